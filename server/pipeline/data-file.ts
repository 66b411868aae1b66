import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

/** Reads a UTF-8 data file; a name that ends in `.gz` is unpacked. */
export async function readDataFile(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (path.endsWith('.gz') ? await unzip(bytes) : bytes).toString('utf8');
}

/** The path of `name.csv` or `name.csv.gz` in a folder, or null where there is neither. */
export function findCsv(directory: string, name: string): string | null {
  const found = [`${name}.csv`, `${name}.csv.gz`]
    .map((file) => join(directory, file))
    .find((path) => existsSync(path));
  return found ?? null;
}

/** The names, without ending, of all `.csv` and `.csv.gz` files of a folder, in the order of the alphabet. */
export async function csvNames(directory: string): Promise<string[]> {
  const files = await readdir(directory);
  const names = files
    .filter((file) => /\.csv(\.gz)?$/.test(file))
    .map((file) => file.replace(/\.csv(\.gz)?$/, ''));
  return [...new Set(names)].sort();
}
