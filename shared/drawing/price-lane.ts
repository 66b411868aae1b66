import type { PriceEventKind } from '../schemas/price-event.ts';
import type { ChartPlan } from './chart-plan.ts';
import { coordinate, element, escapeXml } from './markup.ts';

/** How a price event is drawn: its path around 0,0, in lines or filled, and its rank where marks would touch (0 first). */
interface PriceGlyph {
  readonly path: string;
  readonly filled: 'up' | 'down' | null;
  readonly rank: number;
}

const EXTREME = 'M-3-5h6M0-5v10M-3 5h6';
const UP = 'M0-4.5l4.5 8.5h-9z';
const DOWN = 'M0 4.5l4.5-8.5h-9z';

function glyphOf(kind: PriceEventKind, value: number | null): PriceGlyph | null {
  switch (kind) {
    case 'suspectedSplit':
      return { path: 'M-4 5l4-10M0 5l4-10', filled: null, rank: 0 };
    case 'limitUp':
    case 'limitDown':
      return { path: 'M-4-4h8M0-4v9', filled: null, rank: 1 };
    case 'halt':
      return { path: 'M-2.5-5v10M2.5-5v10', filled: null, rank: 2 };
    case 'move':
      return value !== null && value < 0
        ? { path: DOWN, filled: 'down', rank: 3 }
        : { path: UP, filled: 'up', rank: 3 };
    case 'high52w':
    case 'low52w':
      return { path: EXTREME, filled: null, rank: 4 };
    default:
      return null;
  }
}

/** Marks nearer than this would touch; the one of lower rank is left out. */
const APART = 8;

/** The lane of what prices alone show: 52-week extremes, large moves, halts, limits, suspected splits. */
export function drawPriceLane(plan: ChartPlan): string {
  const { frame, colours } = plan;
  const y = (frame.priceLane.top + frame.priceLane.bottom) / 2;
  return spacedMarks(plan)
    .map(({ glyph, x, text }) => {
      const paint = glyph.filled
        ? { fill: colours[glyph.filled] }
        : { fill: 'none', stroke: colours['ink-2'], 'stroke-width': 1.5 };
      const place = `translate(${coordinate(x)} ${coordinate(y)})`;
      return element(
        'path',
        { class: 'price-mark', d: glyph.path, transform: place, ...paint },
        element('title', {}, escapeXml(text)),
      );
    })
    .join('');
}

interface PlacedMark {
  readonly glyph: PriceGlyph;
  readonly x: number;
  readonly text: string;
}

/** The marks that have room, strongest first. */
function spacedMarks({ input, slots, words, xOf }: ChartPlan): PlacedMark[] {
  const places = new Map<string, number>(slots.map(({ date }, place) => [date, place]));
  const marks = input.series.events.flatMap(({ kind, sessionDate, value }) => {
    const [glyph, place] = [glyphOf(kind, value), places.get(sessionDate)];
    if (glyph === null || place === undefined) return [];
    return { glyph, x: xOf(place), text: `${sessionDate} ${words.priceEvent[kind]}` };
  });
  const kept: PlacedMark[] = [];
  for (const mark of marks.sort((a, b) => a.glyph.rank - b.glyph.rank || a.x - b.x)) {
    if (kept.every((one) => Math.abs(one.x - mark.x) >= APART)) kept.push(mark);
  }
  return kept.sort((a, b) => a.x - b.x);
}
