import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import {
  type InstrumentEdit,
  InstrumentEditSchema,
  InstrumentFieldsSchema,
} from '../../shared/schemas/instrument-edit.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { raiseDataVersion } from './data-version.ts';
import {
  ColumnSinceSchema,
  effectiveInstrument,
  renewedBase,
  type ShippedBase,
} from './effective-instrument.ts';
import { groupBy } from './group-by.ts';
import { instrumentRow } from './instrument-rows.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import type { InstrumentEditRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { upsertRows } from './write-rows.ts';

/** An edit before it has its place in the order. */
export type NewInstrumentEdit = Omit<InstrumentEdit, 'sequence'>;

/** The edits known at a moment (absent: all), in the order in which they were made; of one instrument where `id` is given. */
export async function listInstrumentEdits(
  database: Database,
  { id, asOf }: { readonly id?: InstrumentId | undefined; readonly asOf?: InstantUtc | undefined } = {},
): Promise<InstrumentEdit[]> {
  let query = database.selectFrom('instrument_edit').selectAll().orderBy('sequence');
  if (id !== undefined) query = query.where('instrumentId', '=', id);
  if (asOf !== undefined) query = query.where('madeAt', '<=', asOf);
  return (await query.execute()).map(editOf);
}

function editOf(row: InstrumentEditRow): InstrumentEdit {
  return InstrumentEditSchema.parse({ ...row, fields: readJson(InstrumentFieldsSchema, row.fields) });
}

/**
 * Adds edits, keeps what the listing says beneath them, and writes the instruments as they are in force now; all or
 * nothing. An `add` of an instrument that is stored already is an edit of it. Gives the edits with their sequence.
 */
export function addInstrumentEdits(
  database: Database,
  edits: readonly NewInstrumentEdit[],
): Promise<InstrumentEdit[]> {
  if (edits.length === 0) return Promise.resolve([]);
  return inTransaction(database, async (transaction) => {
    // Its row is locked until the end, so that no other program takes the same sequence.
    await raiseDataVersion(transaction);
    const first = (await newestSequence(transaction)) + 1;
    const numbered = edits.map((edit, at): InstrumentEdit => ({ ...edit, sequence: first + at }));
    const bases = await basesOf(transaction);
    const before = groupBy(await listInstrumentEdits(transaction), ({ instrumentId: id }) => id);
    for (const [id, own] of groupBy(numbered, ({ instrumentId: of }) => of)) {
      const earlier = before.get(id) ?? [];
      const base = bases.get(id) ?? (earlier.length > 0 ? null : await keepBase(transaction, id));
      await writeEffective(transaction, id, base, [...earlier, ...own]);
      for (const edit of own) {
        const row = { ...edit, fields: JSON.stringify(edit.fields) };
        await transaction.insertInto('instrument_edit').values(row).execute();
      }
    }
    return numbered;
  });
}

async function newestSequence(database: Database): Promise<number> {
  const row = await database
    .selectFrom('instrument_edit')
    .select(({ fn }) => fn.max('sequence').as('newest'))
    .executeTakeFirst();
  return row?.newest ?? 0;
}

/** Keeps the listing's row of an instrument that is edited for the first time; null where no listing has it. */
async function keepBase(database: Database, id: InstrumentId): Promise<ShippedBase | null> {
  const row = await database.selectFrom('instrument').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const base = { instrument: InstrumentSchema.parse(row), since: {} };
  await writeBase(database, base);
  return base;
}

async function writeBase(database: Database, { instrument, since }: ShippedBase): Promise<void> {
  const row = {
    id: instrument.id,
    instrument: JSON.stringify(instrument),
    since: JSON.stringify(since),
  };
  await upsertRows(database, 'shipped_instrument', 'id', [row]);
}

async function writeEffective(
  database: Database,
  id: InstrumentId,
  base: ShippedBase | null,
  edits: readonly InstrumentEdit[],
): Promise<number> {
  const instrument = effectiveInstrument(id, base, edits);
  if (instrument === null) throw new Error(`The first edit of ${id} must add it: no listing has it`);
  return upsertRows(database, 'instrument', 'id', [instrumentRow(instrument)]);
}

async function basesOf(database: Database): Promise<Map<InstrumentId, ShippedBase>> {
  const rows = await database.selectFrom('shipped_instrument').selectAll().execute();
  return new Map(
    rows.map((row) => [
      instrumentId(row.id),
      {
        instrument: readJson(InstrumentSchema, row.instrument),
        since: readJson(ColumnSinceSchema, row.since),
      },
    ]),
  );
}

/**
 * Takes over a listing as the product ships it: rows without an edit are written as they are, beneath the others the
 * listing changes and the edits stay. Gives the number of instruments that read otherwise now. Call it inside a transaction.
 */
export async function saveShipped(database: Database, instruments: readonly Instrument[]): Promise<number> {
  const edits = groupBy(await listInstrumentEdits(database), ({ instrumentId: id }) => id);
  const isEdited = ({ id }: Instrument) => edits.has(id);
  const plain = instruments.filter((instrument) => !isEdited(instrument)).map(instrumentRow);
  let written = await upsertRows(database, 'instrument', 'id', plain);
  const edited = instruments.filter(isEdited);
  if (edited.length === 0) return written;
  const bases = await basesOf(database);
  const sequence = await newestSequence(database);
  for (const instrument of edited) {
    const base = renewedBase(bases.get(instrument.id) ?? null, instrument, sequence);
    await writeBase(database, base);
    written += await writeEffective(database, instrument.id, base, edits.get(instrument.id) ?? []);
  }
  return written;
}

/** The instruments in force at a moment (absent: now), by id: the listing with the edits that were known then laid over it. */
export async function effectiveInstruments(database: Database, asOf?: InstantUtc): Promise<Instrument[]> {
  const rows = await database.selectFrom('instrument').selectAll().orderBy('id').execute();
  const now = rows.map((row) => InstrumentSchema.parse(row));
  if (asOf === undefined) return now;
  const edits = groupBy(await listInstrumentEdits(database), ({ instrumentId: id }) => id);
  const bases = await basesOf(database);
  return now.flatMap((instrument) => {
    const own = edits.get(instrument.id);
    if (!own) return [instrument];
    const known = own.filter(({ madeAt }) => madeAt <= asOf);
    const then = effectiveInstrument(instrument.id, bases.get(instrument.id) ?? null, known);
    return then === null ? [] : [then];
  });
}

/** How an instrument read, and from when on that was known; null: from the first. */
export interface InstrumentState {
  readonly instrument: Instrument;
  readonly knownFrom: InstantUtc | null;
}

/** How each instrument with edits read from the first to now, in order. One that an edit added is known from that edit on. */
export async function instrumentHistories(database: Database): Promise<Map<InstrumentId, InstrumentState[]>> {
  const edits = groupBy(await listInstrumentEdits(database), ({ instrumentId: id }) => id);
  if (edits.size === 0) return new Map();
  const bases = await basesOf(database);
  return new Map([...edits].map(([id, own]) => [id, statesOf(id, bases.get(id) ?? null, own)]));
}

function statesOf(
  id: InstrumentId,
  base: ShippedBase | null,
  edits: readonly InstrumentEdit[],
): InstrumentState[] {
  const isAdded = edits.some(({ kind }) => kind === 'add');
  const first = base === null || isAdded ? [] : [{ instrument: base.instrument, knownFrom: null }];
  const later = edits.flatMap(({ madeAt }, place): InstrumentState[] => {
    const instrument = effectiveInstrument(id, base, edits.slice(0, place + 1));
    return instrument === null ? [] : [{ instrument, knownFrom: madeAt }];
  });
  return [...first, ...later];
}

/** One instrument in force at a moment; null where none of this id was known then. */
export async function effectiveInstrumentAt(
  database: Database,
  id: InstrumentId,
  asOf: InstantUtc,
): Promise<Instrument | null> {
  const row = await database.selectFrom('instrument').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const edits = await listInstrumentEdits(database, { id });
  if (edits.length === 0) return InstrumentSchema.parse(row);
  const base = (await basesOf(database)).get(id) ?? null;
  return effectiveInstrument(
    id,
    base,
    edits.filter(({ madeAt }) => madeAt <= asOf),
  );
}
