/** Heights of the panes of a price chart, top to bottom, in CSS pixels. */
export interface ChartLayout {
  /** Top of the price scale, below the date tag. */
  priceTop: number;
  priceBottom: number;
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

/** The layout for a chart of `width`: below 300 px volume goes, below 560 labels are short. */
export function chartLayout(width: number): ChartLayout {
  const compact = width < 560;
  const priceBottom = compact ? 214 : 288;
  const newsLane = { top: priceBottom + PRICE_LANE, height: compact ? 36 : 32 };
  const volumeTop = newsLane.top + newsLane.height;
  const volumeHeight = width < 300 ? 0 : 52;
  const axisTop = volumeTop + volumeHeight;
  return {
    priceTop: PRICE_TOP,
    priceBottom,
    priceLane: { top: priceBottom, height: PRICE_LANE },
    newsLane,
    volume: volumeHeight === 0 ? null : { top: volumeTop, height: volumeHeight },
    axis: { top: axisTop, height: AXIS },
    total: axisTop + AXIS,
    compact,
  };
}
