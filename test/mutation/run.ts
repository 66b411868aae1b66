import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import { drawnFiles, type MutatedRoom, mutatedRooms } from './mutated-rooms.ts';
import { reportRow, tableHead } from './report-row.ts';

/**
 * `npm run mutation [-- ROOM …] [-- all]`: changes the code of each room, one place at a time, and counts the changes that its
 * tests notice. Of a large room a sample of its files is taken, with `all` every file. What was tried before and has not changed
 * since, code and tests, is not tried again; reports are kept under test-results/mutation.
 */
const results = 'test-results/mutation';
const runner = resolve('test/mutation/same-process-runner.ts');
const stryker = 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';

const words = process.argv.slice(2);
const all = words.includes('all');
const unknown = words.find((word) => word !== 'all' && !mutatedRooms.some(({ name }) => name === word));
if (unknown !== undefined) {
  console.error(
    `There is no room ${unknown}; say one of ${mutatedRooms.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = mutatedRooms.filter(
  ({ name }) => words.every((word) => word === 'all') || words.includes(name),
);

// Hours of work, which must not slow what else the machine does.
setPriority(15);
if (!existsSync(stryker)) run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', 'test/mutation']);
prepareFolders();
const rows = chosen.map(runRoom);
console.log([...tableHead, ...rows].join('\n'));

function runRoom(room: MutatedRoom): string {
  const files = all ? room.files : drawnFiles(room);
  const percent = all ? 100 : room.sample.percent;
  const place = `${results}/${room.name}${all ? '-all' : ''}`;
  writeFileSync(`${place}-config.json`, JSON.stringify(strykerOptions(room.tests, files, percent, place)));
  run(process.execPath, [stryker, 'run', `${place}-config.json`]);
  return reportRow(room, files, percent, `${place}.json`);
}

function strykerOptions(
  mutatedTests: readonly string[],
  mutate: readonly string[],
  mutatedPercent: number,
  place: string,
) {
  return {
    testRunner: 'same-process',
    plugins: [runner],
    mutatedTests,
    mutatedPercent,
    mutate,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // What hangs is stopped by the runner's own time for a test; this is for endless loops, on a machine that has other work.
    timeoutMS: 15_000,
    incremental: true,
    // Stryker does not see that a test under its old name has changed: with other tests all is tried anew.
    incrementalFile: `${place}-tried-${digestOf(mutatedTests)}.json`,
    // Types are left to tsc. The preprocessor of tsconfig.json needs an interface that TypeScript 7 does not have.
    disableTypeChecks: false,
    tsconfigFile: 'none',
    tempDirName: `${results}/sandboxes`,
    ignorePatterns: [
      '**',
      '!/server/**',
      '!/shared/**',
      '!/test/**',
      '!/package.json',
      '!/tsconfig.json',
      '/test/mutation/node_modules',
    ],
    reporters: ['json', 'clear-text', 'progress-append-only'],
    jsonReporter: { fileName: `${place}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: false },
  };
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Tests find the data beside the checkout from the copy that is mutated too. */
function prepareFolders(): void {
  mkdirSync(`${results}/sandboxes`, { recursive: true });
  const beside = `${results}/sandboxes/shared`;
  rmSync(beside, { force: true });
  if (existsSync('../shared')) symlinkSync(resolve('../shared'), beside);
}

/** Node reads TypeScript in whatever the program starts. */
function run(program: string, args: readonly string[]): void {
  const env = { ...process.env, NODE_OPTIONS: '--import tsx' };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
