import type { PbfReader, PbfWriter } from 'pbf';

/**
 * Columns of a few dozen values in few bytes, as Protocol Buffers messages (encoding: protobuf.dev, "Encoding"), so that other
 * programs can read them:
 *
 *     message Numbers {
 *       bytes absent = 1;             // a bit for each value, lowest first, set where it is missing; none where all are there
 *       uint32 digits = 2;            // values are whole numbers divided by ten to the power of this
 *       repeated sint64 steps = 3;    // those whole numbers, each less the one before; zeros at the end are left out
 *       repeated double exact = 4;    // the values themselves, where they are no short decimals
 *     }
 *     message Texts {
 *       repeated string endings = 1;  // of texts that begin with the name of their row
 *       repeated string texts = 2;    // all others
 *       Numbers which = 3;            // the place of each text in the list of both; missing where there is no text
 *     }
 *
 * Every value comes back as it was, to the last bit.
 */

/** As many digits after the point as prices, volumes and their means are written with. */
const mostDigits = 6;

/** A step between two of these, doubled as the encoding does, is still a whole number that JavaScript keeps exactly. */
const largest = 2 ** 50;

type Numbers = readonly (number | null)[];
type Texts = readonly (string | null)[];

/** Writes a column of numbers as a field; nothing where all are missing. */
export function writeNumbers(writer: PbfWriter, field: number, values: Numbers): void {
  if (values.some((value) => value !== null)) writer.writeMessage(field, writeNumbersBody, values);
}

function writeNumbersBody(values: Numbers, writer: PbfWriter): void {
  const present = values.filter((value) => value !== null);
  if (present.length < values.length) writer.writeBytesField(1, bitsOf(values));
  const digits = digitsOf(present);
  if (digits === null) {
    writer.writePackedDouble(4, present);
    return;
  }
  if (digits > 0) writer.writeVarintField(2, digits);
  writer.writePackedSVarint(3, stepsOf(present, 10 ** digits));
}

function bitsOf(values: Numbers): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (const [place, value] of values.entries()) {
    if (value === null) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
}

/** How many digits after the point tell all of some numbers exactly; null where no few of them do. */
function digitsOf(values: readonly number[]): number | null {
  let digits = 0;
  for (const value of values) {
    while (!isDecimal(value, 10 ** digits)) {
      digits += 1;
      if (digits > mostDigits) return null;
    }
  }
  // What a shorter scale told, a longer one may not: 1e45 is a whole number, and too large a one.
  return values.every((value) => isDecimal(value, 10 ** digits)) ? digits : null;
}

function isDecimal(value: number, scale: number): boolean {
  const whole = Math.round(value * scale);
  // A step has no sign of zero.
  return Math.abs(whole) <= largest && !Object.is(whole, -0) && whole / scale === value;
}

function stepsOf(values: readonly number[], scale: number): number[] {
  const steps: number[] = [];
  let before = 0;
  for (const value of values) {
    const whole = Math.round(value * scale);
    steps.push(whole - before);
    before = whole;
  }
  while (steps.at(-1) === 0) steps.pop();
  return steps;
}

/** Where a column stands in the bytes of a reader. */
export interface ColumnPlace {
  readonly start: number;
  readonly end: number;
}

/** Where the column stands that a reader has come to; it goes on behind it. */
export function columnPlace(reader: PbfReader): ColumnPlace {
  const end = reader.readVarint() + reader.pos;
  const place = { start: reader.pos, end };
  reader.pos = end;
  return place;
}

/** Reads a column of so many numbers; without a place all are missing. */
export function readNumbers(
  reader: PbfReader,
  place: ColumnPlace | undefined,
  count: number,
): (number | null)[] {
  if (place === undefined) return new Array<null>(count).fill(null);
  const { absent, digits, steps, exact } = readParts(reader, place);
  const scale = 10 ** digits;
  const values = new Array<number | null>(count);
  let at = 0;
  let whole = 0;
  for (let row = 0; row < count; row += 1) {
    if (absent !== null && ((absent[row >> 3] ?? 0) >> (row & 7)) & 1) {
      values[row] = null;
      continue;
    }
    if (at < steps.length) whole += steps[at] ?? 0;
    values[row] = exact === null ? whole / scale : (exact[at] ?? null);
    at += 1;
  }
  return values;
}

function readParts(reader: PbfReader, { start, end }: ColumnPlace): ReadNumbers {
  const read: ReadNumbers = { absent: null, digits: 0, steps: [], exact: null };
  reader.pos = start;
  return reader.readFields(readNumbersField, read, end);
}

interface ReadNumbers {
  absent: Uint8Array | null;
  digits: number;
  steps: number[];
  exact: number[] | null;
}

function readNumbersField(field: number, read: ReadNumbers, reader: PbfReader): void {
  if (field === 1) read.absent = reader.readBytes();
  else if (field === 2) read.digits = reader.readVarint();
  else if (field === 3) read.steps = reader.readPackedSVarint();
  else if (field === 4) read.exact = reader.readPackedDouble();
}

/** Writes a column of texts as a field; nothing where all are missing. `names`: how each row is called. */
export function writeTexts(writer: PbfWriter, field: number, values: Texts, names: readonly string[]): void {
  if (values.some((value) => value !== null)) writer.writeMessage(field, writeTextsBody, { values, names });
}

function writeTextsBody(
  { values, names }: { readonly values: Texts; readonly names: readonly string[] },
  writer: PbfWriter,
): void {
  const endings = new Set<string>();
  const texts = new Set<string>();
  for (const [row, value] of values.entries()) {
    const name = names[row] ?? '';
    if (value?.startsWith(name)) endings.add(value.slice(name.length));
    else if (value !== null) texts.add(value);
  }
  for (const ending of endings) writeText(writer, 1, ending);
  for (const text of texts) writeText(writer, 2, text);
  const placeOfEnding = placesOf(endings, 0);
  const placeOfText = placesOf(texts, endings.size);
  const which = values.map((value, row) => {
    if (value === null) return null;
    const name = names[row] ?? '';
    const places = value.startsWith(name) ? placeOfEnding : placeOfText;
    return places.get(value.startsWith(name) ? value.slice(name.length) : value) ?? null;
  });
  writeNumbers(writer, 3, which);
}

/** As `writeStringField`, which (pbf 5.1.2) writes other letters than it was given above U+1FFFF. */
function writeText(writer: PbfWriter, field: number, text: string): void {
  writer.writeBytesField(field, Buffer.from(text, 'utf8'));
}

function placesOf(values: ReadonlySet<string>, first: number): Map<string, number> {
  return new Map([...values].map((value, place) => [value, first + place]));
}

/** Reads a column of texts, of rows with these names; without a place all are missing. */
export function readTexts(
  reader: PbfReader,
  place: ColumnPlace | undefined,
  names: readonly string[],
): (string | null)[] {
  if (place === undefined) return names.map(() => null);
  const read: ReadTexts = { endings: [], texts: [], which: undefined };
  reader.pos = place.start;
  reader.readFields(readTextsField, read, place.end);
  const { endings, texts } = read;
  return readNumbers(reader, read.which, names.length).map((number, row) => {
    if (number === null) return null;
    const ending = endings[number];
    return ending === undefined ? (texts[number - endings.length] ?? null) : `${names[row]}${ending}`;
  });
}

interface ReadTexts {
  endings: string[];
  texts: string[];
  which: ColumnPlace | undefined;
}

function readTextsField(field: number, read: ReadTexts, reader: PbfReader): void {
  if (field === 1) read.endings.push(reader.readString());
  else if (field === 2) read.texts.push(reader.readString());
  else if (field === 3) read.which = columnPlace(reader);
}
