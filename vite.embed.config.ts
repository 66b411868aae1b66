import { defineConfig } from 'vite';

// The page of a widget is built apart from the dashboard, so that it carries its own bytes and not what the two share. It goes
// beside what `vite.config.ts` wrote, and all that it loads below `/embed/`, which pages of other sites may read.
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    assetsDir: 'embed/assets',
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { embed: 'client/embed/index.html' } },
  },
});
