import { EMBED_WAYS } from '../../../shared/drawing/embed-code.ts';
import type { EmbedOptions, EmbedWidget } from '../../../shared/drawing/embed-options.ts';

/** The ways to put a widget on a page, and the bare address, which programs that know oEmbed make a widget of. */
export const CODE_WAYS = [...EMBED_WAYS, 'address'] as const;
export type CodeWay = (typeof CODE_WAYS)[number];

/** Widths of a column that a widget is tried in, in CSS pixels. */
export const TRIED_WIDTHS = ['640', '320', '280'] as const;
export type TriedWidth = (typeof TRIED_WIDTHS)[number];

/** Grounds of a page that a widget is tried on. */
export const GROUNDS = ['light', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A widget that is being made, and how it is looked at. */
export interface BuilderState {
  readonly widget: EmbedWidget;
  /** Those of the widget alone. */
  readonly options: EmbedOptions;
  readonly way: CodeWay;
  readonly tried: TriedWidth;
  readonly ground: Ground;
}

/** Changes some options. */
export type ChangeOptions = (options: Partial<EmbedOptions>) => void;
