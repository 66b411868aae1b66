import type { TestMethod } from '../stats/test-result.ts';

/** What may be read as a sign that a mean is not 0: a test, the bootstrap interval, or the placebo distribution. */
type Told = TestMethod | 'bootstrap' | 'placebo';

/**
 * In how many of a hundred studies each finds something at a nominal 5 % where nothing is: six makers of chips on one session, market
 * model, window [−1, 1], 2,000 studies of real returns. From the table of docs/method.md, which `npm run bench -- simulation` writes
 * and a test holds these figures to.
 */
export const clusteredRejections: Readonly<Record<Told, number>> = {
  crossSectional: 11.9,
  crudeDependence: 10.0,
  patell: 16.0,
  adjustedPatell: 10.8,
  bmp: 13.3,
  kolariPynnonen: 7.7,
  generalizedSign: 11.3,
  corradoRank: 9.4,
  grank: 16.0,
  bootstrap: 36.8,
  placebo: 12.4,
};

/** The least that is told as too much, in per cent: the lower end of its Monte-Carlo interval then lies above 7.5. */
const tooMuch = 8.8;

/** Whether something finds too much where events of related companies stand on the same sessions. */
export function findsTooMuchClustered(told: Told): boolean {
  return clusteredRejections[told] >= tooMuch;
}
