import type { EventKind, NewsEvent } from '../schemas/news-event.ts';
import type { PriceEventKind } from '../schemas/price-event.ts';
import type { PriceSeriesReply } from '../schemas/price-series-reply.ts';

/** The price events that have a sign. */
export type DrawnPriceEvent = Exclude<
  PriceEventKind,
  'gap' | 'volumeSpike' | 'missingSession' | 'highInData' | 'lowInData' | 'duplicateSession' | 'zeroVolume'
>;

/**
 * The words inside a drawing. This room may not read the client's wording (the server draws too), so the few words
 * are here as well; a test holds the two tables together.
 */
export interface ChartWords {
  readonly priceLane: string;
  readonly newsLane: string;
  readonly volume: string;
  /** A year, a month (1 to 12), and a month with its year, under the plot. */
  readonly year: (year: string) => string;
  readonly month: (month: number) => string;
  readonly monthOf: (year: string, month: number) => string;
  readonly high52w: string;
  readonly low52w: string;
  readonly extremeBasis: string;
  readonly above: string;
  readonly below: string;
  readonly dailyBars: (exchange: string) => string;
  readonly asOf: (moment: string) => string;
  readonly source: (name: string) => string;
  readonly hours: Record<'regular' | 'extended', string>;
  readonly provisionalFrom: (day: string) => string;
  readonly adjustment: Record<PriceSeriesReply['adjustmentBasis'], string>;
  readonly kind: Record<EventKind, string>;
  readonly relation: Record<NewsEvent['relation'], string>;
  /** A mark of the page's own author. */
  readonly ownMark: string;
  readonly priceEvent: Record<DrawnPriceEvent, string>;
  readonly differs: string;
  readonly selected: string;
  readonly cluster: (count: number, from: string, to: string) => string;
  readonly place: (place: number, count: number) => string;
  readonly summary: (from: string, to: string, first: string, last: string) => string;
  readonly noPrices: (from: string, to: string) => string;
  /** The terms of the prices' source keep them from this page. */
  readonly withheld: string;
  readonly eventCount: (count: number) => string;
}
