import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A folder with the built pages. */
export interface BuiltPages {
  readonly directory: string;
  readonly remove: () => Promise<void>;
}

/** Builds the embed page alone, as the package's build does with it, into a folder of its own. */
export async function buildEmbed(): Promise<BuiltPages> {
  const directory = await mkdtemp(join(tmpdir(), 'newstape-embed-'));
  await build({
    configFile: false,
    root: 'client',
    logLevel: 'warn',
    build: {
      outDir: directory,
      emptyOutDir: true,
      rolldownOptions: { input: { embed: 'client/embed/index.html' } },
    },
  });
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}
