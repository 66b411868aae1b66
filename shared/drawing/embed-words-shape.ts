/** The words of a widget around its drawing, whether a page or an image says them. */
export interface EmbedWords {
  readonly demo: (day: string | null) => string;
  readonly noPrices: (name: string) => string;
  readonly noStory: string;
  readonly noHeadline: string;
  /** Day of the newest event, and that it is one. */
  readonly newestStory: (day: string) => string;
  readonly close: (day: string) => string;
  readonly extremeBasis: Readonly<Record<'close' | 'intraday', string>>;
  /** Part of the day that a number is about; null needs no saying. */
  readonly session: Readonly<
    Record<'regular' | 'intraday' | 'pre_market' | 'after_market' | 'after_hours', string | null>
  >;
  readonly about: (value: string) => string;
  readonly priceData: string;
}
