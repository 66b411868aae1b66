import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from '../store/open-database.ts';
import { findSource, findSourceByAddress, insertSource } from '../store/sources.repository.ts';
import { sourceId } from './source-id.ts';

/** Terms of which nothing is known: own use only. */
export const unknownTerms = {
  owner: null,
  attribution: null,
  display: 'ownUse',
  redistribute: 'unknown',
  link: null,
  termsReadOn: null,
} as const satisfies Partial<Source>;

/** The source of pages that are read by their addresses, whichever site they are of. */
const pagesSource: Source = {
  ...sourceDefaults,
  ...unknownTerms,
  id: 'pages',
  kind: 'page',
  name: 'Pages read by their addresses',
};

/** Sees to it that the database has the source of single pages, and gives it. */
export async function ensurePagesSource(database: Database): Promise<Source> {
  const found = await findSource(database, pagesSource.id);
  if (found) return found;
  await insertSource(database, pagesSource);
  return pagesSource;
}

/** A feed's source that is not stored yet, with the settings of one of which nothing is known. */
export async function newFeedSource(
  database: Database,
  address: string,
  name: string | null,
): Promise<Source> {
  const id = await sourceId(address, async (one) => (await findSource(database, one)) !== null);
  return {
    ...sourceDefaults,
    ...unknownTerms,
    ...{ id, address, kind: 'feed' },
    name: name?.trim() || new URL(address).hostname,
  };
}

/**
 * The source of a feed that is read once: the stored one of this address, else a new one that is set aside, so that its
 * stories have an outlet and terms without its being collected from now on.
 */
export async function ensureReadOnceSource(
  database: Database,
  address: string,
  name: string | null,
  now: InstantUtc,
): Promise<Source> {
  const found = await findSourceByAddress(database, address);
  if (found) return found;
  const source: Source = {
    ...(await newFeedSource(database, address, name)),
    setAsideAt: now,
    setAsideReason: 'It was read once. "newstape sources add" collects it from now on.',
  };
  // Feeds are read several at once: meanwhile the address or the id may be another's.
  const isNew = await insertSource(database, source);
  return isNew ? source : ensureReadOnceSource(database, address, name, now);
}
