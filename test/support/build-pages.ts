import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A folder with the built pages. */
export interface BuiltPages {
  readonly directory: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the client, the dashboard and the widgets, into a folder of its own. Tests run with NODE_ENV=test, so this is React's
 * development build: what it warns of is what the browser tests count as a complaint.
 */
export async function buildPages(): Promise<BuiltPages> {
  const directory = await mkdtemp(join(tmpdir(), 'newstape-pages-'));
  for (const name of ['', 'embed.', 'widget.', 'loader.']) {
    const configFile = `vite.${name}config.ts`;
    await build({ configFile, logLevel: 'error', build: { outDir: directory } });
  }
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}
