import type { ArticleHead, VerdictCounts } from '../schemas/event-reply.ts';
import type { NewsEvent } from '../schemas/news-event.ts';
import type { PriceEvent } from '../schemas/price-event.ts';
import type { PriceSeriesReply } from '../schemas/price-series-reply.ts';
import type { Language } from '../units/language.ts';
import type { SessionDate } from '../units/session-date.ts';
import type { ColourConvention, Theme } from './palette.ts';

/** The part of a price reply that a chart is drawn from. */
export type ChartSeries = Pick<
  PriceSeriesReply,
  | 'mic'
  | 'currency'
  | 'adjustmentBasis'
  | 'source'
  | 'asOf'
  | 'dates'
  | 'open'
  | 'high'
  | 'low'
  | 'close'
  | 'volume'
  | 'high52w'
  | 'low52w'
> & { readonly events: readonly Pick<PriceEvent, 'sessionDate' | 'kind' | 'value'>[] };

/** The part of one company event that its mark is drawn from. */
export interface ChartEvent {
  readonly event: Pick<NewsEvent, 'key' | 'sessionDate' | 'kind' | 'relation'>;
  readonly articles: readonly Pick<ArticleHead, 'title'>[];
  readonly verdicts: Pick<VerdictCounts, 'contradicted'>;
}

/**
 * What `drawCompanyChart` needs. A whole `PriceSeriesReply` and `CompanyEventsReply` fit `series` and `events`.
 */
export interface CompanyChartInput {
  readonly instrumentName: string;
  readonly series: ChartSeries;
  readonly events: { readonly events: readonly ChartEvent[] };
  /** Key of the selected event; null, or a key that is not in view, selects nothing. */
  readonly selectedKey: string | null;
  /** First and last day of the view, both inclusive; null is the series' own end. */
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
  /** Size in CSS pixels: at least 280 wide and 180 high. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly locale: Language;
  readonly colourConvention: ColourConvention;
  /** Puts the highlight bar under marks whose stories hold a number that differs. */
  readonly showVerdicts: boolean;
  /**
   * `image` (the default) stands alone: plain colours, the name above, source and as-of below, no controls.
   * `page` is a part of a page: the page's custom properties, marks to focus, and the page says name and source itself.
   */
  readonly purpose?: 'image' | 'page';
}
