import type { NewsEvent } from '../schemas/news-event.ts';
import type { MarkKind } from './chart-input.ts';
import { markShape } from './mark-shapes.ts';
import { element } from './markup.ts';

/** The colours and line width of a mark. */
export interface MarkPaint {
  readonly ink: string;
  readonly panel: string;
  readonly width: number;
}

/** A mark around 0,0: its shape says the kind of story, its fill the relation (filled precedes, hollow reports, half unclear). */
export function markPaths(kind: MarkKind, relation: NewsEvent['relation'], paint: MarkPaint): string {
  const { outline, half } = markShape(kind);
  const body = element('path', {
    d: outline,
    fill: relation === 'precedes' ? paint.ink : paint.panel,
    stroke: paint.ink,
    'stroke-width': paint.width,
    'stroke-linejoin': 'round',
  });
  return relation === 'unclear' ? body + element('path', { d: half, fill: paint.ink }) : body;
}

/** A mark as a picture of 16 × 16 that stands beside words, which say what it means. */
export function drawMarkGlyph(kind: MarkKind, relation: NewsEvent['relation'], paint: MarkPaint): string {
  const root = { xmlns: 'http://www.w3.org/2000/svg', width: 16, height: 16, viewBox: '-8 -8 16 16' };
  return element('svg', { ...root, 'aria-hidden': 'true' }, markPaths(kind, relation, paint));
}
