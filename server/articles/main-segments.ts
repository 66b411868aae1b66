import type { ClassifiedLine } from './classified-line.ts';
import type { MainLines } from './find-main.ts';
import type { Segment } from './page-offset.ts';
import { sentenceEnd } from './trim-sentence-end.ts';

/** The spans of the page's text that the article takes up: one, or more where foreign lines lie inside. */
export function mainSegments(lines: readonly ClassifiedLine[], main: MainLines): Segment[] {
  const segments: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (let index = main.first; index <= main.last; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (main.omitted.has(index)) open = null;
    else if (open) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      segments.push(open);
    }
  }
  const last = segments.at(-1);
  const lastLine = lines[main.last];
  if (last && lastLine && last.end === lastLine.end) last.end = lastLine.start + sentenceEnd(lastLine.text);
  return segments;
}
