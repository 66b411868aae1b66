import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { INDEX_INSTRUMENTS, readKrxListing, readUsListing } from '../sources/listing-csv.ts';
import { findCsv, readDataFile } from './data-file.ts';

/**
 * Reads the listings of a folder: `krx.csv`, `us.csv` or both, packed or not, and the indices.
 * Throws where the folder has neither file.
 */
export async function readListingDirectory(
  directory: string,
): Promise<{ accepted: Instrument[]; rejected: Rejection[] }> {
  const readers = { krx: readKrxListing, us: readUsListing };
  const accepted: Instrument[] = [...INDEX_INSTRUMENTS];
  const rejected: Rejection[] = [];
  let files = 0;
  for (const [name, read] of Object.entries(readers)) {
    const path = findCsv(directory, name);
    if (!path) continue;
    files += 1;
    const listing = read(await readDataFile(path));
    accepted.push(...listing.accepted);
    rejected.push(...listing.rejected);
  }
  if (files === 0)
    throw new Error(`No listing in ${directory}: it needs krx.csv or us.csv (or either with .gz)`);
  return { accepted, rejected };
}
