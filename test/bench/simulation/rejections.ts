import { seededRandom } from '../../../server/stats/seeded-random.ts';
import type { TestMethod } from '../../../server/stats/test-result.ts';
import { bootstrapInterval } from '../../../server/studies/bootstrap-interval.ts';
import { placeboDistribution } from '../../../server/studies/placebo-distribution.ts';
import { studyAggregate } from '../../../server/studies/study-aggregate.ts';
import type { StudyDesign } from '../../../server/studies/study-design.ts';
import type { DrawnEvent } from './drawn-studies.ts';

/** What is told beside a mean as a sign that it is not 0: the tests, the bootstrap interval, and the placebo distribution. */
export type Told = TestMethod | 'bootstrap' | 'placebo';

const significance = 0.05;

/** Which find something at a nominal 5 % in a study in whose session 0 so much was added to each return; without those that it has not. */
export function rejections(
  drawn: readonly DrawnEvent[],
  added: number,
  design: StudyDesign,
  seed: number,
): ReadonlyMap<Told, boolean> {
  const events = drawn.map((event) => withAdded(event, added, -design.window.from));
  const found = new Map<Told, boolean>();
  const aggregate = studyAggregate(
    events.map(({ returns }) => returns),
    design.level,
  );
  for (const test of Object.values(aggregate?.tests ?? {}))
    if (test) found.set(test.method, test.p < significance);
  const interval = bootstrapInterval(events, design.level, seededRandom(seed));
  if (interval) found.set('bootstrap', interval.low > 0 || interval.high < 0);
  const placebo = placeboDistribution(events, design, { draws: 999, random: seededRandom(seed + 1) });
  if (placebo) found.set('placebo', placebo.p < significance);
  return found;
}

/** The event with something added to its return of one session: the model was fitted before and stays as it is. */
function withAdded(event: DrawnEvent, added: number, session: number): DrawnEvent {
  const { model, residuals, standardErrors, abnormal, cumulative } = event.returns;
  const lifted = abnormal.map((one, at) => (at === session ? one + added : one));
  const sum = { ...cumulative, estimate: cumulative.estimate + added };
  return { ...event, returns: { model, residuals, standardErrors, abnormal: lifted, cumulative: sum } };
}
