import { mkdir, readdir } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** Makes a folder to write into where it is missing. Throws a `UsageError` for one that holds anything. */
export async function requireEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new UsageError(`The folder ${folder} is not empty: name a new one with --out.`);
}
