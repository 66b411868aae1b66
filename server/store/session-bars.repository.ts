import {
  type PriceSeriesQuery,
  type PriceSeriesReply,
  PriceSeriesReplySchema,
} from '../../shared/schemas/price-series-reply.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { provisionalBarAt } from './bar-readings.ts';
import { newestOf, noteChanges } from './data-changes.ts';
import { type Derived, type DerivedStep, firstSessionOf } from './derived-steps.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { readingsOfMonths } from './price-bar-months.ts';
import { priceEventsBetween } from './price-events.repository.ts';
import { type StoredSeries, seriesInUse } from './price-series.repository.ts';
import { barsOfMonths } from './session-bar-months.ts';
import { sessionBarsBetween, sessionSpan } from './session-bars-in-force.ts';
import type { SessionBarRow } from './tables.ts';
import { inTransaction, readTogether } from './transactions.ts';
import { writeBarChanges } from './write-bar-changes.ts';
import { sameRow } from './write-changes.ts';

/** Makes `bars` all the bars of an instrument as they are used, each known since `knownAt`. True where that changed something. */
export async function replaceSessionBars(
  database: Database,
  instrumentId: InstrumentId,
  bars: readonly SessionBar[],
  knownAt: (date: SessionDate) => InstantUtc,
): Promise<boolean> {
  const derived = { steps: [{ moment: '', from: '' as const, items: bars }], anew: true };
  const known = new Map<string, string>(bars.map((bar) => [bar.sessionDate, knownAt(bar.sessionDate)]));
  const changed = await writeSessionBars(database, instrumentId, {
    ...derived,
    knownAt: (session) => known.get(session) ?? '',
  });
  return changed.length > 0;
}

/**
 * Writes derived bars: only rows that change. A bar that reads otherwise since a moment is known from that moment, and the
 * one before it stays for earlier ones. Gives the sessions whose rows changed.
 */
export function writeSessionBars(
  database: Database,
  instrumentId: InstrumentId,
  derived: Derived<SessionBar>,
): Promise<readonly string[]> {
  return inTransaction(database, async (transaction) => {
    const first = firstSessionOf(derived);
    const kept = await barsOfMonths(transaction, instrumentId, first);
    const stored = kept.filter((row) => row.sessionDate >= first);
    const rows = groupBy(derived.anew ? [] : stored, (row) => row.sessionDate);
    for (const step of derived.steps) layBars(rows, instrumentId, step, derived.knownAt);
    const wanted = [...kept.filter((row) => row.sessionDate < first), ...[...rows.values()].flat()];
    const sessions = await writeBarChanges(transaction, kept, wanted);
    await noteChanges(transaction, 'price', newestOf(instrumentId, sessions));
    return sessions;
  });
}

/** Lays what was derived at a moment over the rows of each session, which are ascending by `knownAt`. */
function layBars(
  rows: Map<string, SessionBarRow[]>,
  instrumentId: InstrumentId,
  { moment, from, items }: DerivedStep<SessionBar>,
  knownAt: (session: string) => string,
): void {
  const used = new Set<string>(items.map((bar) => bar.sessionDate));
  for (const session of rows.keys()) if (session >= from && !used.has(session)) rows.delete(session);
  for (const bar of items) {
    const row = rowOf(instrumentId, bar, knownAt(bar.sessionDate));
    const earlier = rows.get(bar.sessionDate)?.filter((other) => other.knownAt < moment) ?? [];
    const newest = earlier.at(-1);
    if (newest === undefined || moment <= row.knownAt) rows.set(bar.sessionDate, [row]);
    else if (sameRow(newest, row, 'knownAt')) rows.set(bar.sessionDate, earlier);
    else rows.set(bar.sessionDate, [...earlier, { ...row, knownAt: moment }]);
  }
}

/** Written out, since objects made by spreading take many times as long, and there are millions of bars. */
function rowOf(instrumentId: InstrumentId, bar: SessionBar, knownAt: string): SessionBarRow {
  return {
    instrumentId,
    sessionDate: bar.sessionDate,
    knownAt,
    open: bar.open,
    high: bar.high,
    low: bar.low,
    close: bar.close,
    volume: bar.volume,
    halted: bar.halted ? 1 : 0,
    suspectedSplit: bar.suspectedSplit ? 1 : 0,
    missingBefore: bar.missingBefore,
    high52w: bar.high52w,
    low52w: bar.low52w,
    moveDeviations: bar.move?.deviations ?? null,
    moved: bar.move?.moved == null ? null : Number(bar.move.moved),
    usualVolume: bar.move?.usualVolume ?? null,
  };
}

/**
 * The prices of an instrument in a range as column arrays, with the events that the prices alone show, as they were known
 * at `asOf`, or at `now` where that is not given or later. Sessions after the last final one are told as they stand so far,
 * without extremes and events, from `provisionalFrom` on. Null where no final bar was known then.
 */
export function priceSeriesReply(
  database: Database,
  id: InstrumentId,
  query: PriceSeriesQuery,
  now: InstantUtc,
): Promise<PriceSeriesReply | null> {
  const asOf = query.asOf !== undefined && query.asOf < now ? query.asOf : now;
  return readTogether(database, async (transaction) => {
    const head = await seriesInUse(transaction, id);
    const span = await sessionSpan(transaction, id, asOf);
    if (!head || !span) return null;
    const range = { from: query.from, to: query.to, asOf };
    const bars = await sessionBarsBetween(transaction, id, range);
    const running = await provisionalBars(transaction, head, { ...range, after: span.lastSession });
    const { instrumentId, mic, currency, adjustmentBasis, hours, sourceId, sourceName, attribution } = head;
    return PriceSeriesReplySchema.parse({
      ...{ instrumentId, mic, currency, adjustmentBasis, asOf },
      ...(hours === 'unknown' ? {} : { hours }),
      source: { id: sourceId, name: sourceName, attribution },
      ...span,
      ...(running[0] === undefined ? {} : { provisionalFrom: running[0].sessionDate }),
      ...columnsOf([...bars, ...running]),
      events: await priceEventsBetween(transaction, id, { ...range, lastSession: span.lastSession }),
    });
  });
}

type ShownBar = Omit<
  SessionBarRow,
  'knownAt' | 'suspectedSplit' | 'missingBefore' | 'moveDeviations' | 'moved' | 'usualVolume'
>;

/** The bars of sessions after the last final one, as they stood at a moment. */
async function provisionalBars(
  database: Database,
  series: StoredSeries,
  {
    from,
    to,
    asOf,
    after,
  }: {
    from: SessionDate | undefined;
    to: SessionDate | undefined;
    asOf: InstantUtc;
    after: SessionDate;
  },
): Promise<ShownBar[]> {
  const isWanted = (session: string) =>
    session > after && session >= (from ?? '') && (to === undefined || session <= to);
  const readings = await readingsOfMonths(
    database,
    series,
    from !== undefined && from > after ? from : after,
    to,
  );
  const rows = readings.filter((row) => isWanted(row.sessionDate));
  return [...groupBy(rows, (row) => row.sessionDate).values()].flatMap((ofSession) => {
    const bar = provisionalBarAt(ofSession, asOf);
    return bar === null ? [] : [{ ...bar, halted: 0, high52w: null, low52w: null }];
  });
}

/** A halted session has no prices of its own: only its close, which repeats the one before, stays. */
function columnsOf(bars: readonly ShownBar[]) {
  const traded = <Value>(bar: ShownBar, value: Value) => (bar.halted === 1 ? null : value);
  return {
    dates: bars.map((bar) => bar.sessionDate),
    open: bars.map((bar) => traded(bar, bar.open)),
    high: bars.map((bar) => traded(bar, bar.high)),
    low: bars.map((bar) => traded(bar, bar.low)),
    close: bars.map((bar) => bar.close),
    volume: bars.map((bar) => bar.volume),
    high52w: bars.map((bar) => bar.high52w),
    low52w: bars.map((bar) => bar.low52w),
  };
}
