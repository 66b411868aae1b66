import { readFileSync, writeFileSync } from 'node:fs';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { type StudyDesign, usualDesign } from '../../server/studies/study-design.ts';
import { type BundledShare, bundledShares } from './bundled-columns.ts';
import type { Figure } from './figure.ts';
import {
  type DrawnEvent,
  onDifferentSessions,
  onOneSession,
  sharedSessions,
} from './simulation/drawn-studies.ts';
import { type RejectionRow, rejectionTable, toldNames, withTables } from './simulation/rejection-table.ts';
import { rejections, type Told } from './simulation/rejections.ts';

const studies = 2000;
const amounts = [0, 0.005, 0.01, 0.02];
/** Fewer sessions of estimation than the whole window are not drawn. */
const design: StudyDesign = { ...usualDesign, minEstimation: 240 };
/** So many events has a study on different sessions; of 16 shares only so many can be studied on one. */
const [apart, together] = [20, 13];
/** Makers of chips and of the machines for them: shares that have more in common than their market. */
const chipMakers = ['KRX:000660', 'KRX:005930', 'KRX:042700', 'XNAS:NVDA', 'XNAS:INTC', 'XNYS:TSM'];
const method = 'docs/method.md';

/** Size and power of every test on real returns, written into the page of methods. */
export async function simulationFigures(): Promise<Figure[]> {
  const shares = await bundledShares(design);
  const started = performance.now();
  const sessions = sharedSessions(shares, together);
  const chips = shares.filter(({ id }) => chipMakers.includes(id));
  const chipSessions = sharedSessions(chips, chips.length);
  const parts = [
    {
      heading: `### ${apart} events on different sessions`,
      draw: (random: () => number) => onDifferentSessions(shares, apart, design, random),
    },
    {
      heading: `### ${together} events on one session`,
      draw: (random: () => number) => onOneSession(sessions, together, design, random),
    },
    {
      heading: `### ${chips.length} chip makers on one session`,
      draw: (random: () => number) => onOneSession(chipSessions, chips.length, design, random),
    },
  ].map(({ heading, draw }) => {
    process.stderr.write(`  ${heading} …\n`);
    const columns = amounts.map((added) => ({ name: columnName(added), rows: rowsOf(added, draw) }));
    return `${heading}\n\n${rejectionTable(columns)}`;
  });
  const tables = [about(shares, sessions.length, chipSessions.length), ...parts].join('\n\n');
  writeFileSync(method, withTables(readFileSync(method, 'utf8'), `\n${tables}\n`));
  const seconds = (performance.now() - started) / 1000;
  const all = studies * amounts.length * parts.length;
  return [
    {
      what: `size and power of ${toldNames.size} tests over ${all.toLocaleString('en')} simulated studies, written to ${method}`,
      unit: 'studies/s',
      measured: all / seconds,
      reference: null,
      referenceIs: 'none',
    },
  ];
}

function rowsOf(added: number, draw: (random: () => number) => readonly DrawnEvent[]): RejectionRow[] {
  // The same studies for every amount.
  const random = seededRandom(20240122);
  const found = new Map<Told, number>();
  for (let study = 0; study < studies; study += 1)
    for (const [told, isFound] of rejections(draw(random), added, design, study))
      if (isFound) found.set(told, (found.get(told) ?? 0) + 1);
  return [...toldNames.keys()].map((told) => ({ told, found: found.get(told) ?? 0, studies }));
}

function columnName(added: number): string {
  return added === 0 ? 'nothing added' : `${100 * added} % added`;
}

function about(shares: readonly BundledShare[], sessions: number, chipSessions: number): string {
  const told = (count: number) => count.toLocaleString('en');
  return [
    `${told(studies)} studies each of the real returns of the ${shares.length} bundled shares that have 240 sessions before an event, market`,
    `model on those, window [−1, 1], so much added to the return of session 0. On one session there are no 20 of these shares: ${together} are drawn of those`,
    `that have it, of ${told(sessions)} such sessions; the ${chipMakers.length} chip makers (${chipMakers.join(', ')}) share ${told(chipSessions)}. In brackets the 95 %`,
    'Monte-Carlo interval (Wilson 1927); studies on one session share those sessions with each other, so that theirs is rather too narrow.',
  ].join('\n');
}
