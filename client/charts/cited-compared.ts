import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { CitedFigure } from '../format/citation.ts';
import { citedPrices, priceBasisText } from '../format/cited-prices.ts';
import { compareWords } from '../format/compare-words.ts';
import { formatNumber, formatPrice } from '../format/number.ts';
import { formatSignedChange } from '../format/percent.ts';
import { sourceLine } from '../format/terms-words.ts';
import type { ComparedEnd } from './compare-ends.ts';
import { comparedFacts } from './compare-facts.ts';
import type { Compared } from './compare-model.ts';
import type { RebasedSeries } from './compare-rebase.ts';

/** What a company has come to at the end of a view as it can be cited; null where nothing is drawn. */
export function citedEnd(
  { compared, drawn }: ComparedEnd,
  page: CitedFigure['page'],
  language: Language,
): CitedFigure | null {
  const { series, id, name } = compared;
  if (drawn === null || series === null) return null;
  const words = compareWords(language);
  const values = [
    { label: words.value, text: formatNumber(drawn.value, 1) },
    { label: words.columns.change, text: formatSignedChange(drawn.value / 100 - 1) },
    { label: words.columns.close, text: `${formatPrice(drawn.close, series.currency)} ${series.currency}` },
  ];
  const session = `${drawn.base.date} – ${drawn.date}`;
  const figure = citedPrices({ values, instrument: { id, name }, session, page }, series, language);
  return { ...figure, method: words.stamp(drawn.base.date) };
}

/** What all that are compared had come to on one day, as it can be cited; lines without a value that day are left out. */
export function citedDay(
  compared: readonly Compared[],
  rebased: ReadonlyMap<string, RebasedSeries>,
  of: { date: SessionDate; base: SessionDate },
  page: CitedFigure['page'],
  language: Language,
): CitedFigure {
  const valued = compared.flatMap(({ id, name, series }) => {
    const own = rebased.get(id);
    const value = series && own ? comparedFacts(series, own, of.date).value : null;
    return series && value !== null
      ? [{ label: `${name} (${id})`, text: formatNumber(value, 1), series }]
      : [];
  });
  const each = (text: (one: (typeof valued)[number]) => string[]) => [...new Set(valued.flatMap(text))];
  return {
    ...{ count: null, interval: null, instrument: null, session: of.date, page },
    values: valued.map(({ label, text }) => ({ label, text })),
    basis: each(({ series }) => priceBasisText(series, language)),
    source: each(({ series }) => [sourceLine(series.source, language)]).join(', ') || null,
    method: compareWords(language).stamp(of.base),
  };
}
