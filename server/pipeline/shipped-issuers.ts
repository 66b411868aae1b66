import { join } from 'node:path';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { joinIssuers } from '../linking/join-issuers.ts';
import { dictionaryFolder, readIssuerRows } from './dictionary-data.ts';

/** The data file that says which lines share an issuer although their names do not; a part of the shipped listing. */
export function issuersFile(packageRoot: string): string {
  return join(dictionaryFolder(packageRoot), 'issuers.csv');
}

/** The instruments with the issuers that the data file gives them: a depositary share has that of the share at home. */
export async function withShippedIssuers(
  packageRoot: string,
  instruments: readonly Instrument[],
): Promise<Instrument[]> {
  return joinIssuers(instruments, await readIssuerRows(packageRoot));
}
