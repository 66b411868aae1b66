import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** Two prices that differ by less are the same price, rounded otherwise. */
const rounding = 0.005;
/** No split or stock dividend that sources adjust for is smaller. */
const smallestStep = 0.01;

/**
 * True where a source that adjusts for splits has moved its whole history to a new basis since it was stored: every session
 * that both have differs by one and the same factor. A single corrected close is none. `stored` holds the closes as the
 * source said them last.
 */
export function basisHasChanged(
  stored: ReadonlyMap<SessionDate, number>,
  bars: readonly PriceBar[],
): boolean {
  const factors = bars.flatMap(({ sessionDate, close }) => {
    const before = stored.get(sessionDate);
    return before === undefined ? [] : [close / before];
  });
  const [first] = factors;
  if (first === undefined || factors.length < 2) return false;
  return (
    Math.abs(first - 1) > smallestStep && factors.every((factor) => Math.abs(factor / first - 1) < rounding)
  );
}
