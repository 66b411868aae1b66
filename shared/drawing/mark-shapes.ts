import type { EventKind } from '../schemas/news-event.ts';
import type { MarkKind } from './chart-input.ts';

/** Outline and left half of a mark, around 0,0 and about 12 wide. Triangles stay free for ▲▼. */
export interface MarkShape {
  readonly outline: string;
  readonly half: string;
}

/** The shape of each kind of story: dome, square, diamond, hexagon, plus, circle. */
export const MARK_SHAPES: Record<EventKind, MarkShape> = {
  price: { outline: 'M-6 3.5v-1a6 6 0 0 1 12 0v1z', half: 'M-6 3.5v-1a6 6 0 0 1 6 -6v7z' },
  results: { outline: 'M-4.75 -4.75h9.5v9.5h-9.5z', half: 'M-4.75 -4.75h4.75v9.5h-4.75z' },
  deal: { outline: 'M0 -6.25L6.25 0 0 6.25 -6.25 0z', half: 'M0 -6.25V6.25L-6.25 0z' },
  ownership: { outline: 'M0 -6L5.2 -3V3L0 6 -5.2 3V-3z', half: 'M0 -6V6L-5.2 3V-3z' },
  filing: {
    outline: 'M-2 -5.75h4v3.75h3.75v4h-3.75v3.75h-4v-3.75h-3.75v-4h3.75z',
    half: 'M-2 -5.75h2v11.5h-2v-3.75h-3.75v-4h3.75z',
  },
  other: {
    outline: 'M0 -5.25a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0 -10.5z',
    half: 'M0 -5.25V5.25a5.25 5.25 0 0 1 0 -10.5z',
  },
};

/** A ribbon: a mark that is not Newstape's but that of a page's author. */
const OWN_SHAPE: MarkShape = {
  outline: 'M-4.25 -5.75h8.5v11.5l-4.25 -3.5l-4.25 3.5z',
  half: 'M-4.25 -5.75h4.25v8l-4.25 3.5z',
};

/** The shape of a mark. */
export function markShape(kind: MarkKind): MarkShape {
  return kind === 'own' ? OWN_SHAPE : MARK_SHAPES[kind];
}
