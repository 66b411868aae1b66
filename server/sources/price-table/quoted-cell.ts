/** A cell in quotes for a sentence; a long one is cut. */
export function quotedCell(cell: string): string {
  return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
}
