import { FoundByNameSchema, type KeptStudy } from '../../shared/schemas/study-reply.ts';
import type { Interval } from '../stats/estimate.ts';
import { tooManyRejections } from '../studies/clustered-tests.ts';
import type { Clustering } from '../studies/clustering.ts';
import type { PlaceboDistribution } from '../studies/placebo-distribution.ts';
import type { StudyAggregate } from '../studies/study-aggregate.ts';

/** What events say together, and how what was summed of each lies. */
export function aggregateReply(
  aggregate: StudyAggregate,
  sums: readonly number[],
  bootstrap: Interval | null,
): KeptStudy['aggregate'] {
  const { n, caar, tests, meanResidualCorrelation } = aggregate;
  return {
    ...{ n, mean: caar, meanResidualCorrelation },
    bootstrap,
    tests: Object.values(tests).flatMap((test) => {
      if (test === null) return [];
      const { method, statistic, df, p, nUsed } = test;
      const overRejectsWhenClustered = tooManyRejections(method) !== null;
      return [{ method, statistic, df, p, nUsed, overRejectsWhenClustered }];
    }),
    median: medianOf(sums),
    sharePositive: sums.filter((sum) => sum > 0).length / sums.length,
  };
}

/** How events cluster, and what then finds too much, as it was measured. */
export function toldClustering(clustering: Clustering): KeptStudy['clustering'] {
  const findTooMuch = FoundByNameSchema.options.flatMap((name) => {
    const rejections = tooManyRejections(name);
    return rejections === null ? [] : [{ name, rejections }];
  });
  return { ...clustering, findTooMuch };
}

/** A placebo distribution as a reply tells it. */
export function toldPlacebo(
  { draws, mean, level, low, high, p, leftOut }: PlaceboDistribution,
  seed: number,
): NonNullable<KeptStudy['placebo']> {
  return {
    ...{ draws, seed, mean, level, low, high, asFar: p },
    leftOut: leftOut.reduce((count, { events }) => count + events, 0),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
