import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread with a module of this program: `module` is its file as it stands in a checkout, ending in `.ts`. */
export function startThread(module: URL, options: WorkerOptions): Worker {
  if (import.meta.url.endsWith('.ts')) return new Worker(sourceStart(module), { ...options, eval: true });
  return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
}

/** In a checkout the thread's file is TypeScript, which a thread has to be taught anew. */
function sourceStart(module: URL): string {
  const api = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  );
  return `import('${api}').then(({ register }) => { register(); return import('${module}'); })`;
}
