import type { PriceSeriesHead } from './price-series.repository.ts';

/** Which rows of `price_bar` belong together. */
export type SeriesKey = Pick<PriceSeriesHead, 'instrumentId' | 'sourceId'>;
