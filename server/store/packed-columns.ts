import type { PbfReader, PbfWriter } from 'pbf';
import { addSteps, bitsOfSteps } from './packed-bits.ts';

/**
 * Columns of a few dozen numbers in few bytes, as Protocol Buffers messages (encoding: protobuf.dev, "Encoding"), so that other
 * programs can read them:
 *
 *     message Numbers {
 *       bytes absent = 1;             // a bit for each value, lowest first, set where it is missing; none where all are there
 *       uint32 digits = 2;            // values are whole numbers divided by ten to the power of this
 *       repeated sint64 steps = 3;    // those whole numbers, each less the one before; zeros at the end are left out
 *       repeated double exact = 4;    // the values themselves that are no short decimals
 *       uint64 unit = 5;              // each step stands for so many; absent: 1
 *       uint32 width = 6;             // so many bits each step has that stands in `bits`
 *       bytes bits = 7;               // the steps behind those of `steps`, coded as in a varint, the lowest bit first; then zeros
 *       bytes isExact = 8;            // a bit for each value that is not missing, set where it stands in `exact`; absent: all do
 *     }
 *
 * Every value comes back as it was, to the last bit.
 */

/** As many digits after the point as prices, volumes and their means are written with. */
const mostDigits = 6;

/** A step between two of these, doubled as the encoding does, is still a whole number that JavaScript keeps exactly. */
const largest = 2 ** 50;

/** A column of numbers, some of them missing. */
export type Numbers = readonly (number | null)[];

/** Writes a column of numbers as a field; nothing where all are missing. */
export function writeNumbers(writer: PbfWriter, field: number, values: Numbers): void {
  if (values.some((value) => value !== null)) writer.writeMessage(field, writeNumbersBody, values);
}

function writeNumbersBody(values: Numbers, writer: PbfWriter): void {
  const present = values.filter((value) => value !== null);
  if (present.length < values.length) {
    const isMissing = (value: number | null) => value === null;
    writer.writeBytesField(1, bitsOf(values, isMissing));
  }
  const digits = digitsOf(present);
  const scale = 10 ** digits;
  const isExact = (value: number) => !isDecimal(value, scale);
  const exact = present.filter(isExact);
  writer.writePackedDouble(4, exact);
  if (exact.length === present.length) return;
  if (exact.length > 0) writer.writeBytesField(8, bitsOf(present, isExact));
  if (digits > 0) writer.writeVarintField(2, digits);
  const decimals = exact.length === 0 ? present : present.filter((value) => !isExact(value));
  const steps = stepsOf(decimals, scale);
  const unit = unitOf(steps);
  if (unit > 1) writer.writeVarintField(5, unit);
  writeSteps(unit > 1 ? steps.map((step) => step / unit) : steps, writer);
}

/** Bytes that a first step takes by itself, at least. */
const bytesOfFirst = 3;

function writeSteps(steps: number[], writer: PbfWriter): void {
  const all = bitsOfSteps(steps);
  // The first step is as large as the values are, and mostly larger than all others.
  const others = bitsOfSteps(steps.slice(1));
  const isFirstApart =
    others !== null && (all === null || all.bits.length > others.bits.length + bytesOfFirst);
  const packed = isFirstApart ? others : all;
  writer.writePackedSVarint(3, packed === null ? steps : steps.slice(0, isFirstApart ? 1 : 0));
  if (packed === null) return;
  writer.writeVarintField(6, packed.width);
  writer.writeBytesField(7, packed.bits);
}

function bitsOf<Value>(values: readonly Value[], isIn: (value: Value) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (const [place, value] of values.entries()) {
    if (isIn(value)) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
}

/**
 * How many digits after the point tell exactly what a few digits tell of some numbers. A longer scale may not tell what a shorter
 * one did: large numbers become too large.
 */
function digitsOf(values: readonly number[]): number {
  let digits = 0;
  for (const value of values) {
    let own = digits;
    while (own <= mostDigits && !isDecimal(value, 10 ** own)) own += 1;
    if (own <= mostDigits) digits = own;
  }
  return digits;
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

/** Few steps are not shortened by as much as their unit takes. */
const fewSteps = 3;

/** The largest number that all steps are multiples of, such as the tick of a price in won; 1 where it would save nothing. */
function unitOf(steps: readonly number[]): number {
  if (steps.length <= fewSteps) return 1;
  let unit = 0;
  for (const step of steps) {
    unit = commonDivisor(Math.abs(step), unit);
    if (unit === 1) break;
  }
  return unit;
}

function commonDivisor(one: number, other: number): number {
  let [large, small] = [one, other];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
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
  const { absent, digits, steps, exact, isExact, unit } = readParts(reader, place);
  const scale = 10 ** digits;
  const values = new Array<number | null>(count);
  let [at, step, whole] = [0, 0, 0];
  for (let row = 0; row < count; row += 1) {
    if (absent !== null && isSet(absent, row)) {
      values[row] = null;
      continue;
    }
    if (exact !== null && (isExact === null || isSet(isExact, at))) {
      values[row] = exact[at - step] ?? null;
    } else {
      if (step < steps.length) whole += (steps[step] ?? 0) * unit;
      values[row] = whole / scale;
      step += 1;
    }
    at += 1;
  }
  return values;
}

function isSet(bits: Uint8Array, place: number): boolean {
  return (((bits[place >> 3] ?? 0) >> (place & 7)) & 1) === 1;
}

function readParts(reader: PbfReader, { start, end }: ColumnPlace): ReadNumbers {
  const read: ReadNumbers = {
    absent: null,
    digits: 0,
    steps: [],
    exact: null,
    isExact: null,
    unit: 1,
    width: 0,
    bits: null,
  };
  reader.pos = start;
  reader.readFields(readNumbersField, read, end);
  if (read.bits !== null) addSteps(read.steps, read.bits, read.width);
  return read;
}

interface ReadNumbers {
  absent: Uint8Array | null;
  digits: number;
  steps: number[];
  exact: number[] | null;
  isExact: Uint8Array | null;
  unit: number;
  width: number;
  bits: Uint8Array | null;
}

function readNumbersField(field: number, read: ReadNumbers, reader: PbfReader): void {
  if (field === 1) read.absent = reader.readBytes();
  else if (field === 2) read.digits = reader.readVarint();
  else if (field === 3) read.steps = reader.readPackedSVarint();
  else if (field === 4) read.exact = reader.readPackedDouble();
  else if (field === 5) read.unit = reader.readVarint();
  else if (field === 6) read.width = reader.readVarint();
  else if (field === 7) read.bits = reader.readBytes();
  else if (field === 8) read.isExact = reader.readBytes();
}
