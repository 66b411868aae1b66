import {
  DEFAULT_EMBED_OPTIONS,
  type EmbedOptions,
  type EmbedWidget,
} from '../../../shared/drawing/embed-options.ts';

/** How a widget looks, whatever it shows. */
export const LOOKS = ['theme', 'locale', 'colours', 'transparent', 'width', 'height', 'alt'] as const;

/** The options that mean something to a widget. */
const OPTIONS_OF: Readonly<Record<EmbedWidget, readonly (keyof EmbedOptions)[]>> = {
  chart: [
    ...(['instrument', 'range', 'from', 'to', 'kinds', 'events', 'event', 'marks', 'verdicts'] as const),
    ...(['asOf', 'live'] as const),
    ...LOOKS,
  ],
  ticker: ['instrument', 'kinds', 'asOf', 'live', ...LOOKS],
  claim: ['claim', 'asOf', ...LOOKS],
  study: ['study', ...LOOKS],
};

/** Whether a widget has an option. */
export function hasOption(widget: EmbedWidget, option: keyof EmbedOptions): boolean {
  return OPTIONS_OF[widget].includes(option);
}

/** The options of a widget alone: what another kind of widget was told is left out of its code. */
export function optionsFor(widget: EmbedWidget, options: EmbedOptions): EmbedOptions {
  const own = Object.fromEntries(OPTIONS_OF[widget].map((option) => [option, options[option]]));
  const kept: EmbedOptions = { ...DEFAULT_EMBED_OPTIONS, ...own };
  // A frozen widget does not follow what comes in.
  return kept.asOf === null ? kept : { ...kept, live: false };
}

/** What a widget is about: the id of a share, a number or a study; null where none is chosen. */
export function subjectOf(widget: EmbedWidget, options: EmbedOptions): string | null {
  if (widget === 'claim') return options.claim;
  return widget === 'study' ? options.study : options.instrument;
}
