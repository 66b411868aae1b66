import { type PriceEvent, PriceEventSchema } from '../../shared/schemas/price-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type Derived, type DerivedStep, firstSessionOf } from './derived-steps.ts';
import type { Database } from './open-database.ts';
import { eventsOfMonths, inOrderOfEvents, packEvents } from './price-event-months.ts';
import type { PriceEventRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { writeMonths } from './write-months.ts';

/** Makes `events` all the price events of an instrument, known with their sessions. True where that changed something. */
export async function replacePriceEvents(
  database: Database,
  instrumentId: InstrumentId,
  events: readonly PriceEvent[],
): Promise<boolean> {
  const steps = [{ moment: '', from: '' as const, items: events }];
  const changed = await writePriceEvents(database, instrumentId, { steps, anew: true, knownAt: () => '' });
  return changed.length > 0;
}

const packing = {
  table: 'price_event_month',
  key: ['sessionDate', 'kind', 'basis', 'knownFrom'],
  inOrder: inOrderOfEvents,
  pack: packEvents,
} as const;

/**
 * Writes derived price events: only rows that change. An event that a moment brought is known from that moment; one that it
 * took back stays for earlier ones. Gives the sessions whose rows changed.
 */
export function writePriceEvents(
  database: Database,
  instrumentId: InstrumentId,
  derived: Derived<PriceEvent>,
): Promise<readonly string[]> {
  return inTransaction(database, async (transaction) => {
    const first = firstSessionOf(derived);
    const kept = await eventsOfMonths(transaction, instrumentId, first);
    const stored = kept.filter((row) => row.sessionDate >= first);
    let rows = derived.anew ? [] : stored;
    for (const step of derived.steps) rows = layEvents(rows, instrumentId, step, derived.knownAt);
    const wanted = [...kept.filter((row) => row.sessionDate < first), ...rows];
    return (await writeMonths(transaction, packing, kept, wanted)).sessions;
  });
}

/**
 * The rows with the end of those that a step no longer tells, and with the beginning of those that it brings. What a later
 * moment brought or ended is open again: the step of that moment tells it anew.
 */
function layEvents(
  rows: readonly PriceEventRow[],
  instrumentId: InstrumentId,
  { moment, from, items }: DerivedStep<PriceEvent>,
  knownAt: (session: string) => string,
): PriceEventRow[] {
  const isSession = (row: PriceEventRow) => moment <= knownAt(row.sessionDate);
  const wanted = new Map(items.map((event) => rowOf(instrumentId, event)).map((row) => [spelled(row), row]));
  const kept = rows.flatMap((row) => {
    const hasEnded = row.knownUntil !== null && row.knownUntil <= moment;
    if (row.sessionDate < from || hasEnded) return [row];
    if (row.knownFrom > moment) return [];
    if (wanted.delete(spelled(row))) return [{ ...row, knownUntil: null }];
    return isSession(row) || row.knownFrom === moment ? [] : [{ ...row, knownUntil: moment }];
  });
  const added = [...wanted.values()].map((row) => (isSession(row) ? row : { ...row, knownFrom: moment }));
  return [...kept, ...added];
}

/** What an event says, whenever it was known. */
function spelled(row: PriceEventRow): string {
  return [row.sessionDate, row.kind, row.basis, row.value, row.previousExtreme, row.firstCrossing]
    .concat(row.reason, row.resolution)
    .join('\n');
}

function rowOf(instrumentId: InstrumentId, event: PriceEvent): PriceEventRow {
  return {
    instrumentId,
    sessionDate: event.sessionDate,
    kind: event.kind,
    basis: event.basis,
    value: event.value,
    previousExtreme: event.previousExtreme,
    firstCrossing: event.firstCrossing === null ? null : Number(event.firstCrossing),
    knownFrom: '',
    knownUntil: null,
    reason: event.reason ?? null,
    resolution: event.resolution ?? null,
  };
}

/**
 * The price events of a range as they were known at a moment, ascending by session. An event is known with its session;
 * that of a missing session with the session after it. `lastSession` is the last one that was known then.
 */
export async function priceEventsBetween(
  database: Database,
  instrumentId: InstrumentId,
  range: {
    readonly from: SessionDate | undefined;
    readonly to: SessionDate | undefined;
    readonly asOf: InstantUtc;
    readonly lastSession: SessionDate;
  },
): Promise<PriceEvent[]> {
  const { from, to, asOf, lastSession } = range;
  const last = to !== undefined && to < lastSession ? to : lastSession;
  const events = await eventsOfMonths(database, instrumentId, from, last);
  return events
    .filter((row) => row.sessionDate >= (from ?? '') && row.sessionDate <= last && wasTold(row, asOf))
    .map(eventOf);
}

/** True of an event that was told at a moment: not only since a later revision, and not taken back by an earlier one. */
export function wasTold({ knownFrom, knownUntil }: PriceEventRow, asOf: InstantUtc | undefined): boolean {
  if (asOf === undefined) return knownUntil === null;
  return knownFrom <= asOf && (knownUntil === null || knownUntil > asOf);
}

/** A row as an event. */
export function eventOf({ reason, resolution, ...row }: PriceEventRow): PriceEvent {
  return PriceEventSchema.parse({
    ...row,
    firstCrossing: row.firstCrossing === null ? null : row.firstCrossing === 1,
    ...(reason === null ? {} : { reason }),
    ...(resolution === null ? {} : { resolution }),
  });
}
