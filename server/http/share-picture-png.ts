import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** Renders an SVG as PNG bytes. */
export type PngOf = (svg: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Renders share pictures outside the main thread, with the typeface that comes with Newstape: the machine's fonts play no
 * part, so a picture is the same everywhere.
 */
export function sharePicturePng(packageRoot: string): PngOf {
  const folder = join(packageRoot, 'server', 'http', 'fonts');
  const fontFiles = ['Regular', 'SemiBold'].map((weight) => join(folder, `Pretendard-${weight}.otf`));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Pretendard' };
  return async (svg) => Uint8Array.from((await renderAsync(svg, { font })).asPng());
}
