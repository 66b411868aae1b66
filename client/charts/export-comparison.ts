import { type ColourConvention, fixedPalette, type Theme } from '../../shared/drawing/fixed-palette.ts';
import { label } from '../../shared/drawing/label.ts';
import { type Attributes, element } from '../../shared/drawing/markup.ts';
import type { Palette } from '../../shared/drawing/palette.ts';
import { compareWords } from '../format/compare-words.ts';
import { formatNumber } from '../format/number.ts';
import { gridPath } from './axis-labels.tsx';
import { type CompareInput, type CompareModel, compareModel, LEADER, shownName } from './compare-model.ts';
import { placeInView } from './compare-sessions.ts';
import type { CompareStroke } from './compare-stroke.tsx';
import { linePath } from './line-path.ts';
import { framedPicture, PICTURE_WIDTH, type PictureWords } from './picture-frame.ts';
import {
  newsLanePart,
  paneLines,
  priceLanePart,
  rimmed,
  selectedPart,
  stroked,
  timeAxisPart,
} from './picture-parts.ts';
import { xOf, yOf } from './plot-geometry.ts';
import { signAt } from './price-event-glyph.tsx';
import { isInView, positionOf } from './session-view.ts';

/** What a picture of a comparison is drawn from: what the chart on the page is drawn from, but for its width. */
export interface ExportedComparison extends Omit<CompareInput, 'width'> {
  selectedKey: string | null;
  words: PictureWords;
  theme: Theme;
  colours: ColourConvention;
}

/** Width and dashes of each line, as compare-stroke.css has them. */
export const PICTURE_STROKES: readonly { width: number; dash: string | null }[] = [
  { width: 2.25, dash: null },
  { width: 1.75, dash: '7 3' },
  { width: 2, dash: '1.5 3' },
  { width: 1.1, dash: null },
  { width: 1.5, dash: '10 3 1.5 3' },
];

function strokedAs(d: string, stroke: CompareStroke, colours: Palette): string {
  const round: Attributes = { 'stroke-linejoin': 'round' };
  if (stroke === 'index') return stroked(d, colours.edge, 2.25, round);
  const { width, dash } = PICTURE_STROKES[stroke] ?? { width: 1.5, dash: null };
  return stroked(d, colours.ink, width, { ...round, 'stroke-dasharray': dash });
}

function axisPart({ geometry, scale, ticks }: CompareModel, colours: Palette): string {
  const { left, right } = geometry;
  const decimals = ticks.every((tick) => Number.isInteger(tick)) ? 0 : 1;
  const places = ticks.map((value) => ({ text: formatNumber(value, decimals), y: yOf(scale, value) }));
  const hundred = yOf(scale, 100);
  const isHundredIn = hundred <= scale.bottom && hundred >= scale.top;
  const words = places.map(({ text, y }) =>
    label({ x: left - 6, y: y + 4, text, anchor: 'end', colour: colours['ink-3'] }),
  );
  return [
    stroked(
      gridPath(
        places.map(({ y }) => y),
        left,
        right,
      ),
      colours.line,
      1,
    ),
    isHundredIn ? stroked(`M${left} ${hundred}H${right}`, colours.edge, 1) : '',
    ...words,
  ].join('');
}

/** The name and last value of each line at its end, and where one ends before the view does. */
function endsPart(chart: ExportedComparison, { labels, geometry }: CompareModel, colours: Palette): string {
  const { language } = chart.words;
  return labels
    .map((one) => {
      const x = geometry.right + LEADER;
      const from = one.endsOn === null ? one.lineY : one.y;
      const name = { x, y: one.y + 4, weight: 650, colour: colours.ink };
      const ring = { cx: one.lineX, cy: one.lineY, r: 3, fill: colours.panel, stroke: colours.ink };
      const until = one.endsOn && `${one.name} ${compareWords(language).until(one.endsOn)}`;
      return [
        strokedAs(`M${geometry.right} ${from}L${x - 5} ${one.y}`, one.style, colours),
        label({ ...name, text: `${one.name} ${one.value}` }),
        until
          ? element('circle', { ...ring, 'stroke-width': 1.5 }) +
            rimmed(
              { x: one.lineX - 6, y: one.lineY - 7, text: until, anchor: 'end', colour: colours['ink-2'] },
              colours,
            )
          : '',
      ].join('');
    })
    .join('');
}

function lanesPart(chart: ExportedComparison, model: CompareModel, colours: Palette): string {
  const { geometry, nameRoom } = model;
  return model.lanes
    .map(({ compared, priceMiddle, top, height, marks }) => {
      const middle = top + height / 2;
      const at = geometry.right + LEADER;
      const { series } = compared;
      return [
        paneLines([priceMiddle === null ? top : priceMiddle - 11], geometry.width, colours),
        series && priceMiddle !== null
          ? priceLanePart(series.events, chart.dates, geometry, priceMiddle, colours)
          : '',
        newsLanePart(marks, geometry, chart.selectedKey, middle, colours),
        strokedAs(`M${geometry.right + 8} ${middle}h${LEADER - 13}`, compared.style, colours),
        label({ x: at, y: middle + 4, text: shownName(compared, nameRoom), colour: colours['ink-3'] }),
      ].join('');
    })
    .join('');
}

/** The base, where it is not the left edge of the view itself. */
function basePart({ base, dates, words }: ExportedComparison, model: CompareModel, colours: Palette): string {
  const { geometry, layout } = model;
  const position = positionOf(base, dates);
  if (position <= geometry.view.from || position > geometry.view.to) return '';
  const x = xOf(geometry, position);
  const text = `${compareWords(words.language).base} 100`;
  const isRoomRight = x + 80 < geometry.right;
  const place = isRoomRight ? { x: x + 4 } : { x: x - 4, anchor: 'end' as const };
  return (
    stroked(`M${x} 14V${layout.priceBottom}`, colours.edge, 1) +
    rimmed({ ...place, y: 22, text, colour: colours['ink-2'] }, colours)
  );
}

function breaksPart({ breaks, geometry, scale }: CompareModel, colours: Palette): string {
  return breaks
    .map(({ kind, position, value }) => {
      const [cx, cy] = [xOf(geometry, position), yOf(scale, value)];
      const sign = stroked(signAt(kind, false, cx, cy), colours['ink-2'], 1.3);
      return element('circle', { cx, cy, r: 6, fill: colours.panel }) + sign;
    })
    .join('');
}

function selectedRule({ selectedKey }: ExportedComparison, model: CompareModel, colours: Palette): string {
  const { geometry } = model;
  for (const { marks, top, height } of model.lanes) {
    const mark = marks.find(({ key, position }) => key === selectedKey && isInView(position, geometry.view));
    const date = mark?.item.event.sessionDate ?? null;
    if (mark && date !== null) {
      return selectedPart(date, mark.position, geometry, top + height / 2 - 9, colours);
    }
  }
  return '';
}

/** A comparison in view as the page draws it: its lines from 100, with names and last values, and its lanes, as one SVG that stands alone. */
export function comparisonPicture(chart: ExportedComparison): string {
  const colours = fixedPalette(chart.theme, chart.colours);
  const model = compareModel({ ...chart, width: PICTURE_WIDTH });
  const { geometry, scale, layout } = model;
  const styleOf = (id: string) => chart.compared.find((one) => one.id === id)?.style ?? 'index';
  const parts = [
    axisPart(model, colours),
    ...model.lines.map((line) =>
      strokedAs(linePath(line.points, geometry, scale), styleOf(line.id), colours),
    ),
    basePart(chart, model, colours),
    breaksPart(model, colours),
    endsPart(chart, model, colours),
    selectedRule(chart, model, colours),
    lanesPart(chart, model, colours),
    paneLines([layout.axis.top], geometry.width, colours),
    timeAxisPart(chart.dates, geometry, layout, colours, chart.words.language),
  ];
  const isShown = (date: Parameters<typeof placeInView>[0]) =>
    placeInView(date, chart.dates, chart.view) !== null;
  const withSigns = chart.withPriceLanes ? chart.compared.filter(({ style }) => style !== 'index') : [];
  const shown = {
    events: chart.compared.flatMap(({ events }) => events.filter(({ event }) => isShown(event.sessionDate))),
    priceEvents: withSigns.flatMap(({ series }) =>
      (series?.events ?? []).filter(({ sessionDate }) => isShown(sessionDate)),
    ),
  };
  return framedPicture({ markup: parts.join(''), height: layout.total }, shown, chart.words, colours);
}
