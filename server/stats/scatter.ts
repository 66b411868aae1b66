/** Rounding leaves about 1e-16 of a value, its square 1e-32; sums of a few hundred such squares stay below this share. */
const ROUNDING = 1e-26;

/**
 * A sum of squared distances from a model, or 0 where it is so small a share of the values' own squares that nothing but
 * rounding made it: a share that follows its market exactly must not be tested against 1e-17.
 */
export function scatterOf(residualSquares: number, ownSquares: number): number {
  return residualSquares <= ROUNDING * ownSquares ? 0 : residualSquares;
}
