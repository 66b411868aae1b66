import type { Source } from '../../shared/schemas/source.ts';
import { readDataVersion } from './data-version.ts';
import { withNames } from './export-forms.ts';
import { exportedName, unpackedRows } from './export-packed.ts';
import { type StoredRow, storedRows, tableNames } from './export-rows.ts';
import { type ExportTerms, givenTables } from './export-terms.ts';
import { heldPrices } from './held-prices.ts';
import type { Database } from './open-database.ts';
import { listSources } from './sources.repository.ts';
import { readTogether } from './transactions.ts';

/** For whom an export is: for the operator's own use, or for others. */
export type ExportFor = 'ownUse' | 'others';

/** A table that is exported. */
export interface ExportedTable {
  readonly name: string;
  /** Rows with nothing but what may be given out, some at a time, and with how many before them were left out. */
  readonly pages: AsyncGenerator<{ readonly rows: readonly StoredRow[]; readonly leftOut: number }>;
}

/** All that is exported, of one moment. */
export interface DatabaseExport {
  readonly dataVersion: number;
  readonly sources: readonly Source[];
  /** Tables of which others get nothing. */
  readonly tablesLeftOut: readonly string[];
  readonly tables: AsyncGenerator<ExportedTable>;
}

/** Hands all tables over as they are at one moment, while other programs go on writing. */
export function exportDatabase<Result>(
  database: Database,
  audience: ExportFor,
  work: (exported: DatabaseExport) => Promise<Result>,
): Promise<Result> {
  return readTogether(database, async (transaction) => {
    const names = await tableNames(transaction);
    const sources = await listSources(transaction);
    const given = names.filter((name) => audience === 'ownUse' || exportedName(name) in givenTables);
    return work({
      dataVersion: await readDataVersion(transaction),
      sources,
      tablesLeftOut: names.filter((name) => !given.includes(name)).map(exportedName),
      tables: tablesOf(transaction, given, audience, sources),
    });
  });
}

async function* tablesOf(
  transaction: Database,
  names: readonly string[],
  audience: ExportFor,
  sources: readonly Source[],
): AsyncGenerator<ExportedTable> {
  const terms = audience === 'ownUse' ? null : await termsOf(transaction, sources);
  for (const table of names) yield { name: exportedName(table), pages: pagesOf(transaction, table, terms) };
}

async function termsOf(transaction: Database, sources: readonly Source[]): Promise<ExportTerms> {
  const rows = await transaction.selectFrom('price_series').select('instrumentId').distinct().execute();
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    held: await heldPrices(
      transaction,
      'public',
      rows.map(({ instrumentId }) => instrumentId),
    ),
  };
}

async function* pagesOf(
  transaction: Database,
  table: string,
  terms: ExportTerms | null,
): ExportedTable['pages'] {
  const name = exportedName(table);
  for await (const stored of storedRows(transaction, table)) {
    const rows = unpackedRows(table, stored);
    const shown = rows
      .map((row) => withNames(name, row))
      .flatMap((row) => (terms === null ? ownRow(name, row) : givenRow(name, row, terms)));
    yield { rows: shown, leftOut: rows.length - shown.length };
  }
}

/** All of it, but for what opens this server to whoever has it. */
function ownRow(name: string, row: StoredRow): StoredRow[] {
  return name === 'setting' && row.key === 'adminTokenHash' ? [] : [row];
}

function givenRow(name: string, row: StoredRow, terms: ExportTerms): StoredRow[] {
  const table = givenTables[name];
  const cut = table?.cut ? table.cut(row, terms) : row;
  if (!table || cut === null) return [];
  return [Object.fromEntries(table.columns.map((column) => [column, cut[column] ?? null]))];
}
