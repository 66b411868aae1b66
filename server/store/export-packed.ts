import type { StoredRow } from './export-rows.ts';
import { unpackReadings } from './price-bar-months.ts';
import { unpackEvents } from './price-event-months.ts';
import { unpackBars } from './session-bar-months.ts';
import { wholeInstant, wholeOfSession } from './short-instant.ts';
import type { PriceBarMonthRow, PriceEventMonthRow, SessionBarMonthRow, SessionMoveRow } from './tables.ts';

/** A table whose rows leave in other words than they are kept in, most as many others that are packed in them. */
interface PackedTable {
  /** How those are called that are packed in it: what leaves, in its place. */
  readonly name: string;
  readonly unpack: (row: StoredRow) => readonly StoredRow[];
}

const packedTables: Readonly<Record<string, PackedTable>> = {
  // The database gave the rows, with the columns that their table has.
  price_event_month: { name: 'price_event', unpack: (row) => unpackEvents(row as PriceEventMonthRow) },
  session_bar_month: { name: 'session_bar', unpack: (row) => unpackBars(row as SessionBarMonthRow) },
  price_bar_month: { name: 'price_bar', unpack: (row) => unpackReadings(row as PriceBarMonthRow) },
  session_move: { name: 'session_move', unpack: (row) => [withWholeInstants(row as SessionMoveRow)] },
};

function withWholeInstants(move: SessionMoveRow): SessionMoveRow {
  const { sessionDate, knownAt, revisedAt } = move;
  return {
    ...move,
    knownAt: wholeOfSession(knownAt, sessionDate),
    revisedAt: revisedAt && wholeInstant(revisedAt),
  };
}

/** How the rows of a table are called outside. */
export function exportedName(table: string): string {
  return packedTables[table]?.name ?? table;
}

/** Rows of a table as they leave: what is packed is unpacked, so that whoever gets it can read it. */
export function unpackedRows(table: string, rows: readonly StoredRow[]): readonly StoredRow[] {
  const packed = packedTables[table];
  return packed ? rows.flatMap(packed.unpack) : rows;
}
