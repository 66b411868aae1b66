import type { MissingPair } from '../../shared/schemas/co-mention.ts';
import type {
  LeftOutCompany,
  MissingNewsOrPrice,
  NewsLevel,
  NewsMeasure,
  NotEnough,
  PriceMeasure,
} from '../../shared/schemas/news-and-price.ts';
import type { MissingAbnormalReturn } from '../../shared/schemas/past-events-reply.ts';
import type { IntervalText } from './past-words-shape.ts';

/** Words of the panels on news and price over time and on companies named together. A key missing from one language does not compile. */
export interface NewsPriceWords {
  title: string;
  loading: string;
  /** Of the choice of whose news. */
  of: string;
  newsLabel: string;
  news: Record<NewsMeasure, string>;
  priceLabel: string;
  price: Record<PriceMeasure, string>;
  relationLabel: string;
  /** Stories of every relation. */
  all: string;
  /** The correlation of the same session, in one sentence. */
  sentence: (news: string, price: string, estimate: string, interval: IntervalText, n: number) => string;
  /** The lags that differ from zero once p is adjusted for all of them. */
  found: (lags: readonly string[], count: number) => string;
  lagPlot: string;
  priceFirst: string;
  newsFirst: string;
  lagKey: string;
  levelPlot: (price: string) => string;
  level: Record<NewsLevel, string>;
  sessions: (count: number) => string;
  fewSessions: string;
  table: string;
  columns: Record<'lag' | 'correlation' | 'interval' | 'p' | 'holm' | 'bh' | 'bonferroni' | 'n', string>;
  levelColumns: Record<'level' | 'sessions' | 'mean' | 'interval', string>;
  coverage: (from: string, to: string, sessions: number, withStories: number, stories: number) => string;
  missingHead: (listed: string) => string;
  missing: Record<Exclude<MissingNewsOrPrice, MissingAbnormalReturn>, string>;
  unplaced: (count: number) => string;
  leftOut: (listed: string) => string;
  leftOutReason: Record<LeftOutCompany, string>;
  notEnough: string;
  notEnoughText: Record<NotEnough['reason'], (needed: number, have: number) => string>;
  method: (estimation: string) => string;
  methodPlain: string;
  weighted: (reach: number) => string;
  tone: string;
  association: string;

  networkTitle: string;
  networkLoading: string;
  /** How stories and returns go together over the pairs, in one sentence. */
  network: (estimate: string, p: string, pairs: number, companies: number) => string;
  /** Too few companies to say anything over all pairs. */
  networkFew: (needed: number, have: number) => string;
  networkExact: (orders: number) => string;
  networkDrawn: (draws: number) => string;
  pairs: (count: number) => string;
  morePairs: (count: number) => string;
  pairColumns: Record<'pair' | 'stories' | 'correlation' | 'n', string>;
  pair: (one: string, other: string) => string;
  pairMissing: Record<MissingPair, string>;
  noPair: string;
  noPairText: string;
  networkSpan: (from: string, to: string, level: string) => string;
  lists: (count: number, most: number) => string;
}
