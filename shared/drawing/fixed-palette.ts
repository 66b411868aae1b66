import type { Palette } from './palette.ts';

/** Which of the two looks is drawn. */
export type Theme = 'light' | 'dark';

/** Which colours stand for up and down. `…Safe` are the pairs that colour-blind readers can tell apart. */
export type ColourConvention = 'korea' | 'us' | 'koreaSafe' | 'usSafe';

const SURFACES: Record<Theme, Omit<Palette, 'up' | 'down'>> = {
  light: {
    panel: '#ffffff',
    sunken: '#eceef2',
    band: '#eff1f4',
    tint: '#f1edfc',
    line: '#dfe3e8',
    edge: '#7c8694',
    volume: '#7c8694',
    ink: '#12161c',
    'ink-2': '#434c59',
    'ink-3': '#606a78',
    thread: '#4a1fa8',
    'on-thread': '#ffffff',
    highlight: '#ffdc5e',
    'on-highlight': '#211900',
  },
  dark: {
    panel: '#12161c',
    sunken: '#1b212a',
    band: '#191e26',
    tint: '#221c39',
    line: '#29303a',
    edge: '#6f7b8b',
    volume: '#616c7b',
    ink: '#eceff3',
    'ink-2': '#b5beca',
    'ink-3': '#8d98a7',
    thread: '#d2c4ff',
    'on-thread': '#12161c',
    highlight: '#f0c848',
    'on-highlight': '#1b1400',
  },
};

/** Up, then down. */
const DIRECTIONS: Record<Theme, Record<ColourConvention, readonly [string, string]>> = {
  light: {
    korea: ['#c4232e', '#1b5cc4'],
    us: ['#0b7043', '#b92b2b'],
    koreaSafe: ['#a84a06', '#0a62a8'],
    usSafe: ['#0a62a8', '#a84a06'],
  },
  dark: {
    korea: ['#ff7a7e', '#79adff'],
    us: ['#44cb8d', '#ff8078'],
    koreaSafe: ['#f09b4c', '#64b6f3'],
    usSafe: ['#64b6f3', '#f09b4c'],
  },
};

/** The colours of a theme and a convention as plain values. */
export function fixedPalette(theme: Theme, convention: ColourConvention): Palette {
  const [up, down] = DIRECTIONS[theme][convention];
  return { ...SURFACES[theme], up, down };
}
