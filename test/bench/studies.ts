import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { EventReturns } from '../../server/stats/event-returns.ts';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { twoSidedP } from '../../server/stats/student-t.ts';
import { placeboDistribution } from '../../server/studies/placebo-distribution.ts';
import { usualDesign } from '../../server/studies/study-design.ts';
import { type EventStudy, studyEvent } from '../../server/studies/study-event.ts';
import { studyEvents } from '../../server/studies/study-events.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type BundledShare, bundledShares } from './bundled-columns.ts';
import type { Figure } from './figure.ts';

const count = 10_000;
const scripts = join('test', 'bench', 'studies');
const design = { ...usualDesign, minEstimation: 240 };

const RSchema = z.object({ lmFit: z.number(), lm: z.number(), first: z.number() });
const NumpySchema = z.object({
  ...{ loop: z.number(), vectorised: z.number(), vectorisedWithP: z.number().nullable() },
  ...{ first: z.number(), version: z.string() },
});

/** Events over the bundled series: single ones with their errors and p-values beside R and numpy, whole studies, and placebo draws. */
export async function studyFigures(folder: string): Promise<Figure[]> {
  const shares = await bundledShares(design);
  const asked = drawnEvents(shares);
  const first = asked[0] && studyEvent(asked[0].columns, asked[0].eventDate, design).event;
  const single = ratePerSecond(asked.length, () => singles(asked));
  writeColumns(folder, shares, asked);
  const { lmFit, lm, loop, vectorised, vectorisedWithP } = foreign(folder, first?.returns);
  const beside = (reference: number | null, referenceIs: string): Figure => ({
    what: `single events of the market model with errors and p-values${times(single, reference)}`,
    ...{ unit: 'events/s', measured: single, reference, referenceIs },
  });
  return [
    beside(lmFit, 'R lm.fit with the same errors and p-values; goal at least 10 times'),
    beside(lm, 'R lm with predict'),
    beside(loop, 'numpy one by one, without p-values'),
    beside(vectorised, 'numpy 100 at once, without p-values'),
    beside(vectorisedWithP, 'the same with p-values of scipy'),
    studyFigure(asked, single),
    placeboFigure(asked),
  ];
}

interface DrawnEvent extends Pick<BundledShare, 'columns'> {
  readonly eventDate: SessionDate;
  readonly place: number;
}

/** Different events on random sessions of random shares, each with all sessions of its windows, in no order. */
function drawnEvents(shares: readonly BundledShare[]): DrawnEvent[] {
  const random = seededRandom(1);
  const left = shares.flatMap(({ columns, places }) =>
    places.map((place) => ({ columns, place, eventDate: columns.sessions[place] })),
  );
  const drawn: DrawnEvent[] = [];
  while (drawn.length < count && left.length > 0) {
    const at = Math.floor(random() * left.length);
    const [one, last] = [left[at], left.pop()];
    if (last && at < left.length) left[at] = last;
    const eventDate = one?.eventDate;
    if (one && eventDate !== undefined) drawn.push({ ...one, eventDate });
  }
  return drawn;
}

/** The figures of each event as the reply of one event has them. */
function singles(asked: readonly DrawnEvent[]): number {
  let total = 0;
  for (const { columns, eventDate } of asked) {
    const { event } = studyEvent(columns, eventDate, design);
    if (event === null) throw new Error(`${columns.asset} has no event on ${eventDate}`);
    const { model, abnormal, standardErrors, cumulative } = event.returns;
    for (let at = 0; at < abnormal.length; at += 1)
      total += twoSidedP((abnormal[at] ?? 0) / (standardErrors[at] ?? 0), model.df);
    total += twoSidedP(cumulative.estimate / cumulative.standardError, model.df);
  }
  return total;
}

/** Rates by processor time of this thread's process, so that what else runs on the machine counts little; the middle of nine. */
function ratePerSecond(events: number, work: () => unknown): number {
  for (let warm = 0; warm < 3; warm += 1) work();
  const rates = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (events * 1e6) / (user + system);
  });
  return rates.sort((a, b) => a - b)[4] ?? Number.NaN;
}

function studyFigure(asked: readonly DrawnEvent[], single: number): Figure {
  const before = process.memoryUsage();
  let kept: readonly EventStudy[] = [];
  const rate = ratePerSecond(asked.length, () => {
    kept = studyEvents(asked, design).events;
  });
  const after = process.memoryUsage();
  const grown = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
  return {
    what: `a study of ${kept.length.toLocaleString('en')} events with all tests (${Math.round(grown)} MB more in memory with its result held)`,
    ...{ unit: 'events/s', measured: rate, reference: single, referenceIs: 'the same events one by one' },
  };
}

function placeboFigure(asked: readonly DrawnEvent[]): Figure {
  const events = asked.slice(0, 100).flatMap(({ columns, place, eventDate }) => {
    const { event } = studyEvent(columns, eventDate, design);
    return event ? [{ columns, place, returns: event.returns }] : [];
  });
  const draws = 1000;
  const rate = ratePerSecond(1, () =>
    placeboDistribution(events, design, { draws, random: seededRandom(1) }),
  );
  return {
    what: `placebo distributions of ${events.length} events, 1,000 draws (${(1000 / rate).toFixed(0)} ms each, goal below 1,000 ms)`,
    ...{ unit: 'a second', measured: rate, reference: null, referenceIs: 'none' },
  };
}

/** What the same events take elsewhere, in events a second; null where a program is not there. */
function foreign(folder: string, first: EventReturns | undefined) {
  const r = answerOf(RSchema, 'Rscript', [join(scripts, 'single-events.R'), folder]);
  const numpy = answerOf(NumpySchema, 'python3', [join(scripts, 'single_events.py'), folder]);
  for (const other of [r, numpy]) {
    if (other && !(Math.abs(other.first - (first?.cumulative.estimate ?? Number.NaN)) < 1e-12))
      throw new Error(`The first event has ${first?.cumulative.estimate} here and ${other.first} elsewhere`);
  }
  const { lmFit = null, lm = null } = r ?? {};
  const { loop = null, vectorised = null, vectorisedWithP = null } = numpy ?? {};
  return { lmFit, lm, loop, vectorised, vectorisedWithP };
}

function answerOf<Schema extends z.ZodType>(schema: Schema, program: string, words: readonly string[]) {
  try {
    return schema.parse(JSON.parse(execFileSync(program, words, { encoding: 'utf8' })));
  } catch (problem) {
    process.stderr.write(`  ${program} left out: ${problem instanceof Error ? problem.message : problem}\n`);
    return null;
  }
}

/** All columns one after another, and the places of the events in them, as the scripts read them. */
function writeColumns(folder: string, shares: readonly BundledShare[], asked: readonly DrawnEvent[]): void {
  const starts = new Map<BundledShare['columns'], number>();
  let length = 0;
  for (const { columns } of shares) {
    starts.set(columns, length);
    length += columns.share.length;
  }
  const [share, market] = [new Float64Array(length), new Float64Array(length)];
  for (const [columns, start] of starts) {
    share.set(columns.share, start);
    market.set(columns.market, start);
  }
  const events = Int32Array.from(asked, ({ columns, place }) => (starts.get(columns) ?? 0) + place);
  writeFileSync(join(folder, 'share.f64'), share);
  writeFileSync(join(folder, 'market.f64'), market);
  writeFileSync(join(folder, 'events.i32'), events);
}

function times(measured: number, reference: number | null): string {
  return reference === null ? '' : ` (${(measured / reference).toFixed(1)} times)`;
}
