import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { TracedBar } from './trace-series.ts';

/**
 * From here on a share's move from close to close is large: a tenth, as in the KRX rule that halts a share for two
 * minutes once it is 10 % away from its reference price (static volatility interruption, since 2015-06-15).
 */
const largeShareMove = 0.1;

/** For an index: 5 %, as in the KRX rule that suspends programme trading (sidecar). */
const largeIndexMove = 0.05;

/** A gap is also only told where the opening lies at least this far from the last close; smaller ones are everyday. */
const smallestGap = 0.03;

/** A move of exactly 10 % counts, although 9,900 / 11,000 − 1 is a hair less in binary numbers. */
const rounding = 1e-9;

/**
 * Large moves and gaps of one bar against the bar before it that was traded.
 *
 * `move`: close to close of at least 10 % (index: 5 %). `gap`: the whole day lies above the high or below the low of the
 * session before (Murphy 1999, Technical Analysis of the Financial Markets, chapter 4), with the opening at least 3 %
 * from its close. Both are simple returns, as fractions. Nothing is told where a session is missing in between or a
 * suspected split of unknown ratio; across a known unadjusted split the earlier prices are divided by it.
 * `basis` ends in `,afterHalt` where sessions without trading lie in between.
 */
export function moveEvents(series: PriceSeries, traced: readonly TracedBar[]): PriceEvent[] {
  const events: PriceEvent[] = [];
  let before: TracedBar | null = null;
  let missing = 0;
  let halted = false;
  for (const bar of traced) {
    missing += bar.missingBefore.length;
    if (bar.halted) {
      halted = true;
      continue;
    }
    if (before && missing === 0 && before.segment === bar.segment) {
      events.push(...compare(series, before, bar, halted));
    }
    before = bar;
    missing = 0;
    halted = false;
  }
  return events;
}

function compare(series: PriceSeries, before: TracedBar, today: TracedBar, halted: boolean): PriceEvent[] {
  const toToday = before.scale / today.scale;
  const close = before.bar.close * toToday;
  const change = today.bar.close / close - 1;
  const opening = gapAtOpening(before, today, toToday);
  const suffix = halted ? ',afterHalt' : '';
  const events: PriceEvent[] = [];
  function tell(kind: 'move' | 'gap', value: number, basis: string) {
    const { instrumentId } = series;
    const { sessionDate } = today.bar;
    events.push({
      instrumentId,
      sessionDate,
      kind,
      value,
      previousExtreme: null,
      firstCrossing: null,
      basis: basis + suffix,
    });
  }
  if (Math.abs(change) + rounding >= (series.currency === 'pt' ? largeIndexMove : largeShareMove)) {
    tell('move', change, 'closeToClose');
  }
  if (opening !== null && Math.abs(opening) + rounding >= smallestGap) tell('gap', opening, 'closeToOpen');
  return events;
}

/** Return from the last close to the opening where the two days' ranges do not touch; null otherwise or where a price is missing. */
function gapAtOpening(before: TracedBar, today: TracedBar, toToday: number): number | null {
  const { open, high, low } = today.bar;
  const [highBefore, lowBefore] = [before.bar.high, before.bar.low];
  if (open === null || high === null || low === null || highBefore === null || lowBefore === null)
    return null;
  const apart = low > highBefore * toToday || high < lowBefore * toToday;
  return apart ? open / (before.bar.close * toToday) - 1 : null;
}
