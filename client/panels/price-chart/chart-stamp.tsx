import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CandleSpan } from '../../charts/candle-groups.ts';
import type { RelativeValues } from '../../charts/relative-values.ts';
import { chartWords } from '../../format/chart-words.ts';
import type { ChartWords } from '../../format/chart-words-shape.ts';
import { formatInstant } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { exchangeName, marketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { sourceLine } from '../../format/terms-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

export interface ChartStampProps {
  series: PriceSeriesReply;
  span: CandleSpan;
  undated: number;
  /** Share and index beside each other; null for prices. */
  relative: RelativeValues | null;
  /** The index was asked for and there is none. */
  indexMissing: boolean;
}

function relativeParts({ relative, indexMissing }: ChartStampProps, words: ChartWords): string[] {
  if (indexMissing) return [words.versusIndexMissing];
  if (relative === null) return [];
  const { baseDate, comparableUntil } = relative;
  const until = comparableUntil === null ? [] : [words.notComparableFrom(comparableUntil)];
  return [words.rebasedAt(baseDate), ...until];
}

/** What, as of when, by which basis, of which hours, from whom. */
export function stampParts(props: ChartStampProps, language: Language): string[] {
  const [words, domain] = [screenWords(language), domainWords(language)];
  const { series } = props;
  const parts = [
    ...relativeParts(props, chartWords(language)),
    words.dailyBars(exchangeName(series.mic)),
    words.until(series.lastSession),
    words.asOf(formatInstant(series.asOf, marketClock(series.mic))),
    domain.adjustment[series.adjustmentBasis],
    domain.hours[series.hours ?? 'unknown'],
    ...(series.provisionalFrom === undefined ? [] : [domain.provisionalFrom(series.provisionalFrom)]),
    words.source(sourceLine(series.source, language)),
  ];
  const confirmed = series.calendarConfirmedUntil;
  if (confirmed !== undefined && series.lastSession > confirmed) parts.push(words.calendarUntil(confirmed));
  if (props.span !== 'day') parts.push(words.candleSpan[props.span]);
  if (props.undated > 0) parts.push(words.undated(props.undated));
  return parts;
}

/** The line under the chart. */
export function ChartStamp(props: ChartStampProps) {
  const parts = stampParts(props, useLanguage());
  return <p className="stamp chart-stamp">{parts.join(' · ')}</p>;
}
