import { useMemo, useState } from 'react';
import type { Language } from '../../shared/units/language.ts';
import { type ReadCompany, type ReadComparison, useCompareCompanies } from '../api/compare-companies.ts';
import type { Compared } from '../charts/compare-model.ts';
import { type MarkFilter, shownEvents } from '../charts/mark-filter.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { indexName } from '../format/market.ts';
import { MARKET_INDICES, marketIndex } from '../format/market-index.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import type { CompareAddress } from './compare-address.ts';

/** The companies of a comparison and its index, read and named. */
export interface ComparedCompanies {
  read: ReadComparison;
  /** In the order of the address, the index last. */
  compared: readonly Compared[];
  /** The index beside them; null: none. */
  indexId: string | null;
  /** How many events the filter keeps from the lanes. */
  hidden: number;
}

function isIndex(id: string): boolean {
  return MARKET_INDICES.includes(id);
}

function named(company: ReadCompany, language: Language): { name: string; code: string } {
  const code = instrumentCode(company.id);
  if (isIndex(company.id)) return { name: indexName(company.id), code };
  return { name: company.instrument ? instrumentName(company.instrument, language, code) : code, code };
}

/**
 * Reads what an address compares. Where the address leaves the index open, it is the one of the first company's market. While
 * a company is added, what was read before stands.
 */
export function useCompared(
  address: CompareAddress,
  filter: MarkFilter,
  selectedKey: string | null,
): ComparedCompanies {
  const now = useReadCompared(address, filter, selectedKey);
  const [settled, setSettled] = useState(now);
  const isPending = now.read.companies.some((company) => company.isPending);
  if (!isPending && settled !== now) setSettled(now);
  return isPending ? settled : now;
}

function useReadCompared(address: CompareAddress, filter: MarkFilter, selectedKey: string | null) {
  const language = useLanguage();
  const { ids } = address;
  const first = useCompareCompanies(ids, isIndex);
  const market = first.companies[0]?.instrument?.mic ?? '';
  const indexId = ids.length === 0 ? null : address.index === undefined ? marketIndex(market) : address.index;
  const index = useCompareCompanies(
    useMemo(() => (indexId === null ? [] : [indexId]), [indexId]),
    isIndex,
  );
  return useMemo((): ComparedCompanies => {
    // An index without prices is no row of its own: nothing was asked of it by name.
    const shownIndex = index.companies.filter(({ series, isPending }) => isPending || series !== null);
    const companies = [...first.companies, ...shownIndex];
    const compared = companies.map(
      (company, place): Compared => ({
        id: company.id,
        ...named(company, language),
        style: isIndex(company.id) ? 'index' : place,
        series: company.series,
        events: shownEvents(company.events, filter, selectedKey),
      }),
    );
    const count = (all: readonly { events: readonly unknown[] }[]) =>
      all.reduce((sum, { events }) => sum + events.length, 0);
    const retry = () => {
      first.retry();
      index.retry();
    };
    return { read: { companies, retry }, compared, indexId, hidden: count(companies) - count(compared) };
  }, [first, index, indexId, filter, selectedKey, language]);
}
