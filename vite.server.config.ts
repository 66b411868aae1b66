import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The server as it is started and published: a few files in place of three thousand modules, which take three times as long
// to load. Packages with a part in machine code, or which look for files of theirs, stay where they are installed.
export default defineConfig({
  ssr: {
    noExternal: true,
    external: ['better-sqlite3', '@resvg/resvg-js', 'pg', 'pino', 'yahoo-finance2'],
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: fileOf('dist/server'),
    emptyOutDir: true,
    sourcemap: true,
    reportCompressedSize: false,
    license: { fileName: 'licences-of-parts.md' },
    rolldownOptions: {
      // Threads are started by the file that stands beside the one that starts them.
      input: {
        main: fileOf('server/main.ts'),
        'jobs-thread': fileOf('server/jobs-thread.ts'),
        'page-worker': fileOf('server/pipeline/page-worker.ts'),
        'study-worker': fileOf('server/pipeline/study-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
    },
  },
});
