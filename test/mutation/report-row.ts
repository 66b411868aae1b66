import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MutatedRoom } from './mutated-rooms.ts';
import { isDrawn } from './sample-seed.ts';

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({ mutants: z.array(z.object({ id: z.string(), status: z.string() })) }),
  ),
});

export const tableHead = [
  '| room | files mutated | mutants | killed | timed out | survived | not covered | score |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
] as const;

/** A row of the table from Stryker's report. Score: killed and timed out, of all that could be judged. */
export function reportRow(
  { name, files }: MutatedRoom,
  drawn: readonly string[],
  percent: number,
  path: string,
): string {
  const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const statuses = Object.values(report.files)
    .flatMap(({ mutants }) => mutants)
    .filter(({ id }) => isDrawn(id, percent))
    .map(({ status }) => status);
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const [killed, timedOut, survived, uncovered] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
  const found = (killed ?? 0) + (timedOut ?? 0);
  const judged = found + (survived ?? 0) + (uncovered ?? 0);
  const score = judged === 0 ? '–' : `${((100 * found) / judged).toFixed(1)} %`;
  return `| ${name} | ${drawn.length} of ${files.length} | ${judged} | ${killed} | ${timedOut} | ${survived} | ${uncovered} | ${score} |`;
}
