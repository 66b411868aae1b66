import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { readDictionaryData } from '../pipeline/dictionary-data.ts';
import { readListingDirectory } from '../pipeline/listing-directory.ts';
import type { ShippedListing } from '../pipeline/prepare-database.ts';
import { openPriceDirectory, type PriceDirectory } from '../pipeline/price-directory.ts';
import { shippedListing } from '../pipeline/shipped-listing.ts';
import { BUNDLED_PRICES_SOURCE } from './bundled-sources.ts';

/** Series among the bundled ones that are raw: all others are adjusted for splits. See DATA-LICENSES.md. */
const unadjusted: ReadonlySet<string> = new Set(['KRX:042700']);

/** The folder of the data that come with the product, under the package's root. */
export function bundledFolder(packageRoot: string, name: 'listings' | 'prices' | 'stories.jsonl'): string {
  return join(packageRoot, 'server', 'demo', name);
}

/** The shipped listing with its issuers and further names; its version is a digest of all of them. */
export async function readBundledListing(packageRoot: string): Promise<ShippedListing> {
  const folder = bundledFolder(packageRoot, 'listings');
  const digest = createHash('sha256');
  for (const file of ['krx.csv.gz', 'us.csv.gz']) digest.update(await readFile(join(folder, file)));
  const { accepted } = await readListingDirectory(folder);
  const data = await readDictionaryData(packageRoot);
  const { instruments, names } = shippedListing(accepted, data);
  const groups = data.groupMembers.map(({ group, instrumentId }) => ({ groupName: group, instrumentId }));
  digest.update(
    JSON.stringify([data.issuers, names, groups, instruments.map(({ nameEnglish }) => nameEnglish)]),
  );
  return { version: digest.digest('hex').slice(0, 16), instruments, names, groups };
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
