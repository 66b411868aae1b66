/**
 * p values adjusted for there being several, in the order given; at most 1. NaN counts as no test: it stays NaN and the
 * others are adjusted for as many as there are.
 *
 * - `bonferroni`: p·n. Source: Dunn 1961, "Multiple comparisons among means".
 * - `holm`: from the smallest, p·(n − rank + 1), never below the one before. Source: Holm 1979, "A simple sequentially
 *   rejective multiple test procedure".
 * - `benjaminiHochberg`: from the largest, p·n/rank, never above the one after; the share of false discoveries. Source:
 *   Benjamini & Hochberg 1995, "Controlling the false discovery rate", section 3.
 */
export const adjustP = { bonferroni, holm, benjaminiHochberg };

function bonferroni(p: readonly number[]): number[] {
  const tests = ascending(p).length;
  return p.map((value) => Math.min(1, value * tests));
}

function holm(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = p.map(() => Number.NaN);
  let highest = 0;
  for (const [rank, place] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (p[place] ?? 1) * (order.length - rank)));
    adjusted[place] = highest;
  }
  return adjusted;
}

function benjaminiHochberg(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = p.map(() => Number.NaN);
  let lowest = 1;
  for (let rank = order.length; rank > 0; rank -= 1) {
    const place = order[rank - 1] ?? 0;
    lowest = Math.min(lowest, ((p[place] ?? 1) * order.length) / rank);
    adjusted[place] = lowest;
  }
  return adjusted;
}

/** Places of the values that are none NaN, from the smallest. */
function ascending(p: readonly number[]): number[] {
  return [...p.keys()].filter((place) => !Number.isNaN(p[place])).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
}
