import * as z from 'zod';
import { readJson } from './json-column.ts';

/** What a reading says, as a column: words that are JSON themselves stand in it as they are, not as a text within a text. */
export function foundColumn(found: readonly string[]): string {
  return `[${found.map((words) => (isListAsWritten(words) ? words : JSON.stringify(words))).join()}]`;
}

/** A list that reads the same when it is written again. */
function isListAsWritten(words: string): boolean {
  if (!words.startsWith('[')) return false;
  try {
    return JSON.stringify(JSON.parse(words)) === words;
  } catch {
    return false;
  }
}

const FoundSchema = z.array(z.union([z.string(), z.array(z.json())]));

/** What a column of `foundColumn` holds, or one in which all are texts, as they once were. */
export function storedFound(column: string): string[] {
  return readJson(FoundSchema, column).map((words) =>
    typeof words === 'string' ? words : JSON.stringify(words),
  );
}
