import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { buildPages } from './build-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built pages. */
    builtPages: string;
    /** The folder of the databases that the tests fill once and copy. */
    databaseFolder: string;
    /** Where the browser listens: `connectBrowser` takes it. */
    browserEndpoint: string;
  }
}

/** Builds the pages and starts the browser once for all files of browser tests; what it returns ends both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pages = await buildPages();
  const databaseFolder = await mkdtemp(join(tmpdir(), 'newstape-databases-'));
  const browser = await startBrowser();
  project.provide('builtPages', pages.directory);
  project.provide('databaseFolder', databaseFolder);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await pages.remove();
    await rm(databaseFolder, { recursive: true, force: true });
  };
}
