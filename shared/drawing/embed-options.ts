import type { EventKind } from '../schemas/news-event.ts';
import type { InstantUtc } from '../units/instant-utc.ts';
import type { InstrumentId } from '../units/instrument-id.ts';
import type { Language } from '../units/language.ts';
import type { SessionDate } from '../units/session-date.ts';
import type { ColourConvention, Theme } from './fixed-palette.ts';
import type { OwnMark } from './own-mark.ts';

/** The kinds of widget: a company's chart, the plot of a study, one number with its verdict, one line of price and news. */
export const EMBED_WIDGETS = ['chart', 'study', 'claim', 'ticker'] as const;
export type EmbedWidget = (typeof EMBED_WIDGETS)[number];

/** How long a view is. */
export const VIEW_RANGES = ['1m', '3m', '6m', '1y', '5y', 'all'] as const;
export type ViewRange = (typeof VIEW_RANGES)[number];

/** All that can be asked of a widget, in whichever way it is put on a page. `DEFAULT_EMBED_OPTIONS` holds what is not said. */
export interface EmbedOptions {
  /** Chart and ticker: whose. */
  readonly instrument: InstrumentId | null;
  /** Claim: the number's id. */
  readonly claim: string | null;
  /** Study: its id. */
  readonly study: string | null;
  /** Chart: how long the view is, half a year where null; or its days, both inclusive, null the series' own end. */
  readonly range: ViewRange | null;
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
  /** Chart and ticker: only stories about these; empty: all. */
  readonly kinds: readonly EventKind[];
  /** Chart: only the events of these keys; empty: all. */
  readonly events: readonly string[];
  /** Chart: key of the event to select; `none` selects none; null selects the newest in view. */
  readonly event: string | null;
  /** Chart: marks of the page's author. */
  readonly marks: readonly OwnMark[];
  /** Chart: shows the verdicts on the numbers of the selected story. */
  readonly verdicts: boolean;
  /** Null: as the reader's system has it; in an image light. */
  readonly theme: Theme | null;
  /** Null: the reader's language; in an image Korean for Korean instruments, else English. */
  readonly locale: Language | null;
  /** Null: as the language has it. */
  readonly colours: ColourConvention | null;
  /** Shows the page's own ground instead of a panel. */
  readonly transparent: boolean;
  /** CSS pixels; null: as `embedSize` says. Only images have a width of their own. */
  readonly width: number | null;
  readonly height: number | null;
  /** What is read out in place of an image; null: one sentence made from the data. */
  readonly alt: string | null;
  /** Frozen: as it was known at this moment, or at the end of this day on the exchange's clock; null: now. */
  readonly asOf: SessionDate | InstantUtc | null;
  /** Follows what comes in while the page is open; a frozen widget does not. */
  readonly live: boolean;
}

/** The names of all options as a query and, in small letters, as attributes have them. */
export const EMBED_OPTION_NAMES = [
  ...(['instrument', 'claim', 'study', 'range', 'from', 'to', 'kinds', 'events', 'event', 'mark'] as const),
  ...([
    'verdicts',
    'theme',
    'locale',
    'colours',
    'transparent',
    'width',
    'height',
    'alt',
    'asOf',
    'live',
  ] as const),
];

/** What an option is where nothing is said. */
export const DEFAULT_EMBED_OPTIONS: EmbedOptions = {
  ...{ instrument: null, claim: null, study: null },
  ...{ range: null, from: null, to: null },
  ...{ kinds: [], events: [], event: null, marks: [], verdicts: false },
  ...{ theme: null, locale: null, colours: null, transparent: false },
  ...{ width: null, height: null, alt: null, asOf: null, live: false },
};

/** The sizes of widgets in CSS pixels, where their options name none. */
export const WIDGET_SIZES: Readonly<
  Record<EmbedWidget, { readonly width: number; readonly height: number }>
> = {
  chart: { width: 640, height: 440 },
  study: { width: 640, height: 400 },
  claim: { width: 480, height: 96 },
  ticker: { width: 480, height: 114 },
};

/** The size of a widget in CSS pixels, where its options name none. */
export function embedSize(
  widget: EmbedWidget,
  { width, height }: Pick<EmbedOptions, 'width' | 'height'>,
): { readonly width: number; readonly height: number } {
  return { width: width ?? WIDGET_SIZES[widget].width, height: height ?? WIDGET_SIZES[widget].height };
}
