import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The property tests as they are, with fast-check's own `assert` run more often.
// biome-ignore lint/style/noDefaultExport: vitest reads it
export default defineConfig({
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: fileURLToPath(new URL('more-runs.ts', import.meta.url)) }],
  },
  test: {
    include: ['test/property/**/*.test.ts'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
