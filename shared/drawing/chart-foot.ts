import type { InstantUtc } from '../units/instant-utc.ts';
import type { TimeZone } from '../units/zoned-time.ts';
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
  return [
    words.dailyBars(exchange),
    words.asOf(`${localMinute(series.asOf, zone)} ${clock}`),
    words.adjustment[series.adjustmentBasis],
    ...(hours === undefined || hours === 'unknown' ? [] : [words.hours[hours]]),
    ...(provisionalFrom === undefined ? [] : [words.provisionalFrom(provisionalFrom)]),
    words.source(series.source.attribution ?? series.source.name),
  ];
}

/** Date and time on a market's clock, `2024-02-29 15:30`. Of `zoned-time.ts`, which widgets have no room for, the part that they need. */
function localMinute(instant: InstantUtc, timeZone: TimeZone): string {
  const numbers = {
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    month: '2-digit',
    year: 'numeric',
  } as const;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', ...numbers });
  const of = Object.fromEntries(
    format.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]),
  );
  return `${of.year}-${of.month}-${of.day} ${of.hour}:${of.minute}`;
}
