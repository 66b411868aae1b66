import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readDictionaryData } from '../pipeline/dictionary-data.ts';
import type { SourceDocument } from '../pipeline/ingest-page.ts';
import type { Collection } from '../pipeline/load-collection.ts';
import { sourceDocuments } from '../pipeline/source-documents.ts';
import { bundledFolder, openBundledPrices, readBundledListing } from './bundled-data.ts';
import { BUNDLED_SOURCES, DEMO_SOURCE } from './bundled-sources.ts';

/** What the first run shows: the bundled prices and the stories written for the demo. Offline, and the same everywhere. */
export async function demoCollection(packageRoot: string): Promise<Collection> {
  const listing = await readBundledListing(packageRoot);
  return {
    version: await dataDigest(packageRoot),
    listing,
    dictionaryData: await readDictionaryData(packageRoot),
    sources: [...BUNDLED_SOURCES, DEMO_SOURCE],
    sourceId: DEMO_SOURCE.id,
    prices: await openBundledPrices(packageRoot, listing.instruments),
    documents: await demoStories(packageRoot),
  };
}

async function demoStories(packageRoot: string): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for await (const next of sourceDocuments(
    bundledFolder(packageRoot, 'stories.jsonl'),
    {},
    Readable.from([]),
  )) {
    if ('rejection' in next) throw new Error(`The demo's stories are damaged: ${next.rejection.detail}`);
    const { document } = next;
    documents.push({ ...document, locator: document.locator.slice(document.locator.indexOf('#') + 1) });
  }
  return documents;
}

/** Changes when any file of the demo changes, so that a demo database of an older version is filled anew. */
async function dataDigest(packageRoot: string): Promise<string> {
  const folder = bundledFolder(packageRoot, 'prices');
  const prices = (await readdir(folder)).sort().map((file) => join(folder, file));
  const digest = createHash('sha256');
  for (const path of [...prices, bundledFolder(packageRoot, 'stories.jsonl')])
    digest.update(await readFile(path));
  return digest.digest('hex').slice(0, 16);
}
