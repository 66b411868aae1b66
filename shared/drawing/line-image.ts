import { DRAWING_FONTS } from './company-chart.ts';
import type { ImageLook } from './embed-name.ts';
import type { EmbedOptions } from './embed-options.ts';
import { joinedLines } from './foot-lines.ts';
import { label } from './label.ts';
import { element, escapeXml } from './markup.ts';
import { textWidth } from './text-width.ts';

/** A piece of a line: a text, or a sign of `width` drawn at x and the line's middle. */
export type LinePiece =
  | { readonly text: string; readonly colour: string; readonly weight?: number; readonly ground?: string }
  | {
      readonly width: number;
      readonly sign: (x: number, middle: number) => string;
      readonly ground?: string;
    };

const [PADDING, GAP, ROW, SIZE] = [12, 8, 24, 13];

function widthOf(piece: LinePiece): number {
  return 'text' in piece ? textWidth(piece.text, SIZE) : piece.width;
}

/**
 * A small widget as an image: pieces in rows that fit the width, and below them what must be said of the prices, in as many
 * lines as that takes. The image is as high as it needs to be, at least as high as asked for.
 */
export function drawLineImage(
  content: {
    readonly pieces: readonly LinePiece[];
    readonly foot: readonly string[];
    readonly description: string;
  },
  { width, height }: { readonly width: number; readonly height: number },
  { palette, language }: ImageLook,
  { transparent, alt }: Pick<EmbedOptions, 'transparent' | 'alt'>,
): string {
  const rows = inRows(content.pieces, width - 2 * PADDING);
  const foot = joinedLines([...content.foot, 'Newstape'], width - 2 * PADDING);
  const needed = rows.length * ROW + foot.length * 16 + 18;
  const shown = Math.max(height, needed);
  const top = (shown - needed) / 2 + 6;
  const box = { x: 0.5, y: 0.5, width: width - 1, height: shown - 1, rx: 8, stroke: palette.edge };
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height: shown, viewBox: `0 0 ${width} ${shown}` },
      ...{ lang: language, role: 'img', 'font-family': DRAWING_FONTS },
    },
    element('title', {}, escapeXml(alt ?? content.description)),
    element('rect', { ...box, fill: transparent ? 'none' : palette.panel }),
    ...rows.map((row, place) => drawRow(row, top + place * ROW + ROW / 2)),
    ...foot.map((text, place) =>
      label({ x: PADDING, y: top + rows.length * ROW + 16 + place * 16, text, colour: palette['ink-3'] }),
    ),
  );
}

function inRows(pieces: readonly LinePiece[], room: number): LinePiece[][] {
  const rows: LinePiece[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    const width = widthOf(piece) + GAP;
    if (used > 0 && used + width - GAP > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(piece);
    used += width;
  }
  return rows;
}

function drawRow(row: readonly LinePiece[], middle: number): string {
  let x = PADDING;
  return row
    .map((piece) => {
      const [at, width] = [x, widthOf(piece)];
      x += width + GAP;
      const ground = piece.ground
        ? element('rect', {
            x: at - 4,
            y: middle - 10,
            width: width + 8,
            height: 20,
            rx: 2,
            fill: piece.ground,
          })
        : '';
      if (!('text' in piece)) return ground + piece.sign(at, middle);
      const { text, colour, weight } = piece;
      return (
        ground + label({ x: at, y: middle + 5, text, colour, size: SIZE, ...(weight ? { weight } : {}) })
      );
    })
    .join('');
}
