import type { PbfReader, PbfWriter } from 'pbf';
import { type ColumnPlace, columnPlace, readNumbers, writeNumbers } from './packed-columns.ts';

/**
 * Columns of texts as Protocol Buffers messages, beside those of numbers in `packed-columns`. The rows have names, which are
 * dates: of a text that begins with the name of its row the ending alone is kept, and of an instant
 * (`2024-05-02T06:30:00.000Z`) or of such an ending (`T06:30:00.000Z`) its milliseconds:
 *
 *     message Texts {
 *       repeated string endings = 1;  // of texts that begin with the name of their row
 *       repeated string texts = 2;    // all others
 *       Numbers which = 3;            // the place of each text in the list of all; missing where there is no text
 *       repeated uint32 times = 4;    // endings that are a time of the day
 *       Numbers instants = 5;         // other texts that are an instant, since the beginning of 1970
 *     }
 *
 * The list of all are the endings, the texts, the times and the instants, in this order. Before them, at -1 and on downwards, come
 * the words that the column is known to have: these are not written. Every text comes back as it was.
 */

type Texts = readonly (string | null)[];

/** What tells the texts of a column beside the message. `names`: how each row is called. `known`: words that it mostly has. */
export interface TextGround {
  readonly names: readonly string[];
  readonly known: readonly string[];
}

/** Writes a column of texts as a field; nothing where all are missing. */
export function writeTexts(writer: PbfWriter, field: number, values: Texts, ground: TextGround): void {
  if (values.some((value) => value !== null))
    writer.writeMessage(field, writeTextsBody, { values, ...ground });
}

function writeTextsBody(
  { values, names, known }: TextGround & { readonly values: Texts },
  writer: PbfWriter,
): void {
  const placeOfKnown = new Map(known.map((word, place) => [word, -1 - place]));
  const endings = new Set<string>();
  const texts = new Set<string>();
  for (const [row, value] of values.entries()) {
    if (value === null || placeOfKnown.has(value)) continue;
    const name = names[row] ?? '';
    if (value.startsWith(name)) endings.add(value.slice(name.length));
    else texts.add(value);
  }
  const ofEndings = byForm(endings, timeOf);
  const ofTexts = byForm(texts, instantOf);
  for (const ending of ofEndings.words) writeText(writer, 1, ending);
  for (const text of ofTexts.words) writeText(writer, 2, text);
  writer.writePackedVarint(4, [...ofEndings.moments.values()]);
  writeNumbers(writer, 5, [...ofTexts.moments.values()]);
  const words = ofEndings.words.length + ofTexts.words.length;
  const placeOfEnding = placesOf(ofEndings, 0, words);
  const placeOfText = placesOf(ofTexts, ofEndings.words.length, words + ofEndings.moments.size);
  const which = values.map((value, row) => {
    if (value === null) return null;
    const name = names[row] ?? '';
    const [places, text] = value.startsWith(name)
      ? [placeOfEnding, value.slice(name.length)]
      : [placeOfText, value];
    return placeOfKnown.get(value) ?? places.get(text) ?? null;
  });
  writeNumbers(writer, 3, which);
}

/** Texts that are different: those that are kept in milliseconds, with these, and those that are kept in words. */
interface ByForm {
  readonly moments: ReadonlyMap<string, number>;
  readonly words: readonly string[];
}

function byForm(texts: ReadonlySet<string>, momentOf: (text: string) => number | null): ByForm {
  const moments = new Map<string, number>();
  const words: string[] = [];
  for (const text of texts) {
    const moment = momentOf(text);
    if (moment === null) words.push(text);
    else moments.set(text, moment);
  }
  return { moments, words };
}

function placesOf({ moments, words }: ByForm, firstWord: number, firstMoment: number): Map<string, number> {
  return new Map([
    ...words.map((text, place) => [text, firstWord + place] as const),
    ...[...moments.keys()].map((text, place) => [text, firstMoment + place] as const),
  ]);
}

/** As `writeStringField`, which (pbf 5.1.2) writes other letters than it was given above U+1FFFF. */
function writeText(writer: PbfWriter, field: number, text: string): void {
  writer.writeBytesField(field, Buffer.from(text, 'utf8'));
}

const dateLength = '2024-05-02'.length;
const instantLength = '2024-05-02T06:30:00.000Z'.length;

/** Null of a text that would come back otherwise written. */
function instantOf(text: string): number | null {
  if (text.length !== instantLength) return null;
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && instantText(moment) === text ? moment : null;
}

function timeOf(ending: string): number | null {
  const time = instantOf(`1970-01-01${ending}`);
  return time !== null && timeText(time) === ending ? time : null;
}

/** Instants that were written out: those of a month are mostly those of the month before, and to write one out takes long. */
const writtenOut = new Map<number, string>();
const mostKept = 1_000;

function instantText(moment: number): string {
  const kept = writtenOut.get(moment);
  if (kept !== undefined) return kept;
  const text = new Date(moment).toISOString();
  if (writtenOut.size >= mostKept) writtenOut.clear();
  writtenOut.set(moment, text);
  return text;
}

function timeText(time: number): string {
  return instantText(time).slice(dateLength);
}

/** Reads a column of texts; without a place all are missing. */
export function readTexts(
  reader: PbfReader,
  place: ColumnPlace | undefined,
  { names, known }: TextGround,
): (string | null)[] {
  if (place === undefined) return new Array<null>(names.length).fill(null);
  const read: ReadTexts = { endings: [], texts: [], times: [], instants: undefined, which: undefined };
  reader.pos = place.start;
  reader.readFields(readTextsField, read, place.end);
  const { endings, texts, times } = read;
  const firstTime = endings.length + texts.length;
  const firstInstant = firstTime + times.length;
  const list: (string | undefined)[] = [...endings, ...texts, ...times.map(timeText)];
  // As many as there can be: those behind the last repeat it, and no row has their place.
  const instants = readNumbers(reader, read.instants, read.instants === undefined ? 0 : names.length);
  const which = readNumbers(reader, read.which, names.length);
  const values = new Array<string | null>(names.length).fill(null);
  for (let row = 0; row < names.length; row += 1) {
    const number = which[row] ?? null;
    if (number === null) continue;
    if (number < 0) {
      values[row] = known[-1 - number] ?? null;
      continue;
    }
    if (number >= firstInstant) list[number] ??= instantText(instants[number - firstInstant] ?? Number.NaN);
    const isEnding = number < endings.length || (number >= firstTime && number < firstInstant);
    values[row] = isEnding ? `${names[row]}${list[number]}` : (list[number] ?? null);
  }
  return values;
}

interface ReadTexts {
  endings: string[];
  texts: string[];
  times: number[];
  instants: ColumnPlace | undefined;
  which: ColumnPlace | undefined;
}

function readTextsField(field: number, read: ReadTexts, reader: PbfReader): void {
  if (field === 1) read.endings.push(reader.readString());
  else if (field === 2) read.texts.push(reader.readString());
  else if (field === 3) read.which = columnPlace(reader);
  else if (field === 4) read.times = reader.readPackedVarint();
  else if (field === 5) read.instants = columnPlace(reader);
}
