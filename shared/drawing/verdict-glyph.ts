import type { Verdict } from '../schemas/claim.ts';
import { element } from './markup.ts';

/** The sign of a verdict in a box of 12, as lines. */
const PATHS: Readonly<Record<Verdict, string>> = {
  verified: 'M2 6.5L4.8 9.2 10 3',
  contradicted: 'M1.5 4.2h9M1.5 7.8h9M8 1.2L4 10.8',
  pending: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0 -9.6M6 3.4V6.3L8 7.4',
  unverifiable: 'M2 6h8',
};

/** The sign of a verdict as a path of this colour. */
export function verdictPath(verdict: Verdict, colour: string, transform: string | null = null): string {
  return element('path', {
    ...{ d: PATHS[verdict], transform, fill: 'none', stroke: colour },
    'stroke-width': verdict === 'pending' ? 1.2 : 1.8,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** The sign as a picture of 12 × 12 beside words, which say what it means; in the colour of the text around it. */
export function drawVerdictGlyph(verdict: Verdict): string {
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width: 12, height: 12, viewBox: '0 0 12 12' },
      'aria-hidden': 'true',
    },
    verdictPath(verdict, 'currentColor'),
  );
}
