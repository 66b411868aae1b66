import type { Language } from '../units/language.ts';
import { DRAWING_FONTS } from './company-chart.ts';
import { label, wrappedLabel } from './label.ts';
import { element, escapeXml } from './markup.ts';
import type { Palette } from './palette.ts';

/** A sentence in the place of a picture that cannot be drawn. */
export function drawMessageImage({
  width,
  height,
  name,
  text,
  palette,
  language,
}: {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly text: string;
  readonly palette: Palette;
  readonly language: Language;
}): string {
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ lang: language, role: 'img', 'aria-label': `${name}. ${text}`, 'font-family': DRAWING_FONTS },
    },
    element('rect', { width, height, fill: palette.panel }),
    label({ x: 16, y: 22, text: name, colour: palette.ink, size: 14, weight: 600 }),
    wrappedLabel(
      text,
      { x: width / 2, y: height / 2 + 4, anchor: 'middle', colour: palette['ink-2'], size: 12 },
      width - 32,
    ),
    element(
      'text',
      { x: 16, y: height - 10, fill: palette['ink-3'], 'font-size': 11 },
      escapeXml('Newstape'),
    ),
  );
}
