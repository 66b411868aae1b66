import { groupedNumber } from '../../shared/drawing/number-text.ts';
import { node } from './dom.ts';

/**
 * A change as ▲▼ and its figure: the arrow carries the direction, colour only follows it; what rounds to zero has none.
 * Printed as `formatChange` of `client/format` prints it; that one would bring a script of its own along.
 */
export function changeText(fraction: number): { direction: 'up' | 'down' | 'flat'; text: string } {
  const rounded = Math.round(fraction * 10_000);
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'flat';
  const arrow = { up: '▲', down: '▼', flat: '' }[direction];
  return { direction, text: `${arrow}${groupedNumber(Math.abs(fraction) * 100, 2)}%` };
}

/** The same as an element. */
export function changeFigure(fraction: number): HTMLElement {
  const { direction, text } = changeText(fraction);
  return node('span', { class: `change ${direction}` }, text);
}
