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

const LOWEST_PRICE_PANE = 110;
const VOLUME = 58;

/** What a picture that stands alone has around its chart, in pixels; on a page nothing. */
export interface Surroundings {
  readonly head: number;
  readonly foot: number;
}

/** Shares the height out. No size is below `SMALLEST_CHART`. */
export function chartFrame(
  size: { width: number; height: number },
  { head, foot }: Surroundings = { head: 0, foot: 0 },
): ChartFrame {
  const compact = size.width < 400;
  let top = 0;
  const strip = (height: number): Strip => {
    top += height;
    return { top: top - height, bottom: top };
  };
  const stripOr = (height: number) => (height > 0 ? strip(height) : null);
  const around = { head: stripOr(head), tag: strip(26), compact };
  const room = size.height - top - foot - 24 - 34 - 24;
  const hasVolume = !compact && room - VOLUME >= LOWEST_PRICE_PANE;
  return {
    ...around,
    price: strip(Math.max(20, hasVolume ? room - VOLUME : room)),
    priceLane: strip(24),
    newsLane: strip(34),
    volume: hasVolume ? strip(VOLUME) : null,
    timeAxis: strip(24),
    foot: stripOr(foot),
  };
}
