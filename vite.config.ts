import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
