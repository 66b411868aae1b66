import { seededRandom } from '../../server/stats/seeded-random.ts';

/** The seed of the samples. */
export const sampleSeed = 20_261_130;

/** True for so many in a hundred of the changes of a run, by their numbers. */
export function isDrawn(mutant: string, percent: number): boolean {
  return seededRandom(sampleSeed + 1 + Number(mutant))() * 100 < percent;
}
