import { createHash } from 'node:crypto';
import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { Database } from '../store/open-database.ts';
import { findRawDocument } from '../store/raw-documents.repository.ts';

/** What is noted of bytes, apart from what the bytes themselves tell. */
type Origin = Omit<RawDocument, 'hash' | 'byteLength'>;

/** The raw document of some bytes: as it was noted when they came first, else as `origin` says. */
export async function rawDocumentOf(
  database: Database,
  bytes: Uint8Array,
  origin: Origin,
): Promise<RawDocument> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const earlier = await findRawDocument(database, hash);
  return earlier ?? { ...origin, hash, byteLength: bytes.byteLength };
}
