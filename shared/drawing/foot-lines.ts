import { chartFoot } from './chart-foot.ts';
import type { ChartInput } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';
import { textWidth } from './text-width.ts';

/** The foot of a chart as lines that fit a chart standing alone. A part is never broken; one that is longer than a line is cut at its end. */
export function footLines(input: ChartInput, words: ChartWords): string[] {
  const room = input.width - 32;
  const lines: string[] = [];
  for (const part of [...chartFoot(input.series, words), 'Newstape']) {
    const joined = lines.length === 0 ? part : `${lines[lines.length - 1]} · ${part}`;
    if (lines.length > 0 && textWidth(joined, 11) <= room) lines[lines.length - 1] = joined;
    else lines.push(shortened(part, room));
  }
  return lines;
}

function shortened(text: string, room: number): string {
  if (textWidth(text, 11) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, 11) > room) characters.pop();
  return `${characters.join('')}…`;
}
