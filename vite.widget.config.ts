import { defineConfig } from 'vite';

// The script that defines the elements: a small one whose name stays, since pages of other sites hold it, the one that every
// widget needs, which may be kept for ever, and parts that are read later.
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: 'widget/widget.ts', formats: ['es'], fileName: () => 'embed/widget.js' },
    rolldownOptions: {
      output: {
        // Their names stand in the script of every widget.
        chunkFileNames: 'embed/assets/w-[hash].js',
        minify: true,
        comments: { annotation: false },
        codeSplitting: { groups: [{ name: 'widget-core', test: /widget\/newstape-element\.ts$/ }] },
      },
    },
  },
});
