import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartFigures } from './charts.ts';
import { claimFigures } from './claims.ts';
import { collectingFigures } from './collecting.ts';
import type { Figure } from './figure.ts';
import { linkingFigures } from './linking-figures.ts';
import { listFigures } from './lists.ts';
import { priceFigures } from './prices.ts';
import { readingFigures } from './reading.ts';
import { scaleFigures } from './scale.ts';
import { serviceFigures } from './service.ts';
import { servingFigures, servingPostgresFigures } from './serving.ts';
import { backfillFigures } from './serving-backfill.ts';
import { simulationFigures } from './simulation.ts';
import { studyFigures } from './studies.ts';
import { widgetFigures } from './widgets.ts';

/**
 * `npm run bench [-- NAME …]`: each figure beside a bare limit that was measured in the same run; without names all of
 * them but the longest. No test depends on it.
 */
const benches: Readonly<Record<string, (folder: string) => Promise<Figure[]>>> = {
  reading: readingFigures,
  linking: linkingFigures,
  claims: claimFigures,
  collecting: collectingFigures,
  prices: priceFigures,
  service: serviceFigures,
  serving: servingFigures,
  'serving-postgres': servingPostgresFigures,
  backfill: backfillFigures,
  lists: listFigures,
  charts: chartFigures,
  studies: studyFigures,
  simulation: simulationFigures,
  widgets: widgetFigures,
  scale: scaleFigures,
};

/** Runs only where it is named: it takes an hour. */
const longest = 'scale';

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". Benches: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'newstape-bench-'));
try {
  printFigures(
    await figuresOf(names.length > 0 ? names : Object.keys(benches).filter((name) => name !== longest)),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function figuresOf(wanted: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of wanted) {
    process.stderr.write(`${name} …\n`);
    figures.push(...((await benches[name]?.(folder)) ?? []));
  }
  return figures;
}

function printFigures(figures: readonly Figure[]): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, commit ${commit}\n`,
  );
  console.log('| what | measured | bare limit | share |\n| --- | --- | --- | --- |');
  for (const { what, unit, measured, reference, referenceIs } of figures) {
    const round = (value: number) => Math.round(value).toLocaleString('en');
    const told = (value: number | null, words: string) =>
      value === null ? 'not measured' : `${round(value)} ${words}`;
    const share =
      measured === null || reference === null ? '–' : `${((measured / reference) * 100).toFixed(1)} %`;
    console.log(`| ${what} | ${told(measured, unit)} | ${told(reference, `(${referenceIs})`)} | ${share} |`);
  }
}
