import * as z from 'zod';
import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import { type InstrumentEdit, InstrumentFieldsSchema } from '../../shared/schemas/instrument-edit.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';

/** By column, the sequence of the newest edit that was there when the shipped listing last changed that column. */
export const ColumnSinceSchema = z.record(z.string(), z.int());
type ColumnSince = z.infer<typeof ColumnSinceSchema>;

/** What the shipped listing says of an instrument, and since when by column. */
export interface ShippedBase {
  readonly instrument: Instrument;
  readonly since: ColumnSince;
}

/**
 * An instrument as it is in force: the shipped listing, over it what newer listings said, over both what the operator said,
 * column by column. What a later shipped listing changed outranks the listings that were compared before it, never the
 * operator. Null where neither a listing nor an edit adds the instrument.
 *
 * @example effectiveInstrument(id, { instrument, since: {} }, edits)
 */
export function effectiveInstrument(
  id: InstrumentId,
  base: ShippedBase | null,
  edits: readonly InstrumentEdit[],
): Instrument | null {
  const inOrder = edits.toSorted((one, other) => one.sequence - other.sequence);
  const fields: Record<string, unknown> = { ...base?.instrument };
  const set = (edit: InstrumentEdit, since: ColumnSince) => {
    for (const [column, value] of Object.entries(edit.fields))
      if (edit.sequence > (since[column] ?? 0)) fields[column] = value;
  };
  for (const edit of inOrder) if (edit.origin === 'listing') set(edit, base?.since ?? {});
  for (const edit of inOrder) if (edit.origin === 'operator') set(edit, {});
  const isThere = base !== null || edits.some(({ kind }) => kind === 'add');
  return isThere ? InstrumentSchema.parse({ ...fields, id }) : null;
}

/** The base after the shipped listing came anew: the columns that it changed count as newer than the edits up to `sequence`. */
export function renewedBase(
  before: ShippedBase | null,
  instrument: Instrument,
  sequence: number,
): ShippedBase {
  if (before === null) return { instrument, since: {} };
  const columns = InstrumentFieldsSchema.keyof().options;
  const changed = columns.filter((column) => before.instrument[column] !== instrument[column]);
  return {
    instrument,
    since: { ...before.since, ...Object.fromEntries(changed.map((column) => [column, sequence])) },
  };
}
