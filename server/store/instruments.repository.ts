import { type RawBuilder, sql } from 'kysely';
import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import {
  type InstrumentReply,
  InstrumentReplySchema,
  type InstrumentSearchQuery,
  type InstrumentSearchReply,
  InstrumentSearchReplySchema,
} from '../../shared/schemas/instrument-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { effectiveInstrumentAt, saveShipped } from './instrument-edits.repository.ts';
import { bestFits } from './instrument-fit.ts';
import { asTypedInKorean, asTypedInLatin } from './keyboard-layout.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { lastBar } from './last-bar.ts';
import type { Database } from './open-database.ts';
import { givenSplitRatio } from './price-flags.ts';
import { newestSessionBars, sessionSpan } from './session-bars-in-force.ts';
import type { InstrumentRow } from './tables.ts';
import { inTransaction, readTogether } from './transactions.ts';

/**
 * Saves the instruments of a shipped listing under their ids; those that read the same are left alone, and what was edited
 * since stays over it. Gives the number written.
 */
export function saveInstruments(database: Database, instruments: readonly Instrument[]): Promise<number> {
  return inTransaction(database, (transaction) => saveShipped(transaction, instruments));
}

/** The instrument with this id, or null. */
export async function findInstrument(database: Database, id: InstrumentId): Promise<Instrument | null> {
  const row = await database.selectFrom('instrument').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? InstrumentSchema.parse(row) : null;
}

/** All instruments as they are in force, by id. */
export async function listInstruments(database: Database): Promise<Instrument[]> {
  const rows = await database.selectFrom('instrument').selectAll().orderBy('id').execute();
  return rows.map((row) => InstrumentSchema.parse(row));
}

/**
 * Finds instruments by code, Korean or English name, the initial consonants of a Korean name (also of some of its syllables
 * alone), or a further name: the product's or the operator's. Best fit first; of those that fit alike, the ones with
 * events, then the ones with prices, then the shorter name. An empty query finds all. `matchedName` is the further name
 * that found an instrument, null where its listed name or code fits as well. Where a query finds nothing it is read as
 * typed on the other keyboard, and `readAs` says so. Throws a `BadCursorError`.
 */
export async function searchInstruments(
  database: Database,
  query: InstrumentSearchQuery,
): Promise<InstrumentSearchReply> {
  const readAs = asTypedInKorean(query.query) ?? asTypedInLatin(query.query);
  const place = query.cursor === undefined ? null : decodeCursor(listName, emptyPlace, query.cursor);
  // A page after one that was read on the other keyboard is read so too.
  const isAsked = place === null || place[0] === 0;
  const found = isAsked ? await pageFound(database, query, 0, place?.slice(1)) : null;
  if (found !== null && (place !== null || found.instruments.length > 0 || readAs === null))
    return InstrumentSearchReplySchema.parse(found);
  const other = { ...query, query: readAs ?? query.query };
  const others = await pageFound(database, other, 1, place?.slice(1));
  return InstrumentSearchReplySchema.parse({
    ...(others.instruments.length > 0 && readAs !== null ? { readAs } : {}),
    ...others,
  });
}

const listName = 'instruments';
const emptyPlace = [0, 0, 0, 0, 0, ''];

/** `keyboard` is 1 where the query was read as typed on the other one. */
async function pageFound(
  database: Database,
  query: InstrumentSearchQuery,
  keyboard: 0 | 1,
  place: readonly (string | number)[] | undefined,
) {
  const rows = await instrumentsFound(database, { ...query, limit: query.limit + 1 }, place);
  const { page, nextCursor } = pageOf(rows, query.limit, ({ fit, eventCount, hasPrices, ...row }) =>
    encodeCursor(listName, [
      ...[keyboard, fit, eventCount > 0 ? 0 : 1, hasPrices ? 0 : 1],
      ...[row.nameLength, row.id],
    ]),
  );
  return { instruments: page, nextCursor };
}

/** As `searchInstruments`, by nothing but the query as it stands, with how well each row fits (`bestFits`), after a place. */
export async function instrumentsFound(
  database: Database,
  { query, having, limit, asOf }: Omit<InstrumentSearchQuery, 'cursor'>,
  place?: readonly (string | number)[],
) {
  const nameLength = sql<number>`length(coalesce("nameKorean", "nameEnglish", "symbol"))`;
  const bestFirst: readonly SortColumn[] = [
    { by: sql`"fit"`, direction: 'asc' },
    { by: sql`case when ${eventCountAt(asOf)} > 0 then 0 else 1 end`, direction: 'asc' },
    { by: sql`1 - ${hasPricesAt(asOf)}`, direction: 'asc' },
    { by: nameLength, direction: 'asc' },
    { by: sql`"id"`, direction: 'asc' },
  ];
  const rows = await database
    .selectFrom(foundBy(query, asOf).as('found'))
    .selectAll()
    .select([
      eventCountAt(asOf).as('eventCount'),
      hasPricesAt(asOf).as('hasPrices'),
      nameLength.as('nameLength'),
    ])
    .$if(asOf !== undefined, (select) => select.where(wasKnown(asOf)))
    .$if(having === 'events', (select) => select.where(eventCountAt(asOf), '>', 0))
    .$if(having === 'prices', (select) => select.where(hasPricesAt(asOf), '=', 1))
    .$if(place !== undefined, (select) => select.where(isAfter(bestFirst, place ?? [])))
    .orderBy(inOrder(bestFirst))
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, hasPrices: row.hasPrices === 1 }));
}

/** The rows of `instrument` that a query finds, with how well, and by which further name where that fits better than the listed ones. */
function foundBy(query: string, asOf: InstantUtc | undefined) {
  return sql<InstrumentRow & { fit: number; matchedName: string | null }>`(
    select instrument.*, best."fit", best."matchedName"
    from ${bestFits(query, asOf)} as best join instrument on instrument."id" = best."instrumentId"
  )`;
}

/** An instrument that an edit added later was not known yet. */
function wasKnown(asOf: InstantUtc | undefined): RawBuilder<boolean> {
  return sql<boolean>`not exists (select 1 from instrument_edit
    where instrument_edit."instrumentId" = "found"."id" and instrument_edit."kind" = 'add'
      and instrument_edit."madeAt" > ${asOf})`;
}

function eventCountAt(asOf: InstantUtc | undefined, table = 'found'): RawBuilder<number> {
  const instrument = sql.ref(`${table}.id`);
  return sql<number>`(select count(*) from news_event
    where news_event."instrumentId" = ${instrument} and ${isKnown('news_event', asOf)})`;
}

function hasPricesAt(asOf: InstantUtc | undefined): RawBuilder<number> {
  const instrument = sql.ref('found.id');
  const known = asOf === undefined ? sql`` : sql`and bars."knownFrom" <= ${asOf}`;
  return sql<number>`case when exists (
    select 1 from price_bar_month as bars where bars."instrumentId" = ${instrument} ${known}
  ) then 1 else 0 end`;
}

/** An instrument with its newest bar as it was known at a moment (absent: now); null where no instrument has this id. */
export function instrumentReply(
  database: Database,
  id: InstrumentId,
  asOf?: InstantUtc,
): Promise<InstrumentReply | null> {
  return readTogether(database, async (transaction) => {
    const row = await transaction
      .selectFrom('instrument')
      .selectAll()
      .select(eventCountAt(asOf, 'instrument').as('eventCount'))
      .where('id', '=', id)
      .executeTakeFirst();
    const instrument = row && asOf !== undefined ? await effectiveInstrumentAt(transaction, id, asOf) : row;
    if (!row || !instrument) return null;
    const span = await sessionSpan(transaction, id, asOf);
    const newest = await newestSessionBars(transaction, id, asOf);
    const [last] = newest;
    const ratio = last ? await givenSplitRatio(transaction, id, last.sessionDate, asOf) : 1;
    return InstrumentReplySchema.parse({
      instrument,
      last: lastBar(newest, ratio),
      firstSession: span?.firstSession ?? null,
      eventCount: row.eventCount,
    });
  });
}
