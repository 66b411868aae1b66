import { PbfReader, PbfWriter } from 'pbf';
import { groupBy } from './group-by.ts';
import { type ColumnPlace, columnPlace, readNumbers, writeNumbers } from './packed-columns.ts';
import { readTexts, writeTexts } from './packed-texts.ts';

/**
 * The rows of a share's sessions of one month as one Protocol Buffers message: ten years of a share are 120 rows of a table
 * in place of 2,520, and a bar is a tenth of the bytes.
 *
 *     message Month {
 *       Numbers days = 1;    // the day of the month that each row is of, ascending, where several rows are of one
 *       fixed32 daySet = 16; // else the days with a row, as bits: the lowest is the first of the month
 *       Numbers or Texts …   // a field for each other column (2 to 15), see `packed-columns` and `packed-texts`; texts are named
 *                            // by the date of their row
 *     }
 *
 * A column without a value has no field, and so has one that never lacks a value, where all of them are its usual one. The
 * field 16 of this message, those from 5 on of `Numbers`, from 4 on of `Texts`, usual values and known words came later: months
 * that were written before do without, and are read as ever.
 */

/**
 * A column that is packed under a number of its own, which never becomes another column's. `usual`: of one that never lacks a
 * value, what most months have in all rows; it never becomes another value either. `known`: words that are kept by their place
 * in this list; others are only ever added at its end.
 */
export type PackedColumn =
  | {
      readonly field: number;
      readonly numbers: readonly (number | null)[];
      readonly usual?: number | undefined;
    }
  | {
      readonly field: number;
      readonly texts: readonly (string | null)[];
      readonly usual?: string | undefined;
      readonly known?: readonly string[] | undefined;
    };

const daysField = 1;
const daySetField = 16;
/** `2024-05`. */
const monthLength = 7;
/** `-01` at 1. */
const dayEndings = [null, ...Array.from({ length: 31 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`)];

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
  const isSet = days.every((day, row) => day > (days[row - 1] ?? 0));
  if (isSet) writer.writeFixed32Field(daySetField, bitsOfDays(days));
  else writeNumbers(writer, daysField, days);
  for (const column of columns) {
    const { field, usual } = column;
    const values: readonly unknown[] = 'numbers' in column ? column.numbers : column.texts;
    if (usual !== undefined && values.every((value) => Object.is(value, usual))) continue;
    if ('numbers' in column) writeNumbers(writer, field, column.numbers);
    else writeTexts(writer, field, column.texts, { names: sessions, known: column.known ?? [] });
  }
  return writer.finish();
}

function bitsOfDays(days: readonly number[]): number {
  return days.reduce((bits, day) => bits | (1 << (day - 1)), 0);
}

const bytesExpected = 1_024;

/** A packed month, of which a column is read when it is asked for. */
export interface UnpackedMonth {
  /** The session that each row is of. */
  readonly sessions: readonly string[];
  numbers(field: number): (number | null)[];
  texts(field: number, known?: readonly string[]): (string | null)[];
  /**
   * As the other two, of columns where none is ever missing; a column that is not there has the `usual` value in all rows.
   * Throw a `RangeError` where a value is missing all the same: the database is damaged.
   */
  allNumbers(field: number, usual?: number): number[];
  allTexts(field: number, ways?: { readonly usual?: string; readonly known?: readonly string[] }): string[];
}

/** Opens a packed month of so many rows. */
export function unpackMonth(month: string, bytes: Uint8Array, rows: number): UnpackedMonth {
  const reader = new PbfReader(bytes);
  const { places, daySet } = reader.readFields<Fields>(readField, { places: [], daySet: null });
  const numbers = (field: number) => readNumbers(reader, places[field], rows);
  const days = daySet === null ? numbers(daysField) : daysOfBits(daySet);
  if (days.length !== rows) throw new RangeError(`A packed ${month} is damaged: it has not ${rows} days`);
  const sessions = days.map((day) => `${month}${present(dayEndings[day ?? 0] ?? null, month, daysField)}`);
  const texts = (field: number, known: readonly string[] = []) =>
    readTexts(reader, places[field], { names: sessions, known });
  const isLeftOut = (field: number, usual: unknown) => usual !== undefined && places[field] === undefined;
  const all = <Value>(field: number, values: readonly (Value | null)[]) =>
    values.map((value) => present(value, month, field));
  return {
    ...{ sessions, numbers, texts },
    allNumbers: (field, usual) =>
      isLeftOut(field, usual) ? new Array<number>(rows).fill(usual ?? 0) : all(field, numbers(field)),
    allTexts: (field, { usual, known } = {}) =>
      isLeftOut(field, usual) ? new Array<string>(rows).fill(usual ?? '') : all(field, texts(field, known)),
  };
}

function daysOfBits(bits: number): number[] {
  const days: number[] = [];
  for (let rest = bits; rest !== 0; rest &= rest - 1) days.push(32 - Math.clz32(rest & -rest));
  return days;
}

function present<Value>(value: Value | null, month: string, field: number): Value {
  if (value === null) throw new RangeError(`A packed ${month} is damaged: its field ${field} lacks a value`);
  return value;
}

/** What a packed month has: where each column stands, and its days where these are a set. */
interface Fields {
  readonly places: ColumnPlace[];
  daySet: number | null;
}

function readField(field: number, fields: Fields, reader: PbfReader): void {
  if (field === daySetField) fields.daySet = reader.readFixed32();
  else fields.places[field] = columnPlace(reader);
}
