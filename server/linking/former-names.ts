import type { Alias } from '../../shared/schemas/alias.ts';
import type { InstrumentChangeRow } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays } from '../../shared/units/session-date.ts';

/**
 * The names that instruments of the listing had before a recorded rename, each valid up to the day before it (open where
 * the day is not known). They stay for ever: old stories keep their names, and readers keep using them.
 */
export function formerNames(
  changes: readonly InstrumentChangeRow[],
  instruments: ReadonlyMap<InstrumentId, Instrument>,
): Alias[] {
  return changes.flatMap((row) => (instruments.has(row.instrumentId) ? (formerNameOf(row) ?? []) : []));
}

/** The former name that a change leaves behind; null where it is no rename or the name is not told. */
export function formerNameOf(row: InstrumentChangeRow): Alias | null {
  if (row.change !== 'rename' || row.before === null) return null;
  return {
    instrumentId: row.instrumentId,
    name: row.before,
    kind: 'former',
    language: null,
    validFrom: null,
    validTo: row.date && addDays(row.date, -1),
    reason: `name before it became ${row.after ?? 'another'}`,
  };
}
