import { defineConfig } from 'vite';

// The script that pages load at once (`<script async>`): a classic one, which knows the element that it was loaded by.
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: 'widget/loader.ts',
      formats: ['iife'],
      name: 'newstape',
      fileName: () => 'embed/loader.js',
    },
  },
});
