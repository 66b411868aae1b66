import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type RawDocument, RawDocumentSchema } from '../../shared/schemas/raw-document.ts';
import { raiseDataVersion } from './data-version.ts';
import { hashColumn, storedHash } from './document-hash.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Keeps the bytes of a document, compressed, under their hash; of a source that has none kept, only what was noted.
 * `unchanged`: the document is there already, with what was noted then. Throws a `RangeError` where `hash` or `byteLength` is not that of the bytes.
 */
export async function saveRawDocument(
  database: Database,
  document: RawDocument,
  bytes: Uint8Array,
): Promise<'stored' | 'unchanged'> {
  checkBytes(document, bytes);
  if (await findRawDocument(database, document.hash)) return 'unchanged';
  const { hash, sourceId, locator, url, fetchedAt, crawlDate, charset, byteLength } = document;
  const noted = { hash: hashColumn(hash), sourceId, locator, url, fetchedAt, crawlDate, charset, byteLength };
  const packed = await pack(bytes);
  return inTransaction(database, async (transaction) => {
    const isKept = await keepsBytes(transaction, sourceId);
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('raw_document')
      .values({ ...noted, bytes: isKept ? packed : null, purgedAt: isKept ? null : fetchedAt })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return 'unchanged';
    await raiseDataVersion(transaction, 'raw_document');
    return 'stored';
  });
}

async function keepsBytes(database: Database, sourceId: string): Promise<boolean> {
  const source = await database
    .selectFrom('source')
    .select('keepRawDays')
    .where('id', '=', sourceId)
    .executeTakeFirst();
  return source?.keepRawDays !== 0;
}

function checkBytes({ hash, byteLength }: RawDocument, bytes: Uint8Array): void {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (hash !== actual) throw new RangeError(`hash "${hash}" is not the SHA-256 of the bytes, ${actual}`);
  if (byteLength !== bytes.byteLength) {
    throw new RangeError(`byteLength ${byteLength} is not the length of the bytes, ${bytes.byteLength}`);
  }
}

/** What was noted of a document, without its bytes; null where it is not kept. */
export async function findRawDocument(database: Database, hash: string): Promise<RawDocument | null> {
  const row = await database
    .selectFrom('raw_document')
    .select(['hash', 'sourceId', 'locator', 'url', 'fetchedAt', 'crawlDate', 'charset', 'byteLength'])
    .where('hash', '=', hashColumn(hash))
    .executeTakeFirst();
  return row ? RawDocumentSchema.parse({ ...row, hash: storedHash(row.hash) }) : null;
}

/** The bytes as they were received; null where the document is not kept or its bytes were purged. */
export async function readRawBytes(database: Database, hash: string): Promise<Uint8Array | null> {
  const row = await database
    .selectFrom('raw_document')
    .select('bytes')
    .where('hash', '=', hashColumn(hash))
    .executeTakeFirst();
  return row?.bytes ? new Uint8Array(await unpack(row.bytes)) : null;
}
