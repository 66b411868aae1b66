import { defineConfig } from 'vite';

// The embed page is built apart from the dashboard, so that it carries its own bytes and not what the two share. It goes
// beside what `vite.config.ts` wrote.
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { embed: 'client/embed/index.html' } },
  },
});
