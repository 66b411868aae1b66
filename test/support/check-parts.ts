import { randomBytes } from 'node:crypto';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { type CheckRunnerParts, checkRunners } from '../../server/pipeline/check-text-runners.ts';
import { currentReference } from '../../server/pipeline/current-reference.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { readHere } from '../../server/pipeline/page-reader.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { type Database, openDatabase } from '../../server/store/open-database.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

/** The moment at which test checks are made. */
export const checkedAt = instantUtc('2026-11-25T00:00:00.000Z');

/** An English story of 2025-01-27 with five numbers, of which the direction of Microsoft's change is wrong. */
export const englishStory = `Chip stocks take a beating as a cheap AI model rattles Wall Street
January 27, 2025

Nvidia (NASDAQ: NVDA) sank 16.97% to close at $118.42 on Monday. Microsoft, by contrast, gained 2.14%.
Apple Inc. climbed 3.18% to $229.86.
`;

/** A database with the listing alone, and the real runners of the check over it and the bundled prices. */
export async function openCheck(
  fetch: CheckRunnerParts['fetch'],
): Promise<{ database: Database; check: ReturnType<typeof checkRunners> }> {
  const database = await openDatabase(':memory:');
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  const reference = await currentReference(database, await readDictionaryData('.'));
  const check = checkRunners({
    database,
    reference: () => Promise.resolve(reference),
    fallback: await openBundledPrices('.', listing.instruments),
    readPage: readHere,
    fetch,
    now: () => checkedAt,
    newId: () => randomBytes(16).toString('base64url'),
  });
  return { database, check };
}
