import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

const browserTests = 'test/e2e/**/*.test.ts';

/** A built file with the files that it imports, its own among them. */
function withImports(bundle: Rolldown.OutputBundle, file: string, found = new Set<string>()): Set<string> {
  const output = bundle[file];
  if (output?.type !== 'chunk' || found.has(file)) return found;
  found.add(file);
  for (const one of output.imports) withImports(bundle, one, found);
  return found;
}

/**
 * Lets an address of a company load the script of its page, chart included, at once rather than after the dashboard's own
 * has run and asked for it. The server's policy allows the inline script by its hash.
 */
const loadCompanyPageAtOnce: Plugin = {
  name: 'load-company-page-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle, chunk, path }) {
      if (path !== '/index.html' || !bundle || !chunk) return [];
      const page = Object.values(bundle).find(
        (output) => output.type === 'chunk' && output.name === 'company-page',
      );
      if (!page) throw new Error('the build has no chunk "company-page"');
      const first = withImports(bundle, chunk.fileName);
      const files = [...withImports(bundle, page.fileName)].filter((file) => !first.has(file));
      const script = `if (location.pathname.startsWith('/company/')) for (const file of ${JSON.stringify(files)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: '/' + file }));`;
      return [{ tag: 'script', children: script, injectTo: 'head' }];
    },
  },
};

// The dashboard. The embed page, which must stay small, is built by `vite.embed.config.ts`.
export default defineConfig({
  root: 'client',
  plugins: [react(), loadCompanyPageAtOnce],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Every browser that can run these pages preloads modules itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { dashboard: 'client/index.html' } },
  },
  server: {
    proxy: {
      '/api': 'http://localhost:8787',
      '/feeds': 'http://localhost:8787',
      '/openapi.json': 'http://localhost:8787',
    },
  },
  test: {
    root: '.',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Files of one process share the modules that they import: nothing here keeps state in a module or touches the process.
    isolate: false,
    // One file at a time. The test command runs the two projects side by side.
    maxWorkers: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, browserTests],
          setupFiles: 'test/support/property-seed.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          // A page may be slow on a busy machine; what holds is found at once.
          expect: { poll: { timeout: 15_000 } },
          globalSetup: 'test/support/open-browser-tests.ts',
        },
      },
    ],
  },
});
