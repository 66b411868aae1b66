import { type LineKind, lineKind } from './line-kind.ts';
import type { PageLine } from './page-line.ts';

/** A line with its kind. */
export interface ClassifiedLine extends PageLine {
  readonly kind: LineKind;
}

/** Tells the kind of every line. */
export function classifyLines(lines: readonly PageLine[]): ClassifiedLine[] {
  return lines.map((line) => ({ ...line, kind: lineKind(line) }));
}

/** True for a line of sentences, finished or broken off. */
export function isSentence(line: ClassifiedLine | undefined): boolean {
  return line?.kind === 'prose' || line?.kind === 'cut';
}

/** True for a line that opens a section of other stories or of comments. */
export function isMarker(line: ClassifiedLine | undefined): boolean {
  return line?.kind === 'related' || line?.kind === 'ranking' || line?.kind === 'comments';
}
