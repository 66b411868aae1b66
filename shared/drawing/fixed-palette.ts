import type { Palette } from './palette.ts';

/** Which of the two looks is drawn. */
export type Theme = 'light' | 'dark';

/** Which colours stand for up and down. `…Safe` are the pairs that colour-blind readers can tell apart. */
export type ColourConvention = 'korea' | 'us' | 'koreaSafe' | 'usSafe';

/** A colour in light, then in dark. */
type Pair = readonly [light: string, dark: string];

const SURFACES: Readonly<Record<Exclude<keyof Palette, 'up' | 'down'>, Pair>> = {
  panel: ['#ffffff', '#12161c'],
  sunken: ['#eceef2', '#1b212a'],
  band: ['#eff1f4', '#191e26'],
  tint: ['#f1edfc', '#221c39'],
  line: ['#dfe3e8', '#29303a'],
  edge: ['#7c8694', '#6f7b8b'],
  volume: ['#7c8694', '#616c7b'],
  ink: ['#12161c', '#eceff3'],
  'ink-2': ['#434c59', '#b5beca'],
  'ink-3': ['#606a78', '#8d98a7'],
  thread: ['#4a1fa8', '#d2c4ff'],
  'on-thread': ['#ffffff', '#12161c'],
  highlight: ['#ffdc5e', '#f0c848'],
  'on-highlight': ['#211900', '#1b1400'],
};

const RED: Pair = ['#c4232e', '#ff7a7e'];
const BLUE: Pair = ['#1b5cc4', '#79adff'];
const GREEN: Pair = ['#0b7043', '#44cb8d'];
const BRICK: Pair = ['#b92b2b', '#ff8078'];
const SAFE_ORANGE: Pair = ['#a84a06', '#f09b4c'];
const SAFE_BLUE: Pair = ['#0a62a8', '#64b6f3'];

const DIRECTIONS: Readonly<Record<ColourConvention, { readonly up: Pair; readonly down: Pair }>> = {
  korea: { up: RED, down: BLUE },
  us: { up: GREEN, down: BRICK },
  koreaSafe: { up: SAFE_ORANGE, down: SAFE_BLUE },
  usSafe: { up: SAFE_BLUE, down: SAFE_ORANGE },
};

/** True for the name of a convention. */
export function isConvention(name: string): name is ColourConvention {
  return Object.hasOwn(DIRECTIONS, name);
}

/** The colours of a theme and a convention as plain values. */
export function fixedPalette(theme: Theme, convention: ColourConvention): Palette {
  const side = theme === 'light' ? 0 : 1;
  return mapped({ ...SURFACES, ...DIRECTIONS[convention] }, (_name, pair) => pair[side]);
}

/**
 * The colours as the page's custom properties (`client/app/tokens.css`): a page that changes its theme or its colours of
 * up and down changes the chart with them, without a new drawing.
 */
export const PAGE_PALETTE: Palette = mapped({ ...SURFACES, ...DIRECTIONS.us }, (name) => `var(--${name})`);

function mapped(
  pairs: Readonly<Record<keyof Palette, Pair>>,
  colour: (name: string, pair: Pair) => string,
): Palette {
  const entries = Object.entries(pairs).map(([name, pair]) => [name, colour(name, pair)]);
  return Object.fromEntries(entries) as Record<keyof Palette, string>; // the names of `pairs`, each once
}
