import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { daysBetween, type SessionDate } from '../../shared/units/session-date.ts';
import { formatNumber } from '../format/number.ts';
import type { ChartLayout } from './chart-layout.ts';
import { type LineBreak, lineBreaks } from './compare-breaks.ts';
import { LONGEST_PAUSE } from './compare-facts.ts';
import { spreadLabels } from './compare-labels.ts';
import { type ComparedLine, comparedLine } from './compare-line.ts';
import { type RebasedSeries, rebaseSeries } from './compare-rebase.ts';
import { placeInView } from './compare-sessions.ts';
import type { CompareStroke } from './compare-stroke.tsx';
import { labelWidth } from './label-width.ts';
import type { NewsMark } from './news-mark.tsx';
import { placedMarks } from './placed-marks.ts';
import { type PlotGeometry, type ValueScale, xOf, yOf } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { logTicks, valueTicks } from './value-ticks.ts';

/** One company or index of a comparison. */
export interface Compared {
  id: string;
  name: string;
  /** Stands in for a name that has no room. */
  code: string;
  style: CompareStroke;
  /** Null where there are no prices. */
  series: PriceSeriesReply | null;
  /** Its events that have a session and pass the filter, oldest first; none for an index. */
  events: readonly CompanyEvent[];
}

/** What a comparison is drawn from. */
export interface CompareInput {
  compared: readonly Compared[];
  /** The common axis, see `unionOfSessions`. */
  dates: readonly SessionDate[];
  view: SessionView;
  /** Its closes are 100. */
  base: SessionDate;
  /** Each series with the base at 100, by id, see `rebaseAll`. */
  rebased: ReadonlyMap<string, RebasedSeries>;
  width: number;
  withPriceLanes: boolean;
  /** Logarithmic value axis. */
  isLog: boolean;
}

/** Each series of a comparison with its close at `base` as 100, by id. */
export function rebaseAll(
  compared: readonly Compared[],
  base: SessionDate,
): ReadonlyMap<string, RebasedSeries> {
  return new Map(
    compared.flatMap(({ id, series }) => (series ? [[id, rebaseSeries(series, base)] as const] : [])),
  );
}

/** A company's lane below the lines. */
export interface CompareLane {
  compared: Compared;
  /** Null where price events are not asked for. */
  priceMiddle: number | null;
  top: number;
  height: number;
  /** All of the company's marks that stand on the axis, in view or not. */
  marks: readonly NewsMark[];
}

/** The name of a line at its end. */
export interface EndLabel {
  id: string;
  style: CompareStroke;
  name: string;
  value: string;
  /** Where the line ends, and where the label stands. */
  lineX: number;
  lineY: number;
  y: number;
  /** The last session of a line that ends within the view; null where it goes on. */
  endsOn: SessionDate | null;
}

/** All that is drawn of a comparison, worked out once for a view. */
export interface CompareModel {
  layout: ChartLayout;
  geometry: PlotGeometry;
  scale: ValueScale;
  ticks: number[];
  lines: ComparedLine[];
  breaks: LineBreak[];
  labels: EndLabel[];
  lanes: CompareLane[];
  /** Room of a name at the right edge. */
  nameRoom: number;
}

/** Room above and below the values on a logarithmic axis. */
const LOG_MARGIN = 1.04;
/** The least room of the value axis, and what its longest label needs beside itself. */
const [AXIS_ROOM, AXIS_GAP] = [40, 12] as const;
/** From the plot's edge to the text of an end label: the line's own stroke leads there. */
export const LEADER = 26;
const PRICE_TOP = 30;
const PRICE_LANE = 20;

function compareLayout(width: number, laneCount: number, withPriceLanes: boolean): ChartLayout {
  const compact = width < 560;
  const priceBottom = compact ? 234 : 316;
  const laneHeight = (compact ? 36 : 32) + (withPriceLanes ? PRICE_LANE : 0);
  const lanesHeight = laneCount * laneHeight;
  const axisTop = priceBottom + lanesHeight;
  return {
    priceTop: PRICE_TOP,
    priceBottom,
    difference: null,
    priceLane: { top: priceBottom, height: 0 },
    newsLane: { top: priceBottom, height: lanesHeight },
    volume: null,
    axis: { top: axisTop, height: 22 },
    total: axisTop + 22,
    compact,
  };
}

/** A name where it has room, else the code: a name is never cut. */
export function shownName({ name, code }: Compared, room: number): string {
  return labelWidth(name) <= room ? name : code;
}

function scaleOf(
  lines: readonly ComparedLine[],
  isBaseInView: boolean,
  isLog: boolean,
  layout: ChartLayout,
): ValueScale {
  const values = lines.flatMap(({ low, high }) => [low, high]);
  if (isBaseInView || values.length === 0) values.push(100);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = { top: layout.priceTop, bottom: layout.priceBottom, isLog };
  if (isLog) return { low: low / LOG_MARGIN, high: high * LOG_MARGIN, ...place };
  const margin = Math.max(high - low, high * 0.01) * 0.05;
  return { low: Math.max(low - margin, 0), high: high + margin, ...place };
}

function lanesOf(input: CompareInput, layout: ChartLayout): CompareLane[] {
  const companies = input.compared.filter(({ style }) => style !== 'index');
  const height = layout.newsLane.height / Math.max(companies.length, 1);
  const priceHeight = input.withPriceLanes ? PRICE_LANE : 0;
  return companies.map((compared, place) => {
    const top = layout.newsLane.top + place * height;
    return {
      compared,
      priceMiddle: input.withPriceLanes ? top + PRICE_LANE / 2 + 1 : null,
      top: top + priceHeight,
      height: height - priceHeight,
      marks: placedMarks(compared.events, input.dates),
    };
  });
}

/** The last day of a line where it ends before the view does; null where holidays alone may lie between. */
function endWithin(end: SessionDate | undefined, last: SessionDate | undefined): SessionDate | null {
  if (end === undefined || last === undefined) return null;
  return daysBetween(end, last) > LONGEST_PAUSE ? end : null;
}

function labelsOf(
  input: CompareInput,
  lines: readonly ComparedLine[],
  scale: ValueScale,
  layout: ChartLayout,
  nameRoom: number,
  geometry: PlotGeometry,
): EndLabel[] {
  const ends = lines.map(({ last }) => yOf(scale, last.value));
  const gap = layout.compact ? 29 : 16;
  const heights = spreadLabels(ends, gap, 12, layout.priceBottom - (layout.compact ? 20 : 8));
  return lines.flatMap((line, place) => {
    const compared = input.compared.find(({ id }) => id === line.id);
    if (!compared) return [];
    return [
      {
        id: line.id,
        style: compared.style,
        name: shownName(compared, nameRoom),
        value: formatNumber(line.last.value, 1),
        lineX: xOf(geometry, line.last.position),
        lineY: ends[place] ?? 0,
        y: heights[place] ?? 0,
        endsOn: endWithin(input.dates[line.last.position], input.dates[input.view.to]),
      },
    ];
  });
}

/** The geometry of a plot between its axis and the names of its lines. */
function comparedGeometry(left: number, right: number, width: number, view: SessionView): PlotGeometry {
  return { width, left, right, step: (right - left) / (view.to - view.from + 1), view };
}

/** The model of a comparison: geometry, scale, lines, labels and lanes. */
export function compareModel(input: CompareInput): CompareModel {
  const { compared, dates, view, base, rebased, width } = input;
  const companies = compared.filter(({ style }) => style !== 'index');
  const layout = compareLayout(width, companies.length, input.withPriceLanes);
  const nameRoom = layout.compact ? 80 : 148;
  const valueRoom = layout.compact ? 0 : labelWidth('1,000.0') + 6;
  const widest = Math.max(...compared.map((one) => labelWidth(shownName(one, nameRoom))), 40);
  const right = Math.max(width - (LEADER + widest + valueRoom + 6), AXIS_ROOM + 1);
  const columns = right - AXIS_ROOM;
  const drawn = compared.flatMap(({ id, series }) => {
    const own = rebased.get(id);
    return series && own ? [{ id, series, rebased: own }] : [];
  });
  const lines = drawn.flatMap((one) => comparedLine({ ...one, dates, view, columns }) ?? []);
  const scale = scaleOf(lines, placeInView(base, dates, view) !== null, input.isLog, layout);
  const ticks = (input.isLog ? logTicks : valueTicks)(scale.low, scale.high);
  const axisRoom = Math.max(...ticks.map((tick) => labelWidth(formatNumber(tick)) + AXIS_GAP), AXIS_ROOM);
  const geometry = comparedGeometry(axisRoom, right, width, view);
  return {
    layout,
    geometry,
    scale,
    ticks,
    lines,
    breaks: drawn.flatMap((one) => lineBreaks(one.series, one.rebased, dates, geometry)),
    labels: labelsOf(input, lines, scale, layout, nameRoom, geometry),
    lanes: lanesOf(input, layout),
    nameRoom,
  };
}
