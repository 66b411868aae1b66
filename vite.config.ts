import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const browserTests = 'test/e2e/**/*.test.ts';

// Two pages come out of one build: the dashboard, and the embed page, which must stay small.
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Every browser that can run these pages preloads modules itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { dashboard: 'client/index.html', embed: 'client/embed/index.html' } },
  },
  server: { proxy: { '/api': 'http://localhost:8787', '/openapi.json': 'http://localhost:8787' } },
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
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'test/support/open-browser-tests.ts',
        },
      },
    ],
  },
});
