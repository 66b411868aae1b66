import { readFileSync, writeFileSync } from 'node:fs';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { type StudyDesign, usualDesign } from '../../server/studies/study-design.ts';
import { type BundledShare, bundledShares } from './bundled-columns.ts';
import type { Figure } from './figure.ts';
import {
  type DrawnEvent,
  onDifferentSessions,
  onOneSession,
  onSimulatedSessions,
  sharedSessions,
} from './simulation/drawn-studies.ts';
import { rejectionTable, toldNames, withTables } from './simulation/rejection-table.ts';
import { rejections } from './simulation/rejections.ts';
import { type Industry, industryOf } from './simulation/simulated-industry.ts';

const studies = 2000;
const amounts = [0, 0.005, 0.01, 0.02];
/** Fewer sessions of estimation than the whole window are not drawn. */
const design: StudyDesign = { ...usualDesign, minEstimation: 240 };
/** So many events has a study; of the real shares only so many can be studied on one session. */
const [count, together] = [20, 13];
/** Makers of chips and of the machines for them: shares that have more in common than their market. */
const chipMakers = ['KRX:000660', 'KRX:005930', 'KRX:042700', 'XNAS:NVDA', 'XNAS:INTC', 'XNYS:TSM'];
/** Those of one market, which others are simulated from. */
const industryMembers = chipMakers.slice(0, 3);
/** Sessions of the simulated study whose events cluster without being all on one. */
const fewSessions = 10;
const method = 'docs/method.md';

/** Size and power of every test on real returns, written into the page of methods. */
export async function simulationFigures(): Promise<Figure[]> {
  const shares = await bundledShares(design);
  const started = performance.now();
  const sessions = sharedSessions(shares, together);
  const makers = shares.filter(({ id }) => chipMakers.includes(id));
  const chipSessions = sharedSessions(makers, makers.length);
  const industry = industryOf(makers.filter(({ id }) => industryMembers.includes(id)));
  const simulated = (days: number) => (random: () => number) =>
    onSimulatedSessions(industry, { count, days }, design, random);
  const parts = [
    {
      heading: `### ${count} events on different sessions`,
      draw: (random: () => number) => onDifferentSessions(shares, count, design, random),
    },
    {
      heading: `### ${together} events on one session`,
      draw: (random: () => number) => onOneSession(sessions, together, design, random),
    },
    {
      heading: `### ${makers.length} chip makers on one session`,
      draw: (random: () => number) => onOneSession(chipSessions, makers.length, design, random),
    },
    {
      heading: `### ${count} simulated shares of one industry on one session`,
      draw: simulated(1),
    },
    {
      heading: `### ${count} simulated shares of one industry on ${fewSessions} sessions`,
      draw: simulated(fewSessions),
    },
  ].map(({ heading, draw }) => {
    process.stderr.write(`  ${heading} …\n`);
    return `${heading}\n\n${rejectionTable(columnsOf(draw))}`;
  });
  const tables = [about(shares, sessions.length, chipSessions.length, industry), ...parts].join('\n\n');
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

/** What was found in the same studies with each amount added. */
function columnsOf(draw: (random: () => number) => readonly DrawnEvent[]) {
  const random = seededRandom(20240122);
  const columns = amounts.map((added) => ({
    ...{ added, name: columnName(added) },
    rows: [...toldNames.keys()].map((told) => ({ told, found: 0, studies: 0 })),
  }));
  for (let study = 0; study < studies; study += 1) {
    const events = draw(random);
    for (const { added, rows } of columns) {
      const isFound = rejections(events, added, design, study);
      for (const row of rows) {
        if (isFound.has(row.told)) row.studies += 1;
        if (isFound.get(row.told) === true) row.found += 1;
      }
    }
  }
  return columns;
}

function columnName(added: number): string {
  return added === 0 ? 'nothing added' : `${100 * added} % added`;
}

function about(
  shares: readonly BundledShare[],
  sessions: number,
  chipSessions: number,
  { members, correlation, sessions: industrySessions }: Industry,
): string {
  const told = (amount: number) => amount.toLocaleString('en');
  return [
    `${told(studies)} studies each, market model on 240 sessions, window [−1, 1], so much added to the return of session 0. In brackets the 95 % Monte-Carlo`,
    'interval (Wilson 1927).',
    '',
    `The first three tables are of the real returns of the ${shares.length} bundled shares that have 240 sessions before an event. On one session there are no ${count} of`,
    `these: ${together} are drawn of those that have it, of ${told(sessions)} such sessions; the ${chipMakers.length} chip makers (${chipMakers.join(', ')}) share ${told(chipSessions)}.`,
    'Studies on one session share those sessions with each other, so that their Monte-Carlo interval is rather too narrow.',
    '',
    `The last two are of **simulated** shares, ${count} of one industry, new ones for each study. They are made of ${industryMembers.length} real chip makers (${industryMembers.join(', ')}) on the`,
    `${told(industrySessions.length)} sessions that all three have: stretches of 20 sessions on average are put together (Politis & Romano 1994), each session with its real KOSPI`,
    'return, the real part that the three have in common beyond it, and own parts that are those of one of the three drawn for each share, with a sign',
    'drawn too. Fat tails and wild sessions stay as they were; each share has β and σ of one of the three; residuals correlate by',
    `${correlation.toFixed(2)}, the mean over the ${(members.length * (members.length - 1)) / 2} real pairs. On ten sessions, two shares have their event on each.`,
  ].join('\n');
}
