/** Keeps a denominator of the fraction off 0. */
const least = 1e-300;

/**
 * The continued fraction of the incomplete beta function: I_x(a, b) is x^a·(1 − x)^b / (a·B(a, b)) times it. Converges fast for
 * x < (a + 1)/(a + b + 2); beyond, the other tail, 1 − I_{1−x}(b, a), has to be taken. Source: Abramowitz & Stegun 1964,
 * "Handbook of mathematical functions", 26.5.8, evaluated from the front by Lentz's method (Thompson & Barnett 1986).
 */
export function betaContinuedFraction(a: number, b: number, x: number): number {
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1) || least);
  let value = denominator;
  for (let step = 1; step <= 1000; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    denominator = 1 / (1 + even * denominator || least);
    numerator = 1 + even / numerator || least;
    value *= denominator * numerator;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    denominator = 1 / (1 + odd * denominator || least);
    numerator = 1 + odd / numerator || least;
    const factor = denominator * numerator;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return value;
}
