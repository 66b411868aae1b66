/** How the price is drawn; `relative`: rebased to 100 beside its index. */
export type ChartStyle = 'line' | 'area' | 'candle' | 'relative';

/** The ways to draw the price itself, simplest first. */
export const PRICE_STYLES = ['line', 'area', 'candle'] as const;

/** All of them. */
export const CHART_STYLES: readonly ChartStyle[] = [...PRICE_STYLES, 'relative'];
