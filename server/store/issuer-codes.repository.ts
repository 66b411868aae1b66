import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';
import { insertRows } from './write-rows.ts';

/** The codes by which a service knows companies, under the symbols of its list, and when the list was read. */
export interface StoredCodes {
  readonly readAt: InstantUtc;
  readonly bySymbol: ReadonlyMap<string, string>;
}

/** The codes of these symbols; null where no list of the service was read yet. */
export async function issuerCodes(
  database: Database,
  serviceId: string,
  symbols: readonly string[],
): Promise<StoredCodes | null> {
  const newest = await database
    .selectFrom('issuer_code')
    .select(({ fn }) => fn.max('readAt').as('readAt'))
    .where('serviceId', '=', serviceId)
    .executeTakeFirst();
  if (newest?.readAt == null) return null;
  const wanted = new Set(symbols);
  const rows = await database
    .selectFrom('issuer_code')
    .select(['symbol', 'code'])
    .where('serviceId', '=', serviceId)
    .execute();
  const bySymbol = new Map(
    rows.filter(({ symbol }) => wanted.has(symbol)).map(({ symbol, code }) => [symbol, code]),
  );
  return { readAt: InstantUtcSchema.parse(newest.readAt), bySymbol };
}

/** Keeps a list of a service: its codes take the place of those before, and one that it names no more stays. */
export async function saveIssuerCodes(
  database: Database,
  serviceId: string,
  codes: readonly { readonly symbol: string; readonly code: string; readonly name: string }[],
  readAt: InstantUtc,
): Promise<void> {
  const rows = new Map(
    codes.map(({ symbol, code, name }) => [symbol, { serviceId, symbol, code, name, readAt }]),
  );
  await inTransaction(database, (transaction) =>
    insertRows(transaction, 'issuer_code', [...rows.values()], 'serviceId', 'symbol'),
  );
}
