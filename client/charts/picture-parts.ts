import { type Label, label } from '../../shared/drawing/label.ts';
import { markPaths } from '../../shared/drawing/mark-glyph.ts';
import { type Attributes, element } from '../../shared/drawing/markup.ts';
import type { Palette } from '../../shared/drawing/palette.ts';
import { textWidth } from '../../shared/drawing/text-width.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { formatMonthDay } from '../format/date.ts';
import type { ChartLayout } from './chart-layout.ts';
import { commonRelation, groupsInView, type MarkGroup, markTree } from './cluster-marks.ts';
import type { NewsMark } from './news-mark.tsx';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { signPaths } from './price-lane.tsx';
import { TAG_HALF } from './selected-rule.tsx';
import { tickLabel, ticksOf } from './time-axis.tsx';

/** A path without a fill of its own. */
export function stroked(d: string, stroke: string, width: number, more: Attributes = {}): string {
  return d === '' ? '' : element('path', { d, fill: 'none', stroke, 'stroke-width': width, ...more });
}

/** A path without an outline of its own. */
export function filled(d: string, fill: string): string {
  return d === '' ? '' : element('path', { d, fill });
}

/** Words over a picture: a rim of the ground parts them from lines below. */
export function rimmed(one: Label, colours: Palette): string {
  const rim = {
    stroke: colours.panel,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element('g', rim, label(one));
}

/** The lines between panes, from edge to edge. */
export function paneLines(tops: readonly number[], width: number, colours: Palette): string {
  return stroked(tops.map((y) => `M0 ${y + 0.5}H${width}`).join(''), colours.line, 1);
}

/** Dates along the foot; years are bold. */
export function timeAxisPart(
  dates: readonly SessionDate[],
  geometry: PlotGeometry,
  layout: ChartLayout,
  colours: Palette,
  language: Language,
): string {
  const { top } = layout.axis;
  return ticksOf(dates, geometry)
    .map((tick) => {
      const x = xOf(geometry, tick.index) - (tick.unit === 'day' ? 0 : geometry.step / 2);
      const isLast = x + 40 > geometry.right;
      const words = {
        ...{ x: isLast ? x - 3 : x + 3, y: top + 15, text: tickLabel(tick, language) },
        ...(isLast ? { anchor: 'end' as const } : {}),
        ...(tick.unit === 'year' ? { colour: colours.ink, weight: 700 } : { colour: colours['ink-3'] }),
      };
      return stroked(`M${x} ${top}v5`, colours.edge, 1) + label(words);
    })
    .join('');
}

/** The signs of what the price data alone show. */
export function priceLanePart(
  events: readonly PriceEvent[],
  dates: readonly SessionDate[],
  geometry: PlotGeometry,
  middle: number,
  colours: Palette,
): string {
  const { rise, fall, other } = signPaths(events, dates, geometry, middle);
  return stroked(other, colours['ink-2'], 1.3) + filled(rise, colours.up) + filled(fall, colours.down);
}

function pill(group: MarkGroup<NewsMark>, ink: string, colours: Palette): string {
  const count = group.marks.length;
  const half = count < 10 ? 12 : 15;
  const relation = commonRelation(group.marks.map(({ item }) => item.event.relation));
  const isFilled = relation === 'precedes';
  const isMixed = relation === 'unclear';
  const box = { x: -half, y: -8, width: 2 * half, height: 16, rx: 8 };
  const words = { x: isMixed ? 4 : 0, y: 4, text: String(count), anchor: 'middle' as const, weight: 700 };
  return (
    element('rect', { ...box, fill: isFilled ? ink : colours.panel, stroke: ink, 'stroke-width': 1.5 }) +
    (isMixed ? filled(`M${-half + 9} -8h-1a8 8 0 0 0 0 16h1z`, ink) : '') +
    label({ ...words, colour: isFilled ? colours.panel : ink })
  );
}

/** The news marks of a lane around the height `middle`; the selected one stands alone in its colour. */
export function newsLanePart(
  marks: readonly NewsMark[],
  geometry: PlotGeometry,
  selectedKey: string | null,
  middle: number,
  colours: Palette,
): string {
  const { step, view, left } = geometry;
  const bar = { x: -6.5, y: 10, width: 13, height: 3.5, rx: 1, fill: colours.highlight, stroke: colours.ink };
  return groupsInView(markTree(marks, selectedKey), view, step)
    .map((group) => {
      const [{ key, item }] = group.marks;
      const isSelected = group.marks.length === 1 && key === selectedKey;
      const ink = isSelected ? colours.thread : colours.ink;
      const paint = { ink, panel: colours.panel, width: isSelected ? 2 : 1.5 };
      const differs = group.marks.some((mark) => mark.item.verdicts.contradicted > 0);
      return element(
        'g',
        { transform: `translate(${Math.round((left + group.x - view.from * step) * 10) / 10} ${middle})` },
        group.marks.length > 1
          ? pill(group, ink, colours)
          : markPaths(item.event.kind, item.event.relation, paint),
        differs ? element('rect', { ...bar, 'stroke-width': 0.75 }) : '',
      );
    })
    .join('');
}

/** The date tag of the selected event, and its rule down to `bottom`. */
export function selectedPart(
  date: SessionDate,
  position: number,
  geometry: PlotGeometry,
  bottom: number,
  colours: Palette,
): string {
  const x = xOf(geometry, position);
  const tagX = Math.min(Math.max(x, geometry.left + TAG_HALF), geometry.right - TAG_HALF);
  const box = { x: tagX - TAG_HALF, y: 2, width: 2 * TAG_HALF, height: 18, rx: 4, fill: colours.thread };
  const words = { x: tagX, y: 15, text: formatMonthDay(date), weight: 700, anchor: 'middle' as const };
  return (
    stroked(`M${x} 20V${bottom}`, colours.thread, 1.5) +
    element('rect', box) +
    label({ ...words, colour: colours['on-thread'] })
  );
}

/** A value at its height on the axis beside `x`, in a tag; outlined for what is drawn dashed. */
export function valueTagPart(
  x: number,
  y: number,
  text: string,
  isOutlined: boolean,
  colours: Palette,
): string {
  const box = { x: x + 4, y: y - 9, width: textWidth(text, 11) + 14, height: 18, rx: 3 };
  const paint = isOutlined
    ? { fill: colours.panel, stroke: colours['ink-2'], 'stroke-dasharray': '3 2' }
    : { fill: colours.ink };
  const words = { x: x + 11, y: y + 4, text, weight: 650, colour: isOutlined ? colours.ink : colours.panel };
  return element('rect', { ...box, ...paint }) + label(words);
}
