import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import { flagEvents } from '../markets/flag-events.ts';
import { traceSeries } from '../markets/trace-series.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import type { ClaimWindow } from './claim-window.ts';

/** Flags that put a price or a step in doubt. A halt says what it is; a missing session is met as such. */
const doubtful: ReadonlySet<PriceEventKind> = new Set([
  'suspectedSplit',
  'mixedBasis',
  'badRange',
  'duplicateSession',
  'extraSession',
]);

/** Many claims ask about one series; its flags are found once. */
const found = new WeakMap<
  PriceSeries,
  { readonly calendar: TradingCalendar | null; flags: readonly PriceEvent[] }
>();

/**
 * True where a flag that nobody has settled lies within the days that a claim rests on. A price in the unit of its day
 * rests on the later sessions too, where a part of the series was adjusted for a split and a part was not.
 */
export function hasOpenFlag(
  statement: ClaimStatement,
  { from, to }: ClaimWindow,
  series: PriceSeries,
  calendar: TradingCalendar | null,
): boolean {
  return openFlags(series, calendar).some(({ kind, sessionDate }) => {
    if (sessionDate > to) return kind === 'mixedBasis' && statement.unit !== 'pct';
    return from === null || sessionDate >= from;
  });
}

function openFlags(series: PriceSeries, calendar: TradingCalendar | null): readonly PriceEvent[] {
  const known = found.get(series);
  if (known && known.calendar === calendar) return known.flags;
  const duplicates = (series.givenTwice ?? []).map((sessionDate) => ({ sessionDate, detail: '' }));
  const inDoubt = new Set(duplicates.map(({ sessionDate }) => sessionDate));
  const flags = flagEvents(traceSeries(series, calendar, inDoubt), duplicates).filter(isOpen);
  found.set(series, { calendar, flags });
  return flags;
}

/** A step whose split the history has, in a series that is adjusted for none, is reckoned with at its known ratio. */
function isOpen({ kind, basis, resolution }: PriceEvent): boolean {
  const isKnownSplit = kind === 'suspectedSplit' && basis === 'splitHistory';
  return doubtful.has(kind) && resolution === 'open' && !isKnownSplit;
}
