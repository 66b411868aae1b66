import type { PriceSeriesHead } from './price-series.repository.ts';

/** Whose prices, as which source tells them. */
export type SeriesKey = Pick<PriceSeriesHead, 'instrumentId' | 'sourceId'>;
