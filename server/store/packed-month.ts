import { PbfReader, PbfWriter } from 'pbf';
import { groupBy } from './group-by.ts';
import {
  type ColumnPlace,
  columnPlace,
  readNumbers,
  readTexts,
  writeNumbers,
  writeTexts,
} from './packed-columns.ts';

/**
 * The rows of a share's sessions of one month as one Protocol Buffers message: ten years of a share are 120 rows of a table
 * in place of 2,520, and a bar is a tenth of the bytes.
 *
 *     message Month {
 *       Numbers days = 1;   // the day of the month that each row is of, ascending; several rows may be of one
 *       Numbers or Texts …  // a field for each other column, see `packed-columns`; texts are named by the date of their row
 *     }
 */

/** A column that is packed under a number of its own, which never becomes another column's. */
export type PackedColumn =
  | { readonly field: number; readonly numbers: readonly (number | null)[] }
  | { readonly field: number; readonly texts: readonly (string | null)[] };

const daysField = 1;
/** `2024-05`. */
const monthLength = 7;

/** The month that a session is in, such as `2024-05`. */
export function monthOf(sessionDate: string): string {
  return sessionDate.slice(0, monthLength);
}

/** Rows, ascending by session, each month of them packed. */
export function packedByMonth<Row extends { readonly sessionDate: string }, Packed>(
  rows: readonly Row[],
  pack: (rows: readonly [Row, ...Row[]]) => Packed,
): Packed[] {
  return [...groupBy(rows, (row) => monthOf(row.sessionDate)).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [pack([first, ...rest])],
  );
}

/** Packs columns of rows that are of sessions of one month, ascending. */
export function packMonth(sessions: readonly string[], columns: readonly PackedColumn[]): Uint8Array {
  const writer = new PbfWriter(new Uint8Array(bytesExpected));
  const days = sessions.map((session) => Number(session.slice(monthLength + 1)));
  writeNumbers(writer, daysField, days);
  for (const column of columns) {
    if ('numbers' in column) writeNumbers(writer, column.field, column.numbers);
    else writeTexts(writer, column.field, column.texts, sessions);
  }
  return writer.finish();
}

const bytesExpected = 1_024;

/** A packed month, of which a column is read when it is asked for. */
export interface UnpackedMonth {
  /** The session that each row is of. */
  readonly sessions: readonly string[];
  numbers(field: number): (number | null)[];
  texts(field: number): (string | null)[];
  /** As the other two, of columns where none is ever missing. Throw a `RangeError` where one is: the database is damaged. */
  allNumbers(field: number): number[];
  allTexts(field: number): string[];
}

/** Opens a packed month of so many rows. */
export function unpackMonth(month: string, bytes: Uint8Array, rows: number): UnpackedMonth {
  const reader = new PbfReader(bytes);
  const places = reader.readFields<ColumnPlace[]>(readPlace, []);
  const numbers = (field: number) => readNumbers(reader, places[field], rows);
  const sessions = numbers(daysField).map((day) => `${month}-${String(day).padStart(2, '0')}`);
  const texts = (field: number) => readTexts(reader, places[field], sessions);
  return {
    ...{ sessions, numbers, texts },
    allNumbers: (field) => numbers(field).map((value) => present(value, month, field)),
    allTexts: (field) => texts(field).map((value) => present(value, month, field)),
  };
}

function present<Value>(value: Value | null, month: string, field: number): Value {
  if (value === null) throw new RangeError(`A packed ${month} is damaged: its field ${field} lacks a value`);
  return value;
}

function readPlace(field: number, places: ColumnPlace[], reader: PbfReader): void {
  places[field] = columnPlace(reader);
}
