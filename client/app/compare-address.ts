import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { MOST_COMPARED } from '../charts/compare-stroke.tsx';
import { MARKET_INDICES } from '../format/market-index.ts';

/** What stands in the address for "no index". */
export const NO_INDEX = 'none';

/** What the address of a comparison says of its companies. What it does not know is as if it were not there. */
export interface CompareAddress {
  /** The first five companies that it names, each once. */
  ids: readonly InstrumentId[];
  /** Those after the fifth. */
  leftOut: readonly InstrumentId[];
  /** The index beside them; null: none, undefined: the address leaves it open. */
  index: string | null | undefined;
  /** The session whose closes are 100; null: the left edge of the view. */
  base: SessionDate | null;
  /** Price events stand on the lanes too. */
  withPriceMarks: boolean;
}

/** Reads the companies' part of an address. */
export function readCompareAddress(fields: URLSearchParams): CompareAddress {
  const named = (fields.get('instruments') ?? '').split(',').filter(isInstrumentId);
  const all = [...new Set(named)].filter((id) => !MARKET_INDICES.includes(id));
  const [index, base] = [fields.get('index'), fields.get('base')];
  return {
    ids: all.slice(0, MOST_COMPARED),
    leftOut: all.slice(MOST_COMPARED),
    index: index === NO_INDEX ? null : MARKET_INDICES.find((one) => one === index),
    base: base !== null && isSessionDate(base) ? base : null,
    withPriceMarks: fields.get('marks') === 'price',
  };
}

/** The page of a comparison of these sessions, as it can be cited. */
export function comparisonPage(of: {
  ids: readonly string[];
  indexId: string | null;
  base: SessionDate;
  from: SessionDate | null;
  to: SessionDate | null;
  /** Further fields of the address; null leaves one out. */
  more: Readonly<Record<string, string | null>>;
}): { path: string; fields: Record<string, string> } {
  const given = {
    ...{
      instruments: of.ids.join(','),
      index: of.indexId ?? NO_INDEX,
      base: of.base,
      from: of.from,
      to: of.to,
    },
    ...of.more,
  };
  const fields = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return { path: '/compare', fields: Object.fromEntries(fields) };
}

/** The address of a comparison of some companies. */
export function compareAddress(ids: readonly string[]): string {
  return ids.length === 0 ? '/compare' : `/compare?${new URLSearchParams({ instruments: ids.join(',') })}`;
}

/** The name of the setting under which a browser keeps the companies compared last. */
export const LAST_COMPARISON = 'compared';

/** The companies of a kept comparison; none for a text that is none. */
export function readLastComparison(text: string | null): InstrumentId[] {
  return (text ?? '').split(',').filter(isInstrumentId).slice(0, MOST_COMPARED);
}

/** The companies of a kept comparison with one more at its end; where there is no room it stands first, and the last is left out by name. */
export function addedToLastComparison(text: string | null, id: InstrumentId): InstrumentId[] {
  const last = readLastComparison(text);
  if (last.includes(id)) return last;
  return last.length < MOST_COMPARED ? [...last, id] : [id, ...last];
}
