import type { DrawnNumber, SessionBars } from '../../../shared/schemas/check-reply.ts';
import type { Candle } from '../../charts/candle-groups.ts';

/** Candles of the sessions that were traded. */
export function candlesOf(bars: SessionBars): Candle[] {
  return bars.dates.flatMap((_date, position) => {
    const [open, high, low] = [bars.open[position], bars.high[position], bars.low[position]];
    const close = bars.close[position];
    if (open == null || high == null || low == null || close === undefined) return [];
    return [{ position, sessions: 1, open, high, low, close }];
  });
}

/** A value this many times the prices' span away stands at the edge: the prices are not squeezed for it. */
const farthest = 1.5;

/** Lowest and highest price that is shown: those of the sessions, and what the story says unless it is far away. */
export function domainOf(bars: SessionBars, drawn: DrawnNumber | null): { low: number; high: number } {
  const prices = [...bars.high, ...bars.low, ...bars.close].filter((price) => price != null);
  const [bottom, top] = [Math.min(...prices), Math.max(...prices)];
  const span = Math.max(top - bottom, top * 0.01);
  const near = [drawn?.claimed, drawn?.found, drawn?.before].filter(
    (value) => value != null && value > bottom - span * farthest && value < top + span * farthest,
  );
  const [low, high] = [Math.min(bottom, ...near.map(Number)), Math.max(top, ...near.map(Number))];
  const margin = (high - low) * 0.06 || 1;
  return { low: Math.max(low - margin, 0), high: high + margin };
}
