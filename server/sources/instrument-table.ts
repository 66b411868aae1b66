import { type CsvError, type Info, parse } from 'csv-parse/sync';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { type InstrumentColumn, instrumentColumn } from './instrument-columns.ts';

/** One line of a table of instruments: its cells by what they are, without those that are empty. */
export interface InstrumentLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<InstrumentColumn, string>>>;
}

/**
 * Reads a table of instruments with a header line in Korean or English, separated by commas, tabs or semicolons. Columns
 * are found by their names; others are passed over. A line that is no CSV is rejected, and the lines behind it are read.
 * A header without an id (or a code) is one rejection and no lines.
 */
export function readInstrumentTable(text: string): { lines: InstrumentLine[]; rejected: Rejection[] } {
  const rejected: Rejection[] = [];
  const records = parseRecords(text, rejected);
  const [header, ...rows] = records;
  if (header === undefined) {
    rejected.push(bad('file', 'The file has no line: it needs a header line and one line per instrument.'));
    return { lines: [], rejected };
  }
  const columns = header.record.map(instrumentColumn);
  const problem = headerProblem(columns);
  if (problem !== null) {
    rejected.push(bad(`line ${header.info.lines}`, problem));
    return { lines: [], rejected };
  }
  const lines = rows.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(record, columns) }));
  return { lines, rejected };
}

interface TableRecord {
  readonly record: readonly string[];
  readonly info: Pick<Info, 'lines'>;
}

function parseRecords(text: string, rejected: Rejection[]): TableRecord[] {
  const records: TableRecord[] = [];
  parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_record: (record: string[], { lines }) => {
      records.push({ record, info: { lines } });
      return null;
    },
    on_skip: (error: CsvError | undefined) => {
      const line = typeof error?.lines === 'number' ? `line ${error.lines}` : 'file';
      rejected.push(bad(line, `This line is not a CSV: ${error?.message ?? 'it cannot be read'}`));
      return undefined;
    },
  });
  return records;
}

/** The separator that the header line has most of. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const header = end < 0 ? text : text.slice(0, end);
  const count = (separator: string) => header.split(separator).length;
  return ['\t', ';'].find((separator) => count(separator) > count(',')) ?? ',';
}

function headerProblem(columns: readonly (InstrumentColumn | null)[]): string | null {
  const has = (column: InstrumentColumn) => columns.includes(column);
  if (!has('id') && !has('code'))
    return 'The header line has no column for the id or the code: name one "id" (KRX:005930), "code" or "종목코드".';
  if (!has('id') && !has('market'))
    return 'A code alone does not say where it is traded: add a column "mic", "market" or "시장구분", or give ids.';
  if (!has('nameKorean') && !has('nameEnglish'))
    return 'The header line has no column for a name: name one "name_ko" or "종목명", or "name_en".';
  return null;
}

function cellsOf(record: readonly string[], columns: readonly (InstrumentColumn | null)[]) {
  const cells: Partial<Record<InstrumentColumn, string>> = {};
  columns.forEach((column, at) => {
    const cell = record[at]?.normalize('NFC');
    if (column !== null && cell) cells[column] ??= cell;
  });
  return cells;
}

function bad(subject: string, detail: string): Rejection {
  return { stage: 'listing', subject, reason: 'badLine', detail };
}
