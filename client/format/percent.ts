import { formatNumber, formatSigned } from './number.ts';

/** Which way a change goes once it is rounded as printed. */
export type Direction = 'up' | 'down' | 'flat';

/** A change as ▲▼ and a bare figure; the sign is in the arrow alone. */
export interface ChangeText {
  direction: Direction;
  /** '▲', '▼' or nothing for no change. */
  arrow: string;
  /** "0.92%", never signed. */
  figure: string;
}

const ARROWS: Record<Direction, string> = { up: '▲', down: '▼', flat: '' };

/** A fraction as an arrow and a figure with two decimals: 0.0092 is ▲ 0.92%, −0.00004 is flat. */
export function formatChange(fraction: number): ChangeText {
  const rounded = Math.round(fraction * 10_000);
  const direction: Direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'flat';
  return { direction, arrow: ARROWS[direction], figure: `${formatNumber(Math.abs(fraction) * 100, 2)}%` };
}

/** A fraction with its sign, where no arrow stands before it: 0.0092 is "+0.92%", −0.0092 is "−0.92%". */
export function formatSignedChange(fraction: number): string {
  return `${formatSigned(fraction * 100)}%`;
}
