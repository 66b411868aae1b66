import { chartFoot } from './chart-foot.ts';
import type { ChartInput } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';
import { textWidth } from './text-width.ts';

/**
 * The foot of a chart as lines that fit a chart standing alone. A part that is longer than a line goes on in the next one:
 * the line that a source asks for is never cut.
 */
export function footLines(
  { series, width }: ChartInput,
  words: ChartWords,
  notes: readonly string[] = [],
): string[] {
  return joinedLines([...notes, ...chartFoot(series, words), 'Newstape'], width - 32);
}

/** Parts joined by " · " into lines of 11 px that fit a width. */
export function joinedLines(parts: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : `${lines[lines.length - 1]} · ${part}`;
    if (lines.length > 0 && fits(joined, room)) lines[lines.length - 1] = joined;
    else lines.push(...broken(part, room));
  }
  return lines;
}

/** A text in lines that fit, parted at spaces, and within a word where that alone is longer than a line. */
function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= )/).flatMap((word) => (fits(word, room) ? [word] : [...word]))) {
    if (line !== '' && !fits(line + piece, room)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

function fits(text: string, room: number): boolean {
  return textWidth(text.trimEnd(), 11) <= room;
}
