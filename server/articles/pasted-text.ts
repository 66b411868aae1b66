import type { DateEvidence } from '../../shared/schemas/article.ts';
import type { Language } from '../../shared/units/language.ts';
import { withoutUnseen } from '../../shared/units/unseen-characters.ts';
import { classifyLines } from './classified-line.ts';
import { chooseDate } from './dates/choose-date.ts';
import { noDate } from './dates/date-candidate.ts';
import { dateLineOf } from './dates/date-line.ts';
import { detectLanguage } from './detect-language.ts';
import { findPublisher } from './find-publisher.ts';
import type { LineKind } from './line-kind.ts';
import { type PageLine, splitLines } from './page-line.ts';
import type { Segment } from './page-offset.ts';
import type { ReadArticle } from './read-article.ts';

/** No headline is longer. */
const longestHeadline = 140;

/** No line of a date is longer: all of a longer line is text. */
const longestDateLine = 200;

/** So many lines at the start of a text, and at its end, may hold its date. */
const [headLines, tailLines] = [8, 3];

/**
 * Reads a text that a person chose and pasted: all of it is the article, lists, short sentences and single headlines
 * included. Its first line is the headline where it looks like one. Its date is what a line that is only a date says over
 * the text or under it, else what the text's own words determine. Takes time in proportion to the text.
 */
export function readPastedText(pasted: string): ReadArticle {
  const language = detectLanguage(pasted);
  const lines = splitLines(pasted);
  const headline = headlineOf(lines);
  return {
    title: headline && (withoutUnseen(headline).trim() || null),
    pageTitle: null,
    publisher: findPublisher(pasted, pasted),
    text: pasted,
    language,
    coverage: 'fullText',
    canonicalUrl: null,
    date: dateOf(pasted, lines, language),
    pageText: pasted,
    segments: [{ start: 0, end: pasted.length }],
  };
}

/** The first line that is no date, where more follows and it is no sentence and no row of a table or a list. */
function headlineOf(lines: readonly PageLine[]): string | null {
  const at = lines.slice(0, headLines).findIndex((line) => !isDateLine(line));
  const line = lines[at];
  if (!line || at + 1 >= lines.length || line.text.length > longestHeadline) return null;
  if (/[.!?]["'”’)\]]*$|\t|\S {2,}\S/.test(line.text)) return null;
  const kind = kindOf(line);
  return kind === 'data' || kind === 'item' || kind === 'prose' ? null : line.text;
}

function kindOf(line: PageLine): LineKind {
  if (line.text.length > longestDateLine) return 'prose';
  return classifyLines([line])[0]?.kind ?? 'words';
}

/** Letters that may stand beside the date of a line that is only a date: a place, a weekday. */
const lettersBeside = 6;

/** A line that is only a date, with its labels and a reporter's name; a story's title with the day behind it is none. */
function isDateLine({ text }: PageLine): boolean {
  const line = text.length > longestDateLine ? null : dateLineOf(text);
  return line !== null && (line.labelled || line.restLength <= lettersBeside);
}

/** Dates are looked for as on a page whose headline and lines of dates stand over the text. */
function dateOf(pasted: string, lines: readonly PageLine[], language: Language): ReadArticle['date'] {
  const over = lines.slice(0, headLines).filter(isDateLine);
  const under = lines.slice(Math.max(headLines, lines.length - tailLines)).filter(isDateLine);
  const dated = classifyLines([...over, ...under]);
  const found = chooseDate({
    lines: dated,
    main: { first: 0, headline: null, bodyFirst: dated.length, last: dated.length, omitted: new Set() },
    text: pasted,
    segments: [{ start: 0, end: pasted.length }],
    language,
    crawlDate: undefined,
    url: null,
    markup: [],
    placed: true,
  });
  const evidence = found.evidence.map((one) => ({ ...one, note: placedNote(one, lines) }));
  return isOfSeveralDays(lines) ? noDate(evidence) : { ...found, evidence };
}

/** The note of a line of dates that stands under the text says so. */
function placedNote({ note, start }: DateEvidence, lines: readonly PageLine[]): string {
  const lastOfText = lines.findLast((line) => !isDateLine(line));
  const isUnder = start !== null && lastOfText !== undefined && start > lastOfText.start;
  return isUnder ? note.replace('near the headline', 'under the text') : note;
}

/** True where days stand as headings over parts of a text: then none of them is the day of all of it. */
function isOfSeveralDays(lines: readonly PageLine[]): boolean {
  const headings = lines.flatMap((line, index) => {
    const dates = isDateLine(line) ? (dateLineOf(line.text)?.dates ?? []) : [];
    const days = new Set(dates.map(({ date, label }) => (label === null ? date : null)));
    const [day] = days;
    return days.size === 1 && day ? [{ day, index }] : [];
  });
  const [first] = headings;
  const other = headings.find(({ day }) => day !== first?.day);
  return (
    first !== undefined &&
    other !== undefined &&
    other.index < lines.length - 1 &&
    other.index > first.index + 1
  );
}

/** Kinds of lines that a page has around its article and that nobody pastes on purpose. */
const furniture: readonly LineKind[] = ['related', 'ranking', 'comments', 'menu', 'weather', 'adMark'];

/** From so many of them on, what was pasted is a page with all that stood around its article. */
const leastFurniture = 2;

/** How many lines a page's reading left out of an article; 0 where these do not show that a whole page was pasted. */
export function linesAround({ pageText, segments }: Pick<ReadArticle, 'pageText' | 'segments'>): number {
  const outside = splitLines(pageText).filter((line) => !isIn(segments, line));
  const kinds = classifyLines(outside).map(({ kind }) => kind);
  return kinds.filter((kind) => furniture.includes(kind)).length >= leastFurniture ? outside.length : 0;
}

function isIn(segments: readonly Segment[], { start, end }: PageLine): boolean {
  return segments.some((one) => start < one.end && one.start < end);
}
