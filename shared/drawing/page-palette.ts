import type { Palette } from './palette.ts';

/**
 * The colours as the page's custom properties (`client/app/tokens.css`): a page that changes its theme or its colours of
 * up and down changes the chart with them, without a new drawing.
 */
export const PAGE_PALETTE: Palette = {
  panel: 'var(--panel)',
  sunken: 'var(--sunken)',
  band: 'var(--band)',
  tint: 'var(--tint)',
  line: 'var(--line)',
  edge: 'var(--edge)',
  volume: 'var(--volume)',
  ink: 'var(--ink)',
  'ink-2': 'var(--ink-2)',
  'ink-3': 'var(--ink-3)',
  thread: 'var(--thread)',
  'on-thread': 'var(--on-thread)',
  highlight: 'var(--highlight)',
  'on-highlight': 'var(--on-highlight)',
  up: 'var(--up)',
  down: 'var(--down)',
};
