import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runYear, type YearOutcome } from './run-year.ts';
import { shortSpan, yearSpan } from './script-span.ts';

/** `npm run year`: plays the whole year (with `-- short` the month of the tests) and prints what was tried and what was lost. */
const span = process.argv.includes('short') ? shortSpan : yearSpan;
const folder = mkdtempSync(join(tmpdir(), 'newstape-year-'));
let month = '';

try {
  const outcome = await runYear(span, {
    script: join(folder, 'script.sqlite'),
    single: join(folder, 'single.sqlite'),
    progress: (now) => {
      if (now.slice(0, 7) === month) return;
      month = now.slice(0, 7);
      process.stderr.write(`${month} after ${Math.round(performance.now() / 1000)} s\n`);
    },
  });
  process.stdout.write(`${linesOf(outcome).join('\n')}\n`);
  process.exitCode = lostRows(outcome) + outcome.complaints.length + outcome.dead.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function lostRows({ differences }: YearOutcome): number {
  return differences.reduce((sum, one) => sum + one.onlyFirst.length + one.onlySecond.length, 0);
}

function linesOf(outcome: YearOutcome): string[] {
  const { faults, compared, differences, complaints, dead, milliseconds } = outcome;
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const seconds = (value: number) => (value / 1000).toFixed(0);
  return [
    `Played: ${span.name}, ${outcome.stories.length} stories, ${outcome.steps} steps, ${outcome.jobs} jobs in ${seconds(milliseconds.script)} s; the single import took ${seconds(milliseconds.singleImport)} s.`,
    `Tried: ${sum(faults.values())} answers in trouble beside ${outcome.goodAnswers} good ones (${[...faults].map(([kind, count]) => `${kind} ${count}`).join(', ')}).`,
    `Waited: ${outcome.waited} claims for their bar.`,
    `Survived: ${sum(compared.values()) - lostRows(outcome)} of ${sum(compared.values())} rows in force are those of the single import.`,
    `Lost: ${lostRows(outcome)} rows, ${complaints.length} complaints, ${dead.length} dead jobs.`,
    ...complaints,
    ...dead,
    ...differences.flatMap(({ table, onlyFirst, onlySecond }) => [
      `${table}: ${onlyFirst.length} rows of the script alone, ${onlySecond.length} of the import alone`,
      ...onlyFirst.slice(0, 3).map((row) => `  script: ${row}`),
      ...onlySecond.slice(0, 3).map((row) => `  import: ${row}`),
    ]),
  ];
}
