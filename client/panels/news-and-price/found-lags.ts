import type { NewsLag } from '../../../shared/schemas/news-and-price.ts';

/** Below this an adjusted p counts as a difference from zero. */
const FOUND = 0.05;

/** Whether the correlation of a lag differs from zero once its p is adjusted for all lags, by Holm's method. */
export function isFound({ pAdjusted }: Pick<NewsLag, 'pAdjusted'>): boolean {
  return pAdjusted !== null && pAdjusted.holm < FOUND;
}
