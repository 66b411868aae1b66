import { DRAWING_FONTS } from '../../shared/drawing/company-chart.ts';
import { label } from '../../shared/drawing/label.ts';
import { element } from '../../shared/drawing/markup.ts';
import type { Palette } from '../../shared/drawing/palette.ts';
import { textWidth } from '../../shared/drawing/text-width.ts';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import { exportLegend } from './export-legend.ts';

const WIDTH = 1200;
const EDGE = 16;
const HEAD = 36;
const LINE = 16;

/** The width of what a picture holds, in pixels. */
export const PICTURE_WIDTH = WIDTH - 2 * EDGE;

/** What every picture says around what it shows. */
export interface PictureWords {
  /** What it is of. */
  title: string;
  /** The first and the last session. */
  period: string;
  /** What it rests on: measure, basis, as of when, from whom. Never empty. */
  stamp: readonly string[];
  /** The address that shows the same later. */
  address: string;
  language: Language;
}

/** A text in lines no wider than a picture, broken between its words: before each of `breaks`, which stay in the text. */
function wrapped(text: string, breaks: RegExp): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breaks)) {
    if (line !== '' && textWidth(line + word, 11) > PICTURE_WIDTH) {
      lines.push(line.trim());
      line = word;
    } else line += word;
  }
  return [...lines, line.trim()];
}

const BEFORE_WORD = /(?= )/;
const BEFORE_FIELD = /(?=&)/;

/** A chart as one SVG that stands alone: title and period above, the legend of its signs, what it rests on and its address below. */
export function framedPicture(
  chart: { markup: string; height: number },
  shown: { events: readonly CompanyEvent[]; priceEvents: readonly PriceEvent[] },
  words: PictureWords,
  colours: Palette,
): string {
  const top = HEAD + chart.height + 6;
  const place = { left: EDGE, top, width: PICTURE_WIDTH };
  const legend = exportLegend(shown, place, colours, words.language);
  const lines = [
    ...words.stamp.flatMap((text) => wrapped(text, BEFORE_WORD)),
    ...wrapped(words.address, BEFORE_FIELD),
  ];
  const foot = top + legend.height;
  const height = foot + lines.length * LINE + 12;
  const head = { y: 24, size: 14, weight: 600, colour: colours.ink };
  const period = { x: WIDTH - EDGE, y: 24, text: words.period, anchor: 'end' as const };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
      ...{ lang: words.language, 'font-family': DRAWING_FONTS },
    },
    element('rect', { width: WIDTH, height, fill: colours.panel }),
    label({ x: EDGE, text: words.title, ...head }),
    label({ ...period, colour: colours['ink-2'] }),
    element('g', { transform: `translate(${EDGE} ${HEAD})` }, chart.markup),
    legend.markup,
    ...lines.map((text, line) =>
      label({ x: EDGE, y: foot + LINE + line * LINE, text, colour: colours['ink-3'] }),
    ),
  );
}
