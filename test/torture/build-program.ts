import { execFileSync } from 'node:child_process';

/** Builds the program from the sources as they are, apart from `dist`, and gives its path. */
export function buildProgram(): string {
  const folder = 'test-results/torture';
  const options = ['--config', 'vite.server.config.ts', '--outDir', folder, '--logLevel', 'warn'];
  execFileSync('npx', ['vite', 'build', ...options], { stdio: 'inherit' });
  return `${folder}/main.js`;
}
