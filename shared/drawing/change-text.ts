import { groupedNumber } from './number-text.ts';

/**
 * A change as ▲▼ and its figure: the arrow carries the direction, colour only follows it; what rounds to zero has none.
 * Printed as the dashboard prints it, which a test compares.
 */
export function changeText(fraction: number): { direction: 'up' | 'down' | 'flat'; text: string } {
  const rounded = Math.round(fraction * 10_000);
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'flat';
  const arrow = { up: '▲', down: '▼', flat: '' }[direction];
  return { direction, text: `${arrow}${groupedNumber(Math.abs(fraction) * 100, 2)}%` };
}
