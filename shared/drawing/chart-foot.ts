import { localDateOf, localTimeOf, type TimeZone } from '../units/zoned-time.ts';
import type { ChartSeries } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';

/** A market's clock, and whose daily bars its prices are. */
interface Market {
  readonly zone: TimeZone;
  readonly clock: string;
  readonly exchange: string;
}

/** The clock and the exchange of a market. */
export function marketOf(mic: string): Market {
  if (mic === 'XKRX' || mic === 'XKOS') return { zone: 'Asia/Seoul', clock: 'KST', exchange: 'KRX' };
  return { zone: 'America/New_York', clock: 'ET', exchange: mic === 'XNAS' ? 'NASDAQ' : 'NYSE' };
}

/**
 * What stands under every chart, as parts to be joined by " · ": whose bars and as of when; how adjusted; of which
 * hours, where the source says so, and from when they are not final; from whom. Example: "KRX 일봉", "2024-02-29 15:30 KST 기준",
 * "분할 조정, 배당 미조정", "정규장 시세", "출처: …".
 */
export function chartFoot(
  series: Pick<ChartSeries, 'mic' | 'asOf' | 'adjustmentBasis' | 'hours' | 'provisionalFrom' | 'source'>,
  words: ChartWords,
): string[] {
  const { hours, provisionalFrom } = series;
  const { zone, clock, exchange } = marketOf(series.mic);
  const moment = `${localDateOf(series.asOf, zone)} ${localTimeOf(series.asOf, zone)} ${clock}`;
  return [
    words.dailyBars(exchange),
    words.asOf(moment),
    words.adjustment[series.adjustmentBasis],
    ...(hours === undefined || hours === 'unknown' ? [] : [words.hours[hours]]),
    ...(provisionalFrom === undefined ? [] : [words.provisionalFrom(provisionalFrom)]),
    words.source(series.source.attribution ?? series.source.name),
  ];
}
