/** What markup says of a line; absent for a plain text page. */
export interface LineMarkup {
  /** Share of the line's characters that stand in links, 0 to 1. */
  readonly linkShare: number;
  /** Level of the heading that the line stands in, 1 to 6; null outside headings. */
  readonly heading: number | null;
  /** True where the page's own markup names the place as something other than the article: a side column, comments, a footer. */
  readonly aside: boolean;
  /** True where the markup says for certain that the place is none of the article's text: comments, share bars, a newsletter's form, lists of related stories. */
  readonly foreign: boolean;
  /** True where the page's own markup names the place as the article's body. */
  readonly body: boolean;
  /** True for the words of a figure: a photograph's caption or credit. */
  readonly caption: boolean;
  /** True where Readability keeps the line as content. */
  readonly readable: boolean;
}

/** One line of a page with its place: UTF-16 offsets into the page's text, end exclusive, without the white space around it. */
export interface PageLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where an empty line or the page's start stands before it. */
  readonly blankBefore: boolean;
  readonly markup?: LineMarkup;
}

const padding = /\s|\u200b|\u200c|\u200d|\u2060/;

/** The lines of a text that hold something, in order. */
export function splitLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let blankBefore = true;
  let at = 0;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const [start, end] = trimmedSpan(text, at, at + raw.length);
    if (start < end) lines.push({ text: text.slice(start, end), start, end, blankBefore });
    blankBefore = start >= end;
    at += raw.length + (text.startsWith('\r\n', at + raw.length) ? 2 : 1);
  }
  return lines;
}

/** The span without white space and invisible characters at its ends. */
export function trimmedSpan(text: string, from: number, to: number): [start: number, end: number] {
  let start = from;
  let end = to;
  while (start < end && padding.test(text.charAt(start))) start += 1;
  while (end > start && padding.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}
