import type { ChartPlan } from './chart-plan.ts';
import { element, escapeXml } from './markup.ts';
import { textWidth } from './text-width.ts';

/** A piece of text in the chart. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  readonly size?: number;
}

/** A label of 11 px. */
export function label({ x, y, text, colour, anchor = 'start', weight, size = 11 }: Label): string {
  return element(
    'text',
    {
      x,
      y,
      fill: colour,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    escapeXml(text),
  );
}

/** A text in as many lines as its room takes, parted at spaces. */
export function wrappedLines(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** A label in as many lines as its room takes, around the height of `place`. */
export function wrappedLabel(text: string, place: Omit<Label, 'text'>, room: number): string {
  const { y, size = 11 } = place;
  const lines = wrappedLines(text, room, size);
  const top = y - ((lines.length - 1) * (size + 6)) / 2;
  return lines.map((line, at) => label({ ...place, text: line, y: top + at * (size + 6) })).join('');
}

/** A text cut to a width, with an ellipsis. Never for a number or a name. */
export function fittedText(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  let shown = text;
  while (shown.length > 1 && textWidth(`${shown}…`, size) > room) shown = shown.slice(0, -1);
  return `${shown.trimEnd()}…`;
}

/** A label over the picture: a rim in the panel's colour keeps it apart from lines below it. */
export function rimmedLabel(plan: ChartPlan, one: Label): string {
  const rim = {
    stroke: plan.colours.panel,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element('g', rim, label(one));
}
