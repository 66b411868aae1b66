import type { InstrumentChangeRow } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';

/** The instrument that had a symbol, and the last calendar date on which it had it (null: not known). */
export interface FormerSymbol {
  readonly instrument: InstrumentId;
  readonly validTo: SessionDate | null;
}

/** The symbols that instruments of the listing had before a recorded change. Of two that had one symbol the later one wins, one whose day is not known last. */
export function formerSymbols(
  changes: readonly InstrumentChangeRow[],
  instruments: ReadonlyMap<InstrumentId, Instrument>,
): Map<string, FormerSymbol> {
  const rows = changes.filter((row) => row.change === 'symbol' && instruments.has(row.instrumentId));
  const order = (row: InstrumentChangeRow) => `${row.date ?? '0000-00-00'}|${row.instrumentId}`;
  const found = new Map<string, FormerSymbol>();
  for (const row of rows.sort((one, other) => (order(one) < order(other) ? -1 : 1))) {
    if (row.before === null) continue;
    found.set(row.before, { instrument: row.instrumentId, validTo: row.date && addDays(row.date, -1) });
  }
  return found;
}
