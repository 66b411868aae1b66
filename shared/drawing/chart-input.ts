import type { ArticleHead, VerdictCounts } from '../schemas/event-reply.ts';
import type { EventKind, NewsEvent } from '../schemas/news-event.ts';
import type { PriceEvent } from '../schemas/price-event.ts';
import type { PriceSeriesReply } from '../schemas/price-series-reply.ts';
import type { Language } from '../units/language.ts';
import type { SessionDate } from '../units/session-date.ts';

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
> & {
  readonly hours?: PriceSeriesReply['hours'] | undefined;
  readonly provisionalFrom?: PriceSeriesReply['provisionalFrom'] | undefined;
  readonly events: readonly ChartPriceEvent[];
};

/** The part of a price event that is drawn. */
export type ChartPriceEvent = Pick<PriceEvent, 'sessionDate' | 'kind' | 'value' | 'basis'> & {
  readonly resolution?: PriceEvent['resolution'] | undefined;
};

/** What a mark is about: what its story is about, or a note of the page's own author. */
export type MarkKind = EventKind | 'own';

/** The part of one company event that its mark is drawn from. An `own` one is drawn without a relation. */
export interface ChartEvent {
  readonly event: Pick<NewsEvent, 'key' | 'sessionDate' | 'relation'> & { readonly kind: MarkKind };
  readonly articles: readonly Pick<ArticleHead, 'title'>[];
  readonly verdicts: Pick<VerdictCounts, 'contradicted'>;
}

/** What a chart is drawn from. A whole `PriceSeriesReply` and `CompanyEventsReply` fit `series` and `events`. */
export interface ChartInput {
  readonly instrumentName: string;
  readonly series: ChartSeries;
  readonly events: { readonly events: readonly ChartEvent[] };
  /** Key of the selected event; null, or a key that is not in view, selects nothing. */
  readonly selectedKey: string | null;
  /** First and last day of the view, both inclusive; null is the series' own end. */
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
  /** Size in CSS pixels: at least 260 wide and 180 high. */
  readonly width: number;
  readonly height: number;
  readonly locale: Language;
  /** Puts the highlight bar under marks whose stories hold a number that differs. */
  readonly showVerdicts: boolean;
  /** The terms of the prices' source keep them back: the pane says so, the lanes stay. */
  readonly pricesWithheld?: boolean;
}
