import type { PriceEventKind } from '../schemas/price-event.ts';
import type { ChartPlan } from './chart-plan.ts';
import type { DrawnPriceEvent } from './chart-words.ts';
import { coordinate, element, escapeXml } from './markup.ts';

/** How a price event is drawn: its path around 0,0, in lines or filled, and its rank where marks would touch (0 first). */
interface PriceGlyph {
  readonly path: string;
  readonly filled: 'up' | 'down' | null;
  readonly rank: number;
}

const EXTREME = 'M-3-5h6M0-5v10M-3 5h6';
const DOUBT = 'M0-5v6.5M0 4v1';

const LINES: Record<Exclude<DrawnPriceEvent, 'move'>, readonly [path: string, rank: number]> = {
  suspectedSplit: ['M-4 5l4-10M0 5l4-10', 0],
  mixedBasis: [DOUBT, 0],
  badRange: [DOUBT, 0],
  extraSession: [DOUBT, 0],
  limitUp: ['M-4-4h8M0-4v9', 1],
  limitDown: ['M-4 4h8M0 4v-9', 1],
  halt: ['M-2.5-5v10M2.5-5v10', 2],
  high52w: [EXTREME, 4],
  low52w: [EXTREME, 4],
  highSinceListing: [EXTREME, 4],
  lowSinceListing: [EXTREME, 4],
};

function isDrawn(kind: PriceEventKind): kind is DrawnPriceEvent {
  return kind === 'move' || kind in LINES;
}

function glyphOf(kind: DrawnPriceEvent, value: number | null): PriceGlyph {
  if (kind === 'move') {
    // Which way is not told where the terms of the prices keep their values back.
    if (value === null) return { path: 'M0-5l4 4h-8zM0 5l4-4h-8z', filled: null, rank: 3 };
    return value < 0
      ? { path: 'M0 4.5l4.5-8.5h-9z', filled: 'down', rank: 3 }
      : { path: 'M0-4.5l4.5 8.5h-9z', filled: 'up', rank: 3 };
  }
  const [path, rank] = LINES[kind];
  return { path, filled: null, rank };
}

/** Marks nearer than this would touch; the one of lower rank is left out. */
const APART = 8;

/**
 * The lane of what prices alone show: extremes, large moves, halts, limits, and the bars and steps in doubt. A flag that a
 * person accepted is no doubt any more; what has no sign here is told in words elsewhere.
 */
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
  const marks = input.series.events.flatMap(({ kind, sessionDate, value, basis, resolution }) => {
    const place = places.get(sessionDate);
    if (!isDrawn(kind) || resolution === 'accepted' || place === undefined) return [];
    const glyph = glyphOf(kind, value);
    // The chart speaks of extremes of the day's prices: one of the closes alone is told in words elsewhere.
    if (glyph.rank === LINES.high52w[1] && /,close/.test(basis)) return [];
    return { glyph, x: xOf(place), text: `${sessionDate} ${words.priceEvent[kind]}` };
  });
  const kept: PlacedMark[] = [];
  for (const mark of marks.sort((a, b) => a.glyph.rank - b.glyph.rank || a.x - b.x)) {
    if (kept.every((one) => Math.abs(one.x - mark.x) >= APART)) kept.push(mark);
  }
  return kept.sort((a, b) => a.x - b.x);
}
