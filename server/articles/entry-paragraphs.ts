import { adMarkPattern, callPattern, rightsPattern } from './data/boilerplate-patterns.ts';
import { callAtEnd, cutEnd, furnitureLines } from './data/entry-furniture.ts';
import { entryLines } from './entry-text.ts';
import { lineKind } from './line-kind.ts';
import { proseOf } from './prose-line.ts';
import { sentenceEnd } from './trim-sentence-end.ts';

/** An entry's text without what feeds put around it. */
export interface EntryParagraphs {
  readonly paragraphs: readonly string[];
  /** True where the feed cut the text: it ends in an ellipsis or in a call to read on. */
  readonly cut: boolean;
}

const unwanted = [
  'byline',
  'caption',
  'legal',
  'adMark',
  'promo',
  'menu',
  'related',
  'ranking',
  'comments',
  'date',
];
/** The paragraphs of an entry's summary or content; null where it is too large to be parsed. */
export function entryParagraphs(given: string): EntryParagraphs | null {
  const lines = entryLines(given);
  if (!lines) return null;
  const paragraphs: string[] = [];
  let cut = false;
  for (const line of lines) {
    const goesOn = line.length > 3 && (cutEnd.test(line) || callAtEnd.test(line));
    const text = line.replace(callAtEnd, '').replace(cutEnd, '').trim();
    if (isFurniture(line))
      cut ||= /read|reading|전문|원문|더\s?보기|계속|\[…\]/i.test(line) && line.length < 60;
    else if (text !== '' && !isFurniture(text)) {
      paragraphs.push(goesOn && /[\p{L}\p{N},]$/u.test(text) ? `${text}…` : text);
      cut = goesOn;
    }
  }
  const last = paragraphs.at(-1);
  if (last !== undefined) paragraphs[paragraphs.length - 1] = last.slice(0, sentenceEnd(last));
  return { paragraphs, cut };
}

/** A sentence is furniture only by a sure sign: articles, too, speak of terms and of photographs. */
function isFurniture(text: string): boolean {
  if (furnitureLines.some((pattern) => pattern.test(text))) return true;
  if (proseOf(text) !== null)
    return rightsPattern.test(text) || callPattern.test(text) || adMarkPattern.test(text);
  return unwanted.includes(lineKind({ text, start: 0, end: text.length, blankBefore: false }));
}
