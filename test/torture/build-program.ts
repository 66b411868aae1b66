import { execFileSync } from 'node:child_process';

/** Builds the program from the sources as they are, apart from `dist`, and gives its path. */
export function buildProgram(): string {
  const folder = 'test-results/torture';
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', folder], { stdio: 'inherit' });
  return `${folder}/server/main.js`;
}
