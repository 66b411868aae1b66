/** Heights of the panes of a price chart, top to bottom, in CSS pixels. */
export interface ChartLayout {
  /** Top of the price scale, below the date tag. */
  priceTop: number;
  priceBottom: number;
  /** The share less its index, where the two are drawn beside each other. */
  difference: { top: number; height: number } | null;
  priceLane: { top: number; height: number };
  newsLane: { top: number; height: number };
  /** Null where the screen is too narrow for it. */
  volume: { top: number; height: number } | null;
  axis: { top: number; height: number };
  total: number;
  /** Narrow charts shorten their labels. */
  compact: boolean;
}

const PRICE_TOP = 30;
const PRICE_LANE = 22;
const AXIS = 22;
const DIFFERENCE = 64;

/**
 * The layout for a chart of `width`: below 300 px volume goes, below 560 labels are short. Beside its index a share gives a
 * part of its pane to the difference, so that the whole keeps its height.
 */
export function chartLayout(width: number, besideIndex = false): ChartLayout {
  const compact = width < 560;
  const laneTop = compact ? 214 : 288;
  const priceBottom = besideIndex ? laneTop - DIFFERENCE : laneTop;
  const newsLane = { top: laneTop + PRICE_LANE, height: compact ? 36 : 32 };
  const volumeTop = newsLane.top + newsLane.height;
  const volumeHeight = width < 300 ? 0 : 52;
  const axisTop = volumeTop + volumeHeight;
  return {
    priceTop: PRICE_TOP,
    priceBottom,
    difference: besideIndex ? { top: priceBottom, height: DIFFERENCE } : null,
    priceLane: { top: laneTop, height: PRICE_LANE },
    newsLane,
    volume: volumeHeight === 0 ? null : { top: volumeTop, height: volumeHeight },
    axis: { top: axisTop, height: AXIS },
    total: axisTop + AXIS,
    compact,
  };
}
