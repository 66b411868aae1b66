import type { TestMethod } from '../stats/test-result.ts';

/** What may be read as a sign that a mean is not 0: a test, the bootstrap interval, or the placebo distribution. */
type Told = TestMethod | 'bootstrap' | 'placebo';

/**
 * In how many of a hundred studies each finds something at a nominal 5 % where nothing is and all events are on one session: the larger
 * figure of 6 real makers of chips and of 20 simulated shares made of such, market model, window [−1, 1], 2,000 studies each; null
 * where it says nothing of one session. From the tables of docs/method.md, which `npm run bench -- simulation` writes and a test
 * holds these figures to.
 */
export const clusteredRejections: Readonly<Record<Told, number | null>> = {
  crossSectional: 39.3,
  crudeDependence: 10.0,
  patell: 30.9,
  adjustedPatell: 10.8,
  bmp: 42.4,
  kolariPynnonen: 10.2,
  generalizedSign: 34.1,
  corradoRank: 9.4,
  grank: 16.0,
  bootstrap: null,
  placebo: 25.2,
};

/** The least that is told as too much, in per cent: the lower end of its Monte-Carlo interval then lies above 7.5. */
const tooMuch = 8.8;

/** In how many of a hundred studies of nothing something finds too much where events of related companies stand on the same sessions; null where it does not. */
export function tooManyRejections(told: Told): number | null {
  const rejections = clusteredRejections[told];
  return rejections !== null && rejections >= tooMuch ? rejections : null;
}
