import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasNativeCode } from './support/native-code.ts';
import { prepareMachine } from './support/prepare-machine.ts';
import { runStep, type Step } from './support/run-step.ts';
import { addTallies, checkTally, type Tally, testTally } from './support/tally.ts';

/**
 * `npm test`: types, lint, unused code, the build, then every test. The last line counts them all:
 * each check counts as one, each test as one. Words after `npm test --` go to vitest.
 */
const vitest = [
  'npx',
  'vitest',
  'run',
  '--passWithNoTests',
  '--reporter=default',
  '--reporter=json',
] as const;

const check = (name: string, ...command: readonly [string, ...string[]]): Step => ({
  name,
  command,
  tally: checkTally,
});

function tests(project: string, report: string, words: readonly string[]): Step {
  const command = [...vitest, `--outputFile.json=${report}`, '--project', project, ...words] as const;
  return { name: `tests: ${project}`, command, tally: (passed) => testTally(report, passed) };
}

/** Folders of tests that open no database: they need not wait for its library. */
const withoutDatabase = [
  ...['articles', 'claims', 'linking', 'markets', 'stats', 'studies', 'units'].map(
    (room) => `test/unit/${room}/`,
  ),
  ...['articles', 'claims', 'linking', 'markets'].map((room) => `test/property/${room}/`),
  'test/ui/',
];

/** The other tests without a browser come in so many parts, which the two lanes take one after the other. */
const parts = 3;

const nameWithoutDatabase = 'tests: rooms without a database';

/** Compiles the one library that has to be, where the installation left it out: that takes a core for a minute. No check of its own. */
async function nativeCode(): Promise<Tally> {
  const tally = (passed: boolean): Tally => ({ ...checkTally(passed), passed: 0 });
  if (hasNativeCode()) return tally(true);
  const step: Step = { name: 'native code', command: ['npm', 'rebuild', 'better-sqlite3'], tally };
  return tally(await runStep(step));
}

/**
 * Two lanes run side by side, each one step at a time: a step of the one has its pauses where the other can work, and two
 * cores are enough for both; a third made all of it no faster. The browser tests show the built client, so the build goes
 * before them.
 */
function lanes(folder: string, words: readonly string[]): readonly (readonly Step[])[] {
  return [
    [
      check('build', 'npm', 'run', 'build', '--silent'),
      tests('browser', join(folder, 'browser.json'), words),
    ],
    [
      check('types', 'npx', 'tsc', '--noEmit'),
      check('lint and format', 'npx', 'biome', 'check', '.'),
      check('unused code', 'npx', 'knip'),
      ...(words.length > 0 ? [] : [withoutWaiting(folder)]),
    ],
  ];
}

/** All files of tests but those that are shown in a browser or open no database. */
function filesWithDatabase(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && !/^test\/(?:e2e|mutation\/node_modules)\//.test(path))
    .filter((path) => !withoutDatabase.some((folder) => path.startsWith(folder)));
}

function withoutWaiting(folder: string): Step {
  return {
    ...tests('rooms', join(folder, 'rooms-without-database.json'), withoutDatabase),
    name: nameWithoutDatabase,
  };
}

/** What whichever lane is done first goes on with. Few chosen files cannot be parted. */
function shared(folder: string, words: readonly string[]): Step[] {
  const count = words.length > 0 ? 1 : parts;
  return Array.from({ length: count }, (_, index) => {
    const part = index + 1;
    const chosen = count === 1 ? words : [`--shard=${part}/${count}`, ...filesWithDatabase()];
    return { ...tests('rooms', join(folder, `rooms-${part}.json`), chosen), name: `tests: rooms ${part}` };
  });
}

/** Runs the steps of a lane and then, while there are some, further ones. Tests wait until the native code is there. */
async function runLane(steps: readonly Step[], further: Step[], native: Promise<Tally>): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    if (step.name.startsWith('tests') && step.name !== nameWithoutDatabase) await native;
    tallies.push(step.tally(await runStep(step)));
  }
  await native;
  for (let step = further.shift(); step !== undefined; step = further.shift())
    tallies.push(step.tally(await runStep(step)));
  return tallies;
}

async function runAll(words: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-test-'));
  try {
    prepareMachine();
    const further = shared(folder, words);
    const native = nativeCode();
    const run = lanes(folder, words).map((steps) => runLane(steps, further, native));
    return addTallies([await native, ...(await Promise.all(run)).flat()]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0, tests: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { passed, failed, skipped, tests: found } = await runAll(process.argv.slice(2));
if (found === 0) console.log('No test was run.');
const failures = failed + (found === 0 && failed === 0 ? 1 : 0);
console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures > 0 ? 1 : 0;
