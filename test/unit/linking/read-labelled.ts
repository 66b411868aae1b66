/** One marked span of a labelled sentence; instrument null where it must not be linked. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly instrument: string | null;
}

/** Takes the marks `{surface|instrument}` out of a sentence. */
export function readLabelled(marked: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let last = 0;
  for (const mark of marked.matchAll(/\{([^{}|]+)\|([^{}]*)\}/g)) {
    text += marked.slice(last, mark.index);
    const surface = mark[1] ?? '';
    labels.push({
      start: text.length,
      end: text.length + surface.length,
      surface,
      instrument: mark[2] || null,
    });
    text += surface;
    last = mark.index + mark[0].length;
  }
  return { text: text + marked.slice(last), labels };
}
