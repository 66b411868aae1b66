import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildDictionary } from '../../../server/linking/dictionary.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { INDEX_INSTRUMENTS, readKrxListing, readUsListing } from '../../../server/sources/listing-csv.ts';

function listing(name: string): string {
  return gunzipSync(readFileSync(`server/demo/listings/${name}.csv.gz`)).toString('utf8');
}

/** The instruments of both bundled listings and the indices. */
export const listedInstruments = [
  ...readKrxListing(listing('krx')).accepted,
  ...readUsListing(listing('us')).accepted,
  ...INDEX_INSTRUMENTS,
];

/** The data files that come with the product. */
export const shippedData = await readDictionaryData('.');

/** The dictionary of both bundled listings. */
export const listingDictionary = buildDictionary(listedInstruments, shippedData);
