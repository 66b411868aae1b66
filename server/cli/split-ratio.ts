/**
 * A ratio of a split as a person writes it: `2` and `2:1` are two new shares for each old one, `50:1` is fifty, `1:10` is a
 * reverse split of ten old shares into one. Null for anything else, and for 1, which is no split.
 */
export function splitRatio(text: string): number | null {
  const parts = /^(\d+(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?$/.exec(text.trim());
  if (!parts) return null;
  const ratio = Number(parts[1]) / Number(parts[2] ?? 1);
  return Number.isFinite(ratio) && ratio > 0 && ratio !== 1 ? ratio : null;
}
