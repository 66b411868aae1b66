import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import type { CitedFigure } from '../format/citation.ts';
import { citedPrices, companyPage } from '../format/cited-prices.ts';
import { formatNumber, formatPrice } from '../format/number.ts';
import { formatSignedChange } from '../format/percent.ts';
import { screenWords } from '../format/screen-words.ts';
import type { SessionFacts } from './session-facts.ts';

/** The prices of one session as they can be cited. */
export function citedSession(
  { date, open, high, low, close, change, volume }: SessionFacts,
  { series, name }: { series: PriceSeriesReply; name: string },
  language: Language,
): CitedFigure {
  const words = screenWords(language);
  const price = (label: string, value: number | null) =>
    value === null ? [] : [{ label, text: `${formatPrice(value, series.currency)} ${series.currency}` }];
  const values = [
    ...price(words.open, open),
    ...price(words.high, high),
    ...price(words.low, low),
    ...price(words.closeColumn, close),
    ...(change === null ? [] : [{ label: words.changeColumn, text: formatSignedChange(change) }]),
    ...(volume === null ? [] : [{ label: words.volumeColumn, text: formatNumber(volume) }]),
  ];
  const page = companyPage(series.instrumentId, { from: date, to: date, view: 'table' });
  const instrument = { id: series.instrumentId, name };
  return citedPrices({ values, instrument, session: date, page }, series, language);
}
