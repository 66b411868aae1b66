/** A horizontal part of the chart, in pixels from the top. */
export interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** Where each part of the chart stands, top to bottom. */
export interface ChartFrame {
  /** Name and period; null on a page, which says them itself. */
  readonly head: Strip | null;
  /** Room for the date tag of the selected event. */
  readonly tag: Strip;
  readonly price: Strip;
  readonly priceLane: Strip;
  readonly newsLane: Strip;
  /** Null where the chart is too narrow or too low for it. */
  readonly volume: Strip | null;
  readonly timeAxis: Strip;
  /** Source and as-of; null on a page. */
  readonly foot: Strip | null;
  /** Short labels: less than 400 px wide. */
  readonly compact: boolean;
}

/** The narrowest and lowest chart that can be drawn, in CSS pixels. */
export const SMALLEST_CHART = { width: 260, height: 180 } as const;

const HEIGHTS = {
  head: 34,
  tag: 26,
  priceLane: 24,
  newsLane: 34,
  volume: 58,
  timeAxis: 24,
  footLine: 16,
  listLine: 20,
};
const LOWEST_PRICE_PANE = 110;

/** Shares the height out; above the foot stand `listLines` of events in words. Throws a `RangeError` that names a size below `SMALLEST_CHART`. */
export function chartFrame(
  size: { width: number; height: number },
  footLines: number,
  listLines = 0,
): ChartFrame {
  for (const side of ['width', 'height'] as const) {
    if (!(size[side] >= SMALLEST_CHART[side] && size[side] <= 10_000)) {
      throw new RangeError(
        `${side} is ${size[side]}; it must be from ${SMALLEST_CHART[side]} to 10000 pixels`,
      );
    }
  }
  const alone = footLines > 0;
  const compact = size.width < 400;
  const list = listLines === 0 ? 0 : listLines * HEIGHTS.listLine + 6;
  const foot = alone ? footLines * HEIGHTS.footLine + 12 + list : 0;
  const head = alone ? HEIGHTS.head : 0;
  const fixed = head + HEIGHTS.tag + HEIGHTS.priceLane + HEIGHTS.newsLane + HEIGHTS.timeAxis + foot;
  const withVolume = !compact && size.height - fixed - HEIGHTS.volume >= LOWEST_PRICE_PANE;
  const price = Math.max(20, size.height - fixed - (withVolume ? HEIGHTS.volume : 0));
  const strips = stack([
    head,
    HEIGHTS.tag,
    price,
    HEIGHTS.priceLane,
    HEIGHTS.newsLane,
    withVolume ? HEIGHTS.volume : 0,
    HEIGHTS.timeAxis,
    foot,
  ]);
  const at = (place: number): Strip => strips[place] ?? { top: size.height, bottom: size.height };
  return {
    head: alone ? at(0) : null,
    tag: at(1),
    price: at(2),
    priceLane: at(3),
    newsLane: at(4),
    volume: withVolume ? at(5) : null,
    timeAxis: at(6),
    foot: alone ? at(7) : null,
    compact,
  };
}

function stack(heights: readonly number[]): Strip[] {
  let top = 0;
  return heights.map((height) => {
    const strip = { top, bottom: top + height };
    top = strip.bottom;
    return strip;
  });
}
