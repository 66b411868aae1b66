import type { NewsEvent, ReturnWindow } from '../../../shared/schemas/news-event.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { citedPrices, companyPage, type PriceBasis } from '../../format/cited-prices.ts';
import { domainWords } from '../../format/domain-words.ts';
import { indexName } from '../../format/market.ts';
import { formatSignedChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';

/** What a share and its index did in one window around an event, as it can be cited; null where neither is known. */
export function citedReturn(
  event: NewsEvent,
  { window, from, to, instrument, benchmark }: ReturnWindow,
  of: { name: string; series: PriceBasis | null },
  language: Language,
): CitedFigure | null {
  const windowName = domainWords(language).returnWindow[window];
  const values = [
    ...(instrument === null ? [] : [{ label: screenWords(language).share, value: instrument }]),
    ...(benchmark === null || event.benchmarkId === null
      ? []
      : [{ label: indexName(event.benchmarkId), value: benchmark }]),
  ].map(({ label, value }) => ({ label: `${windowName}, ${label}`, text: formatSignedChange(value) }));
  if (values.length === 0) return null;
  const days = [...new Set([from, to])].filter((day) => day !== null);
  return citedPrices(
    {
      values,
      instrument: { id: event.instrumentId, name: of.name },
      session: days.length === 0 ? event.sessionDate : days.join(' ~ '),
      page: companyPage(event.instrumentId, { event: event.key }),
    },
    of.series,
    language,
  );
}
