import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { ingestInProcess } from './ingest-process.ts';
import { whatDiffers } from './same-tables.ts';
import { writeStoryLines } from './story-lines.ts';
import { type Trial, TrialCount, type TrialSetting } from './trial.ts';

/** Two processes read stories into one file at the same time, half of them the same. */
export const twoProcesses: Trial = {
  name: 'two processes on one file',
  run: (setting) => readTogether(setting, 2, join(setting.folder, 'together.sqlite')),
};

/** Four processes read stories into one PostgreSQL database at the same time, each half of them. */
export const fourWorkers: Trial = {
  name: 'four workers on one PostgreSQL',
  async run(setting) {
    if (!hasPostgres()) return new TrialCount().outcome('not tried: no PostgreSQL here');
    const postgres = await startPostgres();
    try {
      return await readTogether(setting, 4, await postgres.createDatabase());
    } finally {
      await postgres.stop();
    }
  },
};

async function readTogether(setting: TrialSetting, workers: number, together: string) {
  const file = join(setting.folder, 'stories.jsonl');
  writeStoryLines(file, setting.scale);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const files = Array.from({ length: workers }, (_, worker) => {
    const own = join(setting.folder, `stories-${worker}.jsonl`);
    const half = lines.filter((_line, place) => {
      const turn = place % workers;
      return turn === worker || turn === (worker + 1) % workers;
    });
    writeFileSync(own, `${half.join('\n')}\n`);
    return own;
  });
  const alone = join(setting.folder, 'alone.sqlite');
  const single = await ingestInProcess({ setting, file, database: alone });
  if (single.code !== 0) throw new Error(single.said);
  const count = new TrialCount();
  const all = await Promise.all(
    files.map((own) => ingestInProcess({ setting, file: own, database: together })),
  );
  for (const { code, said } of all) count.add(code === 0 ? null : `a process ended with ${code}: ${said}`);
  const stored = new Set(all.flatMap(({ acknowledged }) => acknowledged));
  count.add(stored.size === single.acknowledged.length ? null : `${stored.size} stories were told as stored`);
  count.add(await whatDiffers(alone, together));
  return count.outcome(`${lines.length} stories, each read by two of ${workers} processes`);
}
