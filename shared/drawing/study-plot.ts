import type { EmbedStudyReply } from '../schemas/embed-reply.ts';
import type { Language } from '../units/language.ts';
import { label } from './label.ts';
import { coordinate, element } from './markup.ts';
import type { Palette } from './palette.ts';
import { roundTicks } from './round-ticks.ts';
import { studyPlotWords } from './study-plot-words.ts';

/** The part of a study that its plot is drawn from. */
export interface PlottedStudy extends Pick<EmbedStudyReply, 'window' | 'measure'> {
  readonly path: readonly {
    readonly offset: number;
    readonly part: EmbedStudyReply['path'][number]['part'];
    readonly cumulative: {
      readonly estimate: number;
      readonly interval: { readonly low: number; readonly high: number };
    } | null;
    readonly placebo: { readonly low: number; readonly high: number } | null;
  }[];
}

/** The part of a study that its sentence is made from. */
export interface SaidStudy extends Pick<EmbedStudyReply, 'window' | 'measure'> {
  readonly sentence: Pick<
    EmbedStudyReply['sentence'],
    'n' | 'companies' | 'mean' | 'interval' | 'zeroInside'
  >;
}

const PADDING = { left: 16, right: 62, top: 18, bottom: 26 };

/** A signed figure of the plot: returns in percent, volume and volatility as logs. */
function figure(value: number, measure: PlottedStudy['measure'], decimals: number): string {
  const scaled = measure === 'return' ? value * 100 : value;
  const text = Math.abs(scaled).toFixed(decimals);
  const sign = !/[1-9]/.test(text) ? '' : scaled < 0 ? '−' : '+';
  return sign + text + (measure === 'return' ? '%' : '');
}

/**
 * The mean over events of what is summed from the window's first session on, with its interval as a band, within the band in
 * which the means over random sessions lie. What the events were chosen by is dashed and grey: no result. One SVG element.
 */
export function drawStudyPlot(
  { path, measure }: PlottedStudy,
  { width, height }: { readonly width: number; readonly height: number },
  palette: Palette,
  language: Language,
): string {
  const words = studyPlotWords(language);
  const studied = path.filter(({ part }) => part === 'window');
  const others = path.filter(({ part }) => part !== 'window');
  // The sum is 0 at the session before the window, where line and bands begin.
  const start = (studied[0]?.offset ?? 1) - 1;
  const offsets = path.map(({ offset }) => offset);
  const [first, last] = [Math.min(0, start, ...offsets), Math.max(1, ...offsets)];
  const values = path.flatMap(({ cumulative, placebo }) => [
    ...(cumulative ? [cumulative.estimate, cumulative.interval.low, cumulative.interval.high] : []),
    ...(placebo ? [placebo.low, placebo.high] : []),
  ]);
  const low = Math.min(0, ...values);
  const high = Math.max(low + 0.001, ...values);
  const spread = high - low;
  const right = width - PADDING.right;
  const bottom = height - PADDING.bottom;
  const xOf = (offset: number) =>
    PADDING.left + ((offset - first) / Math.max(1, last - first)) * (right - PADDING.left);
  const yOf = (value: number) =>
    bottom - ((value - low + spread * 0.06) / (spread * 1.12)) * (bottom - PADDING.top);
  const at = (offset: number, value: number) => `${coordinate(xOf(offset))} ${coordinate(yOf(value))}`;
  const scale = measure === 'return' ? 100 : 1;
  const ticks = roundTicks(low * scale, high * scale, Math.max(2, Math.min(5, Math.floor(height / 60))));
  const zero = coordinate(yOf(0));
  const interval = (step: (typeof path)[number], side: 'low' | 'high') =>
    step.cumulative?.interval[side] ?? 0;
  const randomBand = band(
    studied,
    start,
    (step) => step.placebo && [step.placebo.low, step.placebo.high],
    at,
  );
  return [
    element('path', { d: randomBand, fill: palette.band }),
    element('path', {
      d: band(
        studied,
        start,
        (step) => step.cumulative && [interval(step, 'low'), interval(step, 'high')],
        at,
      ),
      fill: palette.tint,
    }),
    // Where the interval covers it, its edges tell it.
    element('path', { d: randomBand, fill: 'none', stroke: palette.edge, 'stroke-dasharray': '1 3' }),
    ...ticks.values.map((value) => {
      const y = coordinate(yOf(value / scale));
      return (
        element('path', {
          d: `M${PADDING.left} ${y}H${coordinate(right)}`,
          stroke: palette.line,
          fill: 'none',
        }) +
        label({
          ...{ x: right + 8, y: yOf(value / scale) + 4, colour: palette['ink-3'] },
          text: figure(value / scale, measure, ticks.decimals),
        })
      );
    }),
    element('path', {
      d: `M${PADDING.left} ${zero}H${coordinate(right)}`,
      stroke: palette.edge,
      fill: 'none',
    }),
    stroke(others, start, at, { stroke: palette['ink-3'], 'stroke-dasharray': '3 3' }),
    stroke(studied, start, at, { stroke: palette.ink }),
    others.length === 0
      ? ''
      : label({
          ...{ x: xOf(first), y: 12, text: words.notAResult, colour: palette['ink-3'] },
        }),
    ...[first, 0, last]
      .filter((one) => one === 0 || Math.abs(xOf(one) - xOf(0)) > 36)
      .map((offset) =>
        label({
          ...{
            x: xOf(offset),
            y: height - 8,
            text: offset > 0 ? `+${offset}` : String(offset).replace('-', '−'),
          },
          ...{
            colour: palette['ink-3'],
            anchor:
              offset === last
                ? ('end' as const)
                : offset === first
                  ? ('start' as const)
                  : ('middle' as const),
          },
        }),
      ),
  ].join('');
}

type Step = PlottedStudy['path'][number];
type Place = (offset: number, value: number) => string;

/** An area between two values of each step, from 0 at the session before the window; steps without them are passed over. */
function band(
  steps: readonly Step[],
  start: number,
  bounds: (step: Step) => readonly [number, number] | null,
  at: Place,
): string {
  const known = steps.flatMap((step) => {
    const found = bounds(step);
    return found === null ? [] : [{ offset: step.offset, low: found[0], high: found[1] }];
  });
  if (known.length === 0) return '';
  const over = known.map(({ offset, high }) => at(offset, high));
  const under = known.map(({ offset, low }) => at(offset, low)).reverse();
  return `M${[at(start, 0), ...over, ...under].join('L')}z`;
}

/** The line of the means, from zero at the session before the window. */
function stroke(
  steps: readonly Step[],
  start: number,
  at: Place,
  paint: Readonly<Record<string, string>>,
): string {
  const known = steps.flatMap(({ offset, cumulative }) =>
    cumulative === null ? [] : { offset, value: cumulative.estimate },
  );
  if (known.length === 0) return '';
  const points = [...known, { offset: start, value: 0 }].sort((a, b) => a.offset - b.offset);
  const unique = points.filter(({ offset }, place) => points[place - 1]?.offset !== offset);
  const d = `M${unique.map(({ offset, value }) => at(offset, value)).join('L')}`;
  return element('path', { d, fill: 'none', 'stroke-width': 1.5, 'stroke-linejoin': 'round', ...paint });
}

/** What a plot says in words: how many events of how many companies, the mean over the window with its interval. */
export function studyPlotSentence({ sentence, window, measure }: SaidStudy, language: Language): string {
  const words = studyPlotWords(language);
  const signed = (offset: number) => (offset > 0 ? `+${offset}` : String(offset).replace('-', '−'));
  const span = `[${signed(window.from)},${signed(window.to)}]`;
  const counted = words.counted(sentence.n, sentence.companies);
  const { mean, interval } = sentence;
  if (mean === null || interval === null) return `${counted}, ${words.noMean}`;
  const range = words.range(
    figure(interval.low, measure, 2),
    figure(interval.high, measure, 2),
    Math.round(interval.level * 100),
  );
  const zero = sentence.zeroInside === true ? `, ${words.zeroInside}` : '';
  return `${counted}: ${words.mean[measure]} ${span} ${figure(mean, measure, 2)} (${range}${zero})`;
}
