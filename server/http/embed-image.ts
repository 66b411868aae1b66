import { drawChartImage } from '../../shared/drawing/chart-image.ts';
import { drawClaimImage } from '../../shared/drawing/claim-image.ts';
import type { EmbedOptions } from '../../shared/drawing/embed-options.ts';
import { drawStudyImage } from '../../shared/drawing/study-image.ts';
import { drawTickerImage } from '../../shared/drawing/ticker-image.ts';
import type { EmbedReply } from '../../shared/schemas/embed-reply.ts';
import { HttpProblem } from './problem.ts';
import type { PngOf } from './share-picture-png.ts';

/** A widget's facts as one SVG that stands alone. */
export function drawEmbedImage(reply: EmbedReply, options: EmbedOptions): string {
  switch (reply.widget) {
    case 'chart':
      return drawChartImage(reply, options);
    case 'ticker':
      return drawTickerImage(reply, options);
    case 'claim':
      return drawClaimImage(reply, options);
    case 'study':
      return drawStudyImage(reply, options);
  }
}

/** Pictures are drawn at twice their size, for screens with fine pixels. */
const FACTOR = 2;

/** The SVG with twice as many pixels for the same picture. */
function enlarged(svg: string): string {
  return svg.replace(
    /^(<svg [^>]*?width=")([\d.]+)(" height=")([\d.]+)"/,
    (_, start: string, width: string, middle: string, height: string) =>
      `${start}${Number(width) * FACTOR}${middle}${Number(height) * FACTOR}"`,
  );
}

/** Pictures that are kept ready, and pictures that may be waited for at the same time. */
const [MOST_KEPT, MOST_WAITING] = [40, 24];

/**
 * Renders SVGs as PNG, those that were asked for lately from memory. As many as the machine can stand are rendered at a time;
 * beyond that a caller is told to come again (`HttpProblem`).
 */
export function embedPng(pngOf: PngOf): PngOf {
  const ready = new Map<string, Uint8Array<ArrayBuffer>>();
  const running = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return async (svg) => {
    const kept = ready.get(svg);
    if (kept) return kept;
    if (!running.has(svg) && running.size >= MOST_WAITING) {
      const detail = 'Many pictures are being drawn just now. Wait a few seconds and try again.';
      throw new HttpProblem('notReady', detail, { headers: { 'Retry-After': '5' } });
    }
    const rendering = running.get(svg) ?? pngOf(enlarged(svg)).finally(() => running.delete(svg));
    running.set(svg, rendering);
    const png = await rendering;
    ready.set(svg, png);
    for (const oldest of [...ready.keys()].slice(0, Math.max(0, ready.size - MOST_KEPT)))
      ready.delete(oldest);
    return png;
  };
}
