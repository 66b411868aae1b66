import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { CandleSpan } from '../../charts/candle-groups.ts';
import { formatInstant } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { exchangeName, marketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What, as of when, by which basis, of which hours, from whom: the line under the chart. */
export function ChartStamp(props: { series: PriceSeriesReply; span: CandleSpan; undated: number }) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  const { series } = props;
  const parts = [
    words.dailyBars(exchangeName(series.mic)),
    words.until(series.lastSession),
    words.asOf(formatInstant(series.asOf, marketClock(series.mic))),
    domain.adjustment[series.adjustmentBasis],
    domain.hours[series.hours ?? 'unknown'],
    ...(series.provisionalFrom === undefined ? [] : [domain.provisionalFrom(series.provisionalFrom)]),
    words.source(series.source.attribution ?? series.source.name),
  ];
  const confirmed = series.calendarConfirmedUntil;
  if (confirmed !== undefined && series.lastSession > confirmed) parts.push(words.calendarUntil(confirmed));
  if (props.span !== 'day') parts.push(words.candleSpan[props.span]);
  if (props.undated > 0) parts.push(words.undated(props.undated));
  return <p className="stamp chart-stamp">{parts.join(' · ')}</p>;
}
