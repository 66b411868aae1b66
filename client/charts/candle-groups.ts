import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { daysBetween, sessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import type { SessionView } from './session-view.ts';

/** Open, high, low and close of one session, week or month. */
export interface Candle {
  /** Middle of its sessions. */
  position: number;
  sessions: number;
  open: number;
  high: number;
  low: number;
  close: number;
}

/** How many sessions one candle stands for. */
export type CandleSpan = 'day' | 'week' | 'month';

const EPOCH_MONDAY = sessionDate('2000-01-03');

function bucketOf(date: SessionDate, span: CandleSpan): string {
  if (span === 'day') return date;
  if (span === 'month') return date.slice(0, 7);
  const monday = daysBetween(EPOCH_MONDAY, date) - ((weekdayOf(date) + 6) % 7);
  return String(monday);
}

/** The shortest span whose candles are at least `minimumWidth` wide where a session is `step` wide. */
export function candleSpan(step: number, minimumWidth = 3): CandleSpan {
  if (step >= minimumWidth) return 'day';
  return step * 5 >= minimumWidth ? 'week' : 'month';
}

/** Candles of the view; sessions without an opening price (halts) and bars in doubt have none. */
export function groupCandles(series: PriceSeriesReply, view: SessionView, span: CandleSpan): Candle[] {
  const candles: Candle[] = [];
  const { unpriced } = flaggedSessions(series.events);
  let bucket = '';
  for (let index = view.from; index <= view.to; index += 1) {
    const [date, open, high, low, close] = [
      series.dates[index],
      series.open[index] ?? null,
      series.high[index] ?? null,
      series.low[index] ?? null,
      series.close[index],
    ];
    if (!date || unpriced.has(date) || close === undefined || open === null || high === null || low === null)
      continue;
    const key = bucketOf(date, span);
    const last = candles.at(-1);
    if (last && key === bucket) {
      const first = last.position - (last.sessions - 1) / 2;
      last.sessions = index - first + 1;
      last.position = (first + index) / 2;
      last.high = Math.max(last.high, high);
      last.low = Math.min(last.low, low);
      last.close = close;
    } else {
      candles.push({ position: index, sessions: 1, open, high, low, close });
      bucket = key;
    }
  }
  return candles;
}
