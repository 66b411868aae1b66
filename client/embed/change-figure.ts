import { formatChange } from '../format/percent.ts';
import { node } from './dom.ts';

/** A change as ▲▼ and its figure. An arrow carries the direction, colour only follows it. */
export function changeFigure(fraction: number): HTMLElement {
  const { direction, arrow, figure } = formatChange(fraction);
  return node('span', { class: `change ${direction}` }, arrow, figure);
}
