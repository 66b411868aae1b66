import { PriceEventKindSchema, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { Database } from './open-database.ts';
import { monthOf, type PackedColumn, packMonth, unpackMonth } from './packed-month.ts';
import type { PriceEventMonthRow, PriceEventRow } from './tables.ts';

/** The field of each column in a packed month. A number that was used once is never another column's. */
const fields = {
  ...{ kind: 2, basis: 3, value: 4, previousExtreme: 5, firstCrossing: 6, knownFrom: 7, knownUntil: 8 },
  ...{ reason: 9, resolution: 10 },
} as const;
const numberColumns = ['value', 'previousExtreme', 'firstCrossing'] as const;
const textColumns = ['knownUntil', 'reason', 'resolution'] as const;

/** Since when most events are told, with their session: months where all are leave the column out. It never becomes another value. */
const withSession = '';

/** What most events are based on, which is kept by its place. Others are only ever added at the end. */
const knownBases: readonly string[] = [
  ...['1y,intraday', '1y,close', 'closeToOpen', 'medianOf20', 'noTrading'],
  ...['closeToClose,10%', 'closeToClose,60dDeviation', 'closeToClose,10%,60dDeviation'],
];

/** The bit of each kind in `kinds`, and what stands for it in a packed month, by its place. Kinds are only ever added at the end. */
const kindsInOrder: readonly string[] = PriceEventKindSchema.options;

/** A packed month of a share as it is stored. */
export type PackedEvents = Pick<PriceEventMonthRow, 'instrumentId' | 'month' | 'events' | 'rows'>;

/** Flags that a person can settle. A halt says by itself what it is: there is nothing to decide. */
export const settledByPeople = [...priceFlagKinds].filter((kind) => kind !== 'halt');
const isSettledByPeople: ReadonlySet<string> = new Set(settledByPeople);

/** True of a flag that a person can settle and has not. */
export function isOpenFlag({ kind, resolution }: Pick<PriceEventRow, 'kind' | 'resolution'>): boolean {
  return isSettledByPeople.has(kind) && (resolution === null || resolution === 'open');
}

/** The bits of some kinds: months that hold one of them have one of these in `kinds`. */
export function bitsOfKinds(kinds: readonly string[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << kindsInOrder.indexOf(kind)), 0);
}

/** The price events that a packed month holds, ascending by session, kind, basis and since when they are told. */
export function unpackEvents({ instrumentId, month, events, rows }: PackedEvents): PriceEventRow[] {
  const packed = unpackMonth(month, events, rows);
  const kind = packed.allTexts(fields.kind, { known: kindsInOrder });
  const basis = packed.allTexts(fields.basis, { known: knownBases });
  const value = packed.numbers(fields.value);
  const previousExtreme = packed.numbers(fields.previousExtreme);
  const firstCrossing = packed.numbers(fields.firstCrossing);
  const knownFrom = packed.allTexts(fields.knownFrom, { usual: withSession });
  const knownUntil = packed.texts(fields.knownUntil);
  const reason = packed.texts(fields.reason);
  const resolution = packed.texts(fields.resolution);
  return packed.sessions.map((sessionDate, row) => ({
    instrumentId,
    sessionDate,
    kind: kind[row] ?? '',
    basis: basis[row] ?? '',
    value: value[row] ?? null,
    previousExtreme: previousExtreme[row] ?? null,
    firstCrossing: firstCrossing[row] ?? null,
    knownFrom: knownFrom[row] ?? '',
    knownUntil: knownUntil[row] ?? null,
    reason: reason[row] ?? null,
    resolution: resolution[row] ?? null,
  }));
}

/** The packed month of some price events of a share: at least one, all of one month, in the order of `inOrderOfEvents`. */
export function packEvents(events: readonly [PriceEventRow, ...PriceEventRow[]]): PriceEventMonthRow {
  const [{ instrumentId, sessionDate }] = events;
  const columns: PackedColumn[] = [
    { field: fields.kind, texts: events.map((event) => event.kind), known: kindsInOrder },
    { field: fields.basis, texts: events.map((event) => event.basis), known: knownBases },
    { field: fields.knownFrom, texts: events.map((event) => event.knownFrom), usual: withSession },
    ...numberColumns.map((column) => ({
      field: fields[column],
      numbers: events.map((event) => event[column]),
    })),
    ...textColumns.map((column) => ({ field: fields[column], texts: events.map((event) => event[column]) })),
  ];
  const sessions = events.map((event) => event.sessionDate);
  return {
    instrumentId,
    month: monthOf(sessionDate),
    events: packMonth(sessions, columns),
    rows: events.length,
    kinds: bitsOfKinds(events.map((event) => event.kind)),
    openFlags: events.filter((event) => event.knownUntil === null && isOpenFlag(event)).length,
  };
}

/** The order in which price events are kept and told. */
export function inOrderOfEvents(one: PriceEventRow, other: PriceEventRow): number {
  return (
    compare(one.sessionDate, other.sessionDate) ||
    compare(one.kind, other.kind) ||
    compare(one.basis, other.basis) ||
    compare(one.knownFrom, other.knownFrom)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The price events of a share in their order: of whole months, those that hold sessions from one date to another. */
export async function eventsOfMonths(
  database: Database,
  instrumentId: string,
  from?: string,
  to?: string,
): Promise<PriceEventRow[]> {
  const months = await database
    .selectFrom('price_event_month')
    .select(['instrumentId', 'month', 'events', 'rows'])
    .where('instrumentId', '=', instrumentId)
    .$if(from !== undefined, (select) => select.where('month', '>=', monthOf(from ?? '')))
    .$if(to !== undefined, (select) => select.where('month', '<=', monthOf(to ?? '')))
    .orderBy('month')
    .execute();
  return months.flatMap(unpackEvents);
}
