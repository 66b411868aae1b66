import { drawMarkGlyph } from '../../shared/drawing/mark-glyph.ts';
import { drawingNode } from './drawing-node.ts';
import type { EventPart } from './reply-guards.ts';

/** The mark of an event beside words; the selected one in the colour of the selection. */
export function eventGlyph({ event }: EventPart, selected: boolean): Node {
  const ink = selected ? 'var(--thread)' : 'var(--ink)';
  const paint = { ink, panel: 'var(--panel)', width: selected ? 2 : 1.5 };
  return drawingNode(drawMarkGlyph(event.kind, event.relation, paint));
}
