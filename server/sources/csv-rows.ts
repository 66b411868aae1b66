import { parse } from 'csv-parse/sync';
import type { Rejection } from '../../shared/schemas/rejection.ts';

/** One line of a CSV by its column names, with its line number (the header is line 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a CSV with a header line. Columns are found by name, case ignored, so their order and extra ones do not matter.
 * A missing column or text that is no CSV is one rejection and no rows.
 */
export function csvRows(
  text: string,
  columns: readonly string[],
  stage: Rejection['stage'],
): { rows: CsvRow[]; rejected: Rejection[] } {
  let table: string[][];
  try {
    table = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      rows: [],
      rejected: [{ stage, subject: 'file', reason: 'badLine', detail: `This is not a CSV: ${detail}` }],
    };
  }
  const header = (table[0] ?? []).map((name) => name.toLowerCase());
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const detail = `The header line lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; it needs ${columns.join(', ')}`;
    return { rows: [], rejected: [{ stage, subject: 'line 1', reason: 'badLine', detail }] };
  }
  const rows = table.slice(1).map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
  }));
  return { rows, rejected: [] };
}
