import { type ColourConvention, fixedPalette, type Theme } from '../../shared/drawing/fixed-palette.ts';
import { label } from '../../shared/drawing/label.ts';
import { element } from '../../shared/drawing/markup.ts';
import type { Palette } from '../../shared/drawing/palette.ts';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { formatSigned } from '../format/number.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import { gridPath } from './axis-labels.tsx';
import { formatAxisValue } from './axis-value.ts';
import { candlePaths } from './candle-layer.tsx';
import { type ChartInput, type ChartModel, chartModel } from './chart-model.ts';
import { extremeLabels } from './chart-overlay.tsx';
import { eventWindowEdges } from './chart-underlay.tsx';
import { areaPath, bandPath, linePath, stepPath } from './line-path.ts';
import { framedPicture, PICTURE_WIDTH, type PictureWords } from './picture-frame.ts';
import {
  filled,
  newsLanePart,
  paneLines,
  priceLanePart,
  rimmed,
  selectedPart,
  stroked,
  timeAxisPart,
  valueTagPart,
} from './picture-parts.ts';
import { type ValueScale, xOf, yOf } from './plot-geometry.ts';
import { lastRelative, type RelativeValues, relativeDomain } from './relative-values.ts';
import { isInView, positionOf } from './session-view.ts';
import { valueAxisOf } from './value-axis.tsx';
import { volumePath } from './volume-steps.ts';

/** What a picture of the chart is drawn from: what the chart on the page is drawn from, but for its width. */
export interface ExportedChart extends Omit<ChartInput, 'width'> {
  selectedKey: string | null;
  /** What the share is called beside its index. */
  name: string;
  words: PictureWords;
  theme: Theme;
  colours: ColourConvention;
}

const DASHED = { 'stroke-dasharray': '3 3' };
const LONG_DASHED = { 'stroke-dasharray': '5 3' };

function pricePart({ points, candles, style, geometry, scale }: ChartModel, colours: Palette): string {
  const bounds = (['high52w', 'low52w'] as const).map((bound) =>
    stroked(
      stepPath(points, (point) => point[bound], geometry, scale),
      colours.edge,
      1,
      DASHED,
    ),
  );
  if (candles) {
    const { rising, falling } = candlePaths(candles, geometry, scale);
    const rise = { d: rising, fill: colours.panel, stroke: colours.up };
    const fall = { d: falling, fill: colours.down, stroke: colours.down };
    return [...bounds, element('path', rise), element('path', fall)].join('');
  }
  const ground =
    style === 'area'
      ? filled(areaPath(points, geometry, scale), colours.sunken)
      : filled(bandPath(points, geometry, scale), colours.band);
  return ground + bounds.join('') + stroked(linePath(points, geometry, scale), colours.ink, 1.5);
}

/** What lies in the price pane and no further: 52-week bounds may be far from the prices in view. */
function clipped(markup: string, { geometry, scale }: ChartModel): string {
  const [top, height] = [scale.top - 2, scale.bottom - scale.top + 2];
  const box = {
    x: 0,
    y: top,
    width: geometry.right,
    height,
    viewBox: `0 ${top} ${geometry.right} ${height}`,
  };
  return element('svg', box, markup);
}

/** Share and index from 100, and their difference in the pane below. */
function relativePart(relative: RelativeValues, model: ChartModel, chart: ExportedChart, colours: Palette) {
  const { geometry, scale, layout } = model;
  const of = (side: 'share' | 'index' | 'difference') =>
    relative.points.map((point) => ({ position: point.position, value: point[side] }));
  const lines =
    stroked(linePath(of('index'), geometry, scale), colours['ink-2'], 1.5, LONG_DASHED) +
    stroked(linePath(of('share'), geometry, scale), colours.ink, 1.5);
  const keys = [
    { text: chart.name, dash: {}, colour: colours.ink },
    { text: chart.benchmark?.name ?? '', dash: LONG_DASHED, colour: colours['ink-2'] },
  ].map(({ text, dash, colour }, place) => {
    const y = 12 + place * 18;
    return stroked(`M8 ${y}h20`, colour, 1.5, dash) + rimmed({ x: 34, y: y + 4, text, colour }, colours);
  });
  if (!layout.difference) return lines + keys.join('');
  const { top, height } = layout.difference;
  const domain = relativeDomain(
    relative.points.map(({ difference }) => difference),
    0,
  );
  const below: ValueScale = { ...domain, top: top + 6, bottom: top + height - 4 };
  const zero = yOf(below, 0);
  const last = lastRelative(relative)?.difference ?? null;
  const words = { x: geometry.right + 11, colour: colours['ink-3'] };
  return [
    lines,
    ...keys,
    filled(areaPath(of('difference'), geometry, below, zero), colours.sunken),
    stroked(`M${geometry.left} ${zero}H${geometry.right}`, colours.edge, 1),
    stroked(linePath(of('difference'), geometry, below), colours['ink-2'], 1.25),
    label({ ...words, y: top + 20, text: chartWords(chart.words.language).differenceShort }),
    last === null ? '' : label({ ...words, y: top + 36, text: formatSigned(last, 1), colour: colours.ink }),
  ].join('');
}

/** The names of the lanes at the right edge, the last volume in view among them. */
function laneNames({ series, view }: ExportedChart, model: ChartModel, colours: Palette, language: Language) {
  const { layout, geometry } = model;
  const words = screenWords(language);
  const volume = series.volume[view.to] ?? null;
  const names: [number, string][] = [
    [layout.priceLane.top + 15, words.priceLane],
    [layout.newsLane.top + layout.newsLane.height / 2 + 4, words.newsLane],
  ];
  if (layout.volume) names.push([layout.volume.top + 20, words.volume]);
  if (layout.volume && volume !== null)
    names.push([layout.volume.top + 36, formatQuantity(volume, language)]);
  if (model.scale.isLog) names.push([12, chartWords(language).logMark]);
  const place = { x: geometry.right + 11, colour: colours['ink-3'] };
  return names.map(([y, text]) => label({ ...place, y, text })).join('');
}

function volumePart({ series }: ExportedChart, { layout, geometry }: ChartModel, colours: Palette): string {
  if (!layout.volume) return '';
  const { top, height } = layout.volume;
  const at = { transform: `translate(0 ${top})` };
  return element('g', at, filled(volumePath(series, geometry, height, 8), colours.volume));
}

function axisPart(model: ChartModel, colours: Palette): string {
  const { geometry, scale, unit } = model;
  const { heights, labels } = valueAxisOf(model);
  const words = labels.map(({ text, y }) =>
    label({ x: geometry.right + 11, y: y + 4, text, colour: colours['ink-3'] }),
  );
  const tags = model.tagged.map((value, place) =>
    valueTagPart(geometry.right, yOf(scale, value), formatAxisValue(value, unit), place > 0, colours),
  );
  return (
    stroked(gridPath(heights, geometry.left, geometry.right), colours.line, 1) + [...words, ...tags].join('')
  );
}

/**
 * The sessions in view as the chart on the page draws them (line, area or candles, or beside the index), with volume, marks
 * and the chosen event, as one SVG that stands alone.
 */
export function chartPicture(chart: ExportedChart): string {
  const { series, events, view, words, selectedKey } = chart;
  const { language } = words;
  const colours = fixedPalette(chart.theme, chart.colours);
  const model = chartModel({ ...chart, width: PICTURE_WIDTH });
  const { geometry, layout, relative, marks } = model;
  const selected = marks.find(({ key }) => key === selectedKey);
  const date = selected?.item.event.sessionDate ?? null;
  const edges = selected ? eventWindowEdges(geometry, selected.position) : null;
  const tint = edges && { x: edges.left, y: 0, width: edges.right - edges.left, height: layout.axis.top };
  const { high, low } = extremeLabels(
    { series, model, language },
    selected ? xOf(geometry, selected.position) : null,
  );
  const tops = [layout.priceLane.top, layout.newsLane.top, layout.newsLane.top + layout.newsLane.height];
  const newsMiddle = layout.newsLane.top + layout.newsLane.height / 2;
  const drawn = relative
    ? relativePart(relative, model, chart, colours)
    : clipped(pricePart(model, colours), model);
  const parts = [
    tint ? element('rect', { ...tint, fill: colours.tint }) : '',
    axisPart(model, colours),
    drawn,
    volumePart(chart, model, colours),
    paneLines([...tops, layout.difference?.top ?? tops[0] ?? 0, layout.axis.top], geometry.width, colours),
    laneNames(chart, model, colours, language),
    priceLanePart(
      series.events,
      series.dates,
      geometry,
      layout.priceLane.top + layout.priceLane.height / 2,
      colours,
    ),
    timeAxisPart(series.dates, geometry, layout, colours, language),
    ...[high, low].map((one) =>
      one
        ? rimmed({ x: one.right, y: one.y, text: one.text, anchor: 'end', colour: colours['ink-2'] }, colours)
        : '',
    ),
    selected && date ? selectedPart(date, selected.position, geometry, newsMiddle - 9, colours) : '',
    newsLanePart(marks, geometry, selectedKey, newsMiddle, colours),
  ];
  const isShown = (day: string | null) =>
    day !== null && day >= (series.dates[view.from] ?? '') && day <= (series.dates[view.to] ?? '');
  const shown = {
    events: events.filter(({ event }) => isShown(event.sessionDate)),
    priceEvents: series.events.filter(({ sessionDate }) =>
      isInView(positionOf(sessionDate, series.dates), view),
    ),
  };
  return framedPicture({ markup: parts.join(''), height: layout.total }, shown, words, colours);
}
