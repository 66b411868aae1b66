import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type CsvRow, csvRows } from '../sources/csv-rows.ts';

/** The rows of a CSV file, packed with gzip or not, that has the columns; else a sentence that says what is wrong with it. */
export async function readColumns(path: string, columns: readonly string[]): Promise<CsvRow[] | string> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return `The file ${path} cannot be read`;
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  const { rows, rejected } = csvRows(text, columns, 'price');
  const [problem] = rejected;
  return problem ? `${path}: ${problem.detail}` : rows;
}
