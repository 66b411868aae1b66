/**
 * The inverse of a square matrix by Gauss and Jordan's elimination with row pivots; null where it has none to working
 * precision. For the few regressors of a regression.
 */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => Number(column === at))]);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column += 1) {
    const pivot = largestBelow(rows, column);
    const [own, other] = [rows[column] ?? [], rows[pivot] ?? []];
    const leading = other[column] ?? 0;
    if (!(Math.abs(leading) > scale * Number.EPSILON * size)) return null;
    rows[pivot] = own;
    const unit = other.map((value) => value / leading);
    rows[column] = unit;
    for (const [at, row] of rows.entries())
      if (at !== column)
        rows[at] = row.map((value, place) => value - (row[column] ?? 0) * (unit[place] ?? 0));
  }
  return rows.map((row) => row.slice(size));
}

function largestBelow(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let at = column + 1; at < rows.length; at += 1)
    if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
  return best;
}
