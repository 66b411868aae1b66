import { existsSync } from 'node:fs';

/**
 * A folder of test data that lies beside a checkout and not in it: the real page, the big public suites.
 * Where it is missing one line says so and its tests count as skipped; with CI=true that is a failure.
 * Use: `const folder = sharedData('seed-page'); describe.skipIf(folder === null)(…)`.
 */
export function sharedData(name: string): string | null {
  const folder = `../shared/data/${name}`;
  if (existsSync(folder)) return folder;
  if (process.env.CI === 'true') throw new Error(`${folder} is missing, and with CI=true its tests must run`);
  console.log(`Skipped: the tests on ${folder}, which is not here`);
  return null;
}
