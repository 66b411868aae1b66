/** A span of a page's text, in UTF-16 code units, end exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** What stands between two segments in an article's text. */
export const segmentSeparator = '\n\n';

/** The article's text: the segments' slices of the page's text, joined by an empty line. */
export function joinSegments(pageText: string, segments: readonly Segment[]): string {
  return segments.map(({ start, end }) => pageText.slice(start, end)).join(segmentSeparator);
}

/**
 * Maps an offset in an article's text to one in its page's text. An offset on a separator gives the end of the segment
 * before it. Throws a `RangeError` for an offset outside the text.
 */
export function pageOffset(segments: readonly Segment[], textOffset: number): number {
  let at = 0;
  for (const { start, end } of segments) {
    const length = end - start;
    if (textOffset >= at && textOffset <= at + length) return start + textOffset - at;
    if (textOffset < at) return start;
    at += length + segmentSeparator.length;
    if (textOffset < at) return end;
  }
  throw new RangeError(
    `textOffset ${textOffset} is outside the article's text of ${Math.max(0, at - segmentSeparator.length)} characters`,
  );
}
