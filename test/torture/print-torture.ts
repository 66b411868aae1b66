import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trials } from './all-trials.ts';
import { buildProgram } from './build-program.ts';
import type { TrialOutcome } from './trial.ts';

/** `npm run torture [-- short] [-- WORD …]`: every trial, or those whose names hold a word; prints what was tried, survived and lost. */
const words = process.argv.slice(2).filter((word) => word !== 'short');
const scale = process.argv.includes('short') ? 'short' : 'full';
const chosen = trials.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(
    `No trial has ${words.join(' or ')} in its name. Trials: ${trials.map(({ name }) => name).join('; ')}.`,
  );
  process.exit(2);
}

const seed = Number(process.env.NEWSTAPE_TORTURE_SEED ?? 20_261_130);
const program = buildProgram();
console.log('| trial | tried | survived | lost | seconds | noted |\n| --- | --- | --- | --- | --- | --- |');
const lost: string[] = [];
for (const trial of chosen) {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-torture-'));
  const began = performance.now();
  try {
    const outcome = await trial.run({ scale, seed, folder, program });
    print(trial.name, outcome, began);
    lost.push(...outcome.lost.map((sentence) => `${trial.name}: ${sentence}`));
  } catch (error) {
    lost.push(`${trial.name}: it could not be tried: ${error instanceof Error ? error.stack : error}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
for (const sentence of lost) console.log(sentence);
console.log(`Lost: ${lost.length}`);
process.exitCode = lost.length > 0 ? 1 : 0;

function print(name: string, { tried, survived, lost: own, noted }: TrialOutcome, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`| ${name} | ${tried} | ${survived} | ${own.length} | ${seconds} | ${noted} |`);
}
