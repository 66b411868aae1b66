import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { dictionaryFolder, readDictionaryData } from '../pipeline/dictionary-data.ts';
import { readListingDirectory } from '../pipeline/listing-directory.ts';
import type { ShippedListing } from '../pipeline/prepare-database.ts';
import { openPriceDirectory, type PriceDirectory } from '../pipeline/price-directory.ts';
import { LISTING_READING, shippedListing } from '../pipeline/shipped-listing.ts';
import { BUNDLED_PRICES_SOURCE } from './bundled-sources.ts';

/** Series among the bundled ones that are raw: all others are adjusted for splits. See DATA-LICENSES.md. */
const unadjusted: ReadonlySet<string> = new Set(['KRX:042700']);

/** The folder of the data that come with the product, under the package's root. */
export function bundledFolder(packageRoot: string, name: 'listings' | 'prices' | 'stories.jsonl'): string {
  return join(packageRoot, 'server', 'demo', name);
}

/**
 * What the shipped listing is read as: a digest of its files and those of the dictionary, and which way they are read. None of
 * them is looked into.
 */
export async function bundledListingVersion(packageRoot: string): Promise<string> {
  const digest = createHash('sha256').update(String(LISTING_READING));
  for (const folder of [bundledFolder(packageRoot, 'listings'), dictionaryFolder(packageRoot)]) {
    const files = (await readdir(folder)).filter((name) => /\.csv(?:\.gz)?$/.test(name)).sort();
    for (const name of files) digest.update(name).update(await readFile(join(folder, name)));
  }
  return digest.digest('hex').slice(0, 16);
}

/** The shipped listing with its issuers, further names and groups. */
export async function readBundledListing(packageRoot: string): Promise<ShippedListing> {
  const { accepted } = await readListingDirectory(bundledFolder(packageRoot, 'listings'));
  const data = await readDictionaryData(packageRoot);
  const { instruments, names } = shippedListing(accepted, data);
  const groups = data.groupMembers.map(({ group, instrumentId }) => ({ groupName: group, instrumentId }));
  return { version: await bundledListingVersion(packageRoot), instruments, names, groups };
}

/** The daily prices that come with the product. */
export function openBundledPrices(
  packageRoot: string,
  instruments: readonly Instrument[],
): Promise<PriceDirectory> {
  return openPriceDirectory(bundledFolder(packageRoot, 'prices'), instruments, {
    sourceId: BUNDLED_PRICES_SOURCE,
    adjustmentBasisOf: bundledAdjustmentBasis,
  });
}

function bundledAdjustmentBasis(id: InstrumentId): PriceSeries['adjustmentBasis'] {
  return unadjusted.has(id) ? 'none' : 'split';
}
