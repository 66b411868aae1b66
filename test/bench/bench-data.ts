import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { buildReference } from '../../server/pipeline/reference.ts';

/** What the benches of reading and linking need: the bundled listing, names and prices. */
export async function openBenchData() {
  const listing = await readBundledListing('.');
  const prices = await openBundledPrices('.', listing.instruments);
  return { reference: buildReference(listing.instruments, await readDictionaryData('.')), prices };
}
