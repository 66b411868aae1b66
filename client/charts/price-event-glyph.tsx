import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import { isOfCloses } from './price-event-names.ts';

const EXTREME = 'M-3 -4.5h6M-3 4.5h6M0 -4.5v9';
const DOUBT = 'M0 -4.5v5.5M0 3.5v1';

const RISE = 'M0 -4.5L4.5 4h-9z';
const FALL = 'M0 4.5L4.5 -4h-9z';

/** Commands of an outline that name a place; the others go on from it. */
const PLACE = /([ML])(-?[\d.]+) (-?[\d.]+)/g;

const OUTLINES: Partial<Record<PriceEventKind, string>> = {
  high52w: EXTREME,
  low52w: EXTREME,
  highSinceListing: EXTREME,
  lowSinceListing: EXTREME,
  halt: 'M-2.5 -4v8M2.5 -4v8',
  suspectedSplit: 'M-3.5 4L1 -4M-1 4L3.5 -4',
  limitUp: 'M-3.5 -4h7M0 -4v8.5',
  limitDown: 'M-3.5 4h7M0 4v-8.5',
  missingSession: 'M-4 0h2M-1 0h2M2 0h2',
  mixedBasis: DOUBT,
  badRange: DOUBT,
  extraSession: DOUBT,
  duplicateSession: DOUBT,
};

/** True for what stands on the price lane: the others, extremes of closes alone, and flags that a person accepted, are told in the card and the table. */
export function hasLaneGlyph(event: PriceEvent): boolean {
  if (event.resolution === 'accepted' || isOfCloses(event)) return false;
  return event.kind in OUTLINES || event.kind === 'move';
}

/** The outline of a sign with its middle at a place, so that many of them can be one path. */
export function signAt(kind: PriceEventKind, rising: boolean, x: number, y: number): string {
  const outline = kind === 'move' ? (rising ? RISE : FALL) : (OUTLINES[kind] ?? '');
  return outline.replace(PLACE, (_, command: string, across: string, down: string) => {
    return `${command}${round(Number(across) + x)} ${round(Number(down) + y)}`;
  });
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

/** The sign of a price event, centred on 0,0: ⌶ a 52-week extreme, ▲▼ a large move, ‖ a halt, ⫽ a suspected split, ⊤ a limit, ! a bar in doubt. */
export function PriceEventShape(props: { kind: PriceEventKind; rising: boolean }) {
  if (props.kind === 'move') {
    return props.rising ? <path className="up-fill" d={RISE} /> : <path className="down-fill" d={FALL} />;
  }
  return <path className="lane-glyph" d={OUTLINES[props.kind] ?? ''} />;
}
