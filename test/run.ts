import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMachine } from './support/prepare-machine.ts';

/**
 * `npm test`: types, lint, unused code, the build, then every test. The last line counts them all:
 * each check counts as one, each test as one. Words after `npm test --` go to vitest.
 */
const checks: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  ['types', 'npx', 'tsc', '--noEmit'],
  ['lint and format', 'npx', 'biome', 'check', '.'],
  ['unused code', 'npx', 'knip'],
  ['build', 'npm', 'run', 'build', '--silent'],
];

const tally = { passed: 0, failed: 0, skipped: 0 };

function run(name: string, command: string, words: readonly string[]): boolean {
  const started = performance.now();
  const result = spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  const passed = result.status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return passed;
}

function runChecks(): void {
  for (const [name, command, ...words] of checks) tally[run(name, command, words) ? 'passed' : 'failed'] += 1;
}

/** Runs vitest and takes its counts from its own report; a run that made no report counts as one failure. */
function runTests(words: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-test-'));
  const report = join(folder, 'report.json');
  const passed = run('tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ]);
  try {
    const counts: {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    } = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += counts.numPassedTests;
    tally.failed += counts.numFailedTests;
    tally.skipped += counts.numPendingTests + counts.numTodoTests;
    // A file that fails before its first test, or an error outside a test, shows in the exit code alone.
    if (!passed && counts.numFailedTests === 0) tally.failed += 1;
  } catch {
    tally.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  prepareMachine();
  runChecks();
  runTests(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tally.failed += 1;
}
console.log(
  `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;
