import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/units/csv-cell.ts';
import type { ExportedTable } from '../store/export-database.ts';
import type { StoredRow, StoredValue } from '../store/export-rows.ts';

/** The forms that a table is written in. */
export const exportFormats = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file of an export, as its manifest has it. */
export interface ExportedFile {
  readonly name: string;
  readonly table: string;
  readonly rows: number;
  /** Rows that may not be passed on. */
  readonly rowsLeftOut: number;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Writes a table into a new file of a folder that only its owner may read. Bytes are base64, structures are JSON as text. */
export async function writeTable(
  folder: string,
  { name: table, pages }: ExportedTable,
  format: ExportFormat,
): Promise<ExportedFile> {
  const name = `${table}.${format}`;
  const file = await open(join(folder, name), 'wx', 0o600);
  const hash = createHash('sha256');
  const told = { rows: 0, rowsLeftOut: 0, bytes: 0 };
  const write = async (text: string) => {
    const bytes = Buffer.from(text);
    await file.writeFile(bytes);
    hash.update(bytes);
    told.bytes += bytes.length;
  };
  try {
    for await (const { rows, leftOut } of pages) {
      const isFirst = told.rows === 0;
      told.rows += rows.length;
      told.rowsLeftOut += leftOut;
      if (rows.length > 0) await write(format === 'ndjson' ? ndjson(rows) : csv(rows, isFirst));
    }
  } finally {
    await file.close();
  }
  return { name, table, ...told, sha256: hash.digest('hex') };
}

function ndjson(rows: readonly StoredRow[]): string {
  return rows
    .map((row) => {
      const cells = Object.entries(row).map(([column, value]) => [column, writable(value)]);
      return `${JSON.stringify(Object.fromEntries(cells))}\n`;
    })
    .join('');
}

function csv(rows: readonly StoredRow[], withHead: boolean): string {
  const [first = {}] = rows;
  const head = withHead ? BYTE_ORDER_MARK + csvLine(Object.keys(first)) : '';
  return head + rows.map((row) => csvLine(Object.values(row).map(writable))).join('');
}

function writable(value: StoredValue): string | number | null {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
