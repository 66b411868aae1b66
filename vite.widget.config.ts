import { defineConfig } from 'vite';

// The script that defines the elements: a name that stays, since pages of other sites hold it, and parts that are read later.
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: 'widget/widget.ts', formats: ['es'], fileName: () => 'embed/widget.js' },
    rolldownOptions: { output: { chunkFileNames: 'embed/assets/[name]-[hash].js', minify: true } },
  },
});
