import type { DrawnNumber, SessionBars } from '../../shared/schemas/check-reply.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { CheckedClaim } from './check-claims.ts';

/** Sessions that are shown before and after the session of a number. */
const [sessionsBefore, sessionsAfter] = [15, 5];

const changes: readonly CheckedClaim['kind'][] = ['change_pct', 'change_abs', 'intraday_change_pct'];
const prices: readonly CheckedClaim['kind'][] = [
  'close',
  'open',
  'high',
  'low',
  '52w_high',
  '52w_low',
  'record_high',
  'intraday_price',
];

/**
 * Where a number stands on the chart of its session: a price at itself, a change at the price that it would have led to.
 * Null for what is no price of one session (a market value, a period), where the series lacks the session, and where the
 * number is in the unit of before a split.
 */
export function drawnNumber(claim: CheckedClaim, series: PriceSeries | null): DrawnNumber | null {
  const { kind, value, date, reason } = claim;
  if (series === null || date === null || reason === 'matchesUnsplit') return null;
  const at = indexOf(series.bars, date);
  const bar = series.bars[at];
  if (bar?.sessionDate !== date) return null;
  const previousClose = series.bars[at - 1]?.close ?? null;
  const beforeIs = claim.changeBase === 'open' ? 'open' : 'previousClose';
  const before = beforeIs === 'open' ? bar.open : previousClose;
  const found = claim.reference?.value ?? null;
  if (prices.includes(kind)) return positive(value, found, previousClose, 'previousClose');
  if (!changes.includes(kind) || before === null || value === null) return null;
  const after = (change: number) => (kind === 'change_abs' ? before + change : before * (1 + change / 100));
  return positive(after(value), found === null ? null : after(found), before, beforeIs);
}

function positive(
  claimed: number | null,
  found: number | null,
  before: number | null,
  beforeIs: DrawnNumber['beforeIs'],
): DrawnNumber | null {
  const known = (price: number | null) => (price !== null && price > 0 ? price : null);
  const drawn = { claimed: known(claimed), found: known(found), before, beforeIs };
  return drawn.claimed === null && drawn.found === null ? null : drawn;
}

/** The bars around a session; null where the series does not have it. */
export function barsAround(series: PriceSeries, date: SessionDate): SessionBars | null {
  const at = indexOf(series.bars, date);
  if (series.bars[at]?.sessionDate !== date) return null;
  const bars = series.bars.slice(Math.max(at - sessionsBefore, 0), at + sessionsAfter + 1);
  const { instrumentId, currency, adjustmentBasis, sourceId } = series;
  return {
    ...{ instrumentId, date, currency, adjustmentBasis, sourceId },
    dates: bars.map((bar) => bar.sessionDate),
    open: bars.map((bar) => bar.open),
    high: bars.map((bar) => bar.high),
    low: bars.map((bar) => bar.low),
    close: bars.map((bar) => bar.close),
  };
}

/** Where a day stands, or would stand, among bars that ascend. */
function indexOf(bars: readonly PriceBar[], date: SessionDate): number {
  let [low, high] = [0, bars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = bars[middle]?.sessionDate;
    if (there !== undefined && there < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
