import { type ColourConvention, fixedPalette, type Theme } from '../../shared/drawing/fixed-palette.ts';
import { joinedLines } from '../../shared/drawing/foot-lines.ts';
import { label } from '../../shared/drawing/label.ts';
import { element } from '../../shared/drawing/markup.ts';
import type { Palette } from '../../shared/drawing/palette.ts';
import { formatSigned } from '../format/number.ts';
import { labelWidth } from './label-width.ts';
import { framedPicture, PICTURE_WIDTH, type PictureWords } from './picture-frame.ts';
import { rimmed, stroked } from './picture-parts.ts';
import type { StudyPlotWords } from './study-plot.tsx';
import {
  AXIS_HEIGHT,
  barWidth,
  layStudyPlot,
  MOST_DOTS,
  type StudyPlotLayout,
  type StudyPlotSeries,
} from './study-plot-layout.ts';

/** What a picture of a study, or of one event, is drawn from: what the plot on the page is drawn from, and what it may not go without. */
export interface ExportedStudy {
  series: StudyPlotSeries;
  plotWords: StudyPlotWords;
  /** What was found, with n and interval. */
  sentence: string;
  /** What the sentence rests on. */
  facts: readonly string[];
  words: PictureWords;
  theme: Theme;
  colours: ColourConvention;
}

const HATCH = 'selected-on';
const SENTENCE_SIZE = 15;

/** The sentence and what it rests on, above the plot. */
function headPart({ sentence, facts }: ExportedStudy, colours: Palette): { markup: string; height: number } {
  // Lines are measured for letters of 11 px.
  const lines = joinedLines([sentence], (PICTURE_WIDTH * 11) / SENTENCE_SIZE);
  const below = joinedLines(facts, PICTURE_WIDTH);
  const top = 18 + lines.length * 21;
  const big = { size: SENTENCE_SIZE, weight: 650, colour: colours.ink };
  return {
    markup: [
      ...lines.map((text, at) => label({ x: 0, y: 14 + at * 21, text, ...big })),
      ...below.map((text, at) => label({ x: 0, y: top + at * 16, text, colour: colours['ink-2'] })),
    ].join(''),
    height: top + below.length * 16 + 4,
  };
}

function axesPart(layout: StudyPlotLayout, words: StudyPlotWords, colours: Palette): string {
  const { left, right, upper, lower, height, named, xOf } = layout;
  const quiet = { colour: colours['ink-3'] };
  return [
    ...[upper, lower].flatMap((pane) =>
      pane.ticks.map((tick) => {
        const y = pane.yOf(tick);
        const line = stroked(`M${left} ${y}H${right}`, tick === 0 ? colours.edge : colours.line, 1);
        const text = words.tickOf(tick, pane.ticks);
        return line + label({ x: left - 7, y: y + 4, text, anchor: 'end', ...quiet });
      }),
    ),
    ...named.map((offset) =>
      label({
        ...{ x: xOf(offset), y: height + 14, text: formatSigned(offset, 0), anchor: 'middle' as const },
        ...(offset === 0 ? { colour: colours.thread, weight: 700 } : quiet),
      }),
    ),
    label({ x: (left + right) / 2, y: height + 29, text: words.sessions, anchor: 'middle', ...quiet }),
    rimmed({ x: left, y: lower.top - 10, text: words.bySession, ...quiet }, colours),
  ].join('');
}

function sessionsPart(layout: StudyPlotLayout, { bySession }: StudyPlotSeries, colours: Palette): string {
  const { lower, xOf } = layout;
  const width = barWidth(layout);
  const zero = lower.yOf(0);
  return bySession
    .map(({ offset, estimate, low, high, isSelectedOn }) => {
      const [x, y] = [xOf(offset), lower.yOf(estimate)];
      const box = {
        ...{ x: x - width / 2, y: Math.min(y, zero), width, height: Math.max(1, Math.abs(y - zero)) },
        ...(isSelectedOn ? { fill: `url(#${HATCH})`, stroke: colours.edge } : { fill: colours.edge }),
      };
      const hasReach = low !== null && high !== null && !isSelectedOn;
      return (
        element('rect', box) +
        (hasReach ? stroked(`M${x} ${lower.yOf(low)}V${lower.yOf(high)}`, colours.ink, 1.25) : '')
      );
    })
    .join('');
}

function meanPart(layout: StudyPlotLayout, { cumulative }: StudyPlotSeries, colours: Palette): string {
  const { upper, xOf, meanPath } = layout;
  const last = cumulative.at(-1)?.offset;
  const dots = cumulative.length > MOST_DOTS ? [] : cumulative;
  return [
    stroked(meanPath, colours.thread, 2.5, { 'stroke-linejoin': 'round' }),
    ...dots.map(({ offset, estimate }) =>
      element('circle', {
        ...{ cx: xOf(offset), cy: upper.yOf(estimate), r: offset === last ? 4 : 2.5 },
        fill: colours.thread,
      }),
    ),
  ].join('');
}

/** What the lines and shades are, where they end. */
function endsPart({ right, labels }: StudyPlotLayout, words: StudyPlotWords, colours: Palette): string {
  const quiet = { x: right + 9, colour: colours['ink-3'] };
  return [
    labels.interval === null ? '' : label({ ...quiet, y: labels.interval + 4, text: words.interval }),
    ...(labels.placebo ?? []).map((y) => label({ ...quiet, y: y + 4, text: words.placebo })),
    label({ x: right + 9, y: labels.mean + 4, text: words.mean, weight: 700, colour: colours.thread }),
  ].join('');
}

/** The stretch that the events were chosen by: a ground below all, and its name above all. */
function selectedParts({ hatched, upper, height }: StudyPlotLayout, words: StudyPlotWords, colours: Palette) {
  if (hatched === null) return { ground: '', name: '' };
  const box = { x: hatched.x, y: upper.top, width: hatched.width, height: height - upper.top };
  const line = { x1: 0, y1: 0, x2: 0, y2: 7, stroke: colours.edge, 'stroke-width': 1 };
  const pattern = { id: HATCH, width: 7, height: 7, patternUnits: 'userSpaceOnUse' };
  return {
    ground:
      element('pattern', { ...pattern, patternTransform: 'rotate(45)' }, element('line', line)) +
      element('rect', { ...box, fill: `url(#${HATCH})`, opacity: 0.6 }),
    name: words.selectedOn
      .map((text, at) =>
        rimmed({ x: hatched.x + 8, y: upper.top + 14 + at * 15, text, colour: colours['ink-2'] }, colours),
      )
      .join(''),
  };
}

/** The plot of a study as the page draws it, under its sentence and over what it rests on, as one SVG that stands alone. */
export function studyPicture(study: ExportedStudy): string {
  const { series, plotWords: words } = study;
  const colours = fixedPalette(study.theme, study.colours);
  const head = headPart(study, colours);
  const ends = [words.mean, words.interval, ...(series.placebo.length > 0 ? [words.placebo] : [])];
  const layout = layStudyPlot(series, {
    width: PICTURE_WIDTH,
    gutter: Math.max(...ends.map(labelWidth)) + 14,
    axis: 52,
  });
  const { upper, height, offsets, xOf } = layout;
  const { ground, name } = selectedParts(layout, words, colours);
  const shade = {
    d: layout.intervalPath,
    fill: colours.thread,
    'fill-opacity': 0.16,
    stroke: colours.thread,
  };
  const parts = [
    ground,
    layout.intervalPath === '' ? '' : element('path', shade),
    axesPart(layout, words, colours),
    offsets.includes(0) ? stroked(`M${xOf(0)} ${upper.top}V${height}`, colours.thread, 1.5) : '',
    ...layout.placeboPaths.map((d) => stroked(d, colours['ink-2'], 1.25, { 'stroke-dasharray': '2 3' })),
    stroked(layout.beforePath, colours['ink-3'], 1.5, { 'stroke-dasharray': '5 3' }),
    meanPart(layout, series, colours),
    sessionsPart(layout, series, colours),
    name,
    endsPart(layout, words, colours),
  ];
  const plot = element('g', { transform: `translate(0 ${head.height})` }, ...parts);
  return framedPicture(
    { markup: head.markup + plot, height: head.height + height + AXIS_HEIGHT },
    { events: [], priceEvents: [] },
    study.words,
    colours,
  );
}
