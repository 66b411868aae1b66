import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import type { CitedFigure } from './citation.ts';
import { domainWords } from './domain-words.ts';
import { sourceLine } from './terms-words.ts';

/** The part of a price series that says what its prices rest on. */
export type PriceBasis = Pick<PriceSeriesReply, 'adjustmentBasis' | 'hours' | 'source'>;

/** What prices rest on, in words: how adjusted, and of which hours where that is known. */
export function priceBasisText({ adjustmentBasis, hours }: PriceBasis, language: Language): string[] {
  const domain = domainWords(language);
  return [domain.adjustment[adjustmentBasis], ...(hours === undefined ? [] : [domain.hours[hours]])];
}

/** The page of a company; `fields` of its address say what it shows. */
export function companyPage(
  instrumentId: string,
  fields: Readonly<Record<string, string>> = {},
): CitedFigure['page'] {
  return { path: `/company/${encodeURIComponent(instrumentId)}`, fields };
}

/** Prices of a company as they can be cited. `series` null: what they rest on is not known. */
export function citedPrices(
  of: Pick<CitedFigure, 'values' | 'session' | 'page'> & { instrument: { id: string; name: string } },
  series: PriceBasis | null,
  language: Language,
  basis: readonly string[] = [],
): CitedFigure {
  return {
    ...{ count: null, interval: null, method: null },
    ...of,
    basis: [...basis, ...(series === null ? [] : priceBasisText(series, language))],
    source: series === null ? null : sourceLine(series.source, language),
  };
}
