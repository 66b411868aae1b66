import {
  adMarkPattern,
  bylinePattern,
  callPattern,
  captionPattern,
  disclosurePattern,
  insetPattern,
  legalPattern,
  promoPattern,
  rightsPattern,
  weatherPattern,
} from './data/boilerplate-patterns.ts';
import { isDataLine } from './data-line.ts';
import { dateLineOf } from './dates/date-line.ts';
import { isMenuLine } from './menu-line.ts';
import type { PageLine } from './page-line.ts';
import { proseOf } from './prose-line.ts';
import { markerOf } from './section-marker.ts';

/**
 * What a line of a page is, as far as it can be told without its neighbours.
 *
 * `prose` are sentences; `cut` is prose that breaks off, as leads of other stories do; `words` is a line without a
 * sentence: a headline, a subheading, a cell.
 */
export type LineKind =
  | 'prose'
  | 'cut'
  | 'words'
  | 'data'
  | 'date'
  | 'datedItem'
  | 'item'
  | 'byline'
  | 'caption'
  | 'menu'
  | 'weather'
  | 'legal'
  | 'adMark'
  | 'promo'
  | 'comment'
  | 'related'
  | 'ranking'
  | 'comments';

/** "3시간 전", "2 hours ago": a time, though no date. */
const timeAgo = /^(?:\d{1,2}|an?|one)\s?(?:분|시간|일|주|(?:min(?:ute)?|hour|hr|day|week)s?)\s?(?:전|ago)$/i;

/** Tells the kind of one line. The order of the questions is part of the answer: a legal line may look like a sentence. */
export function lineKind(line: PageLine): LineKind {
  const { text, markup } = line;
  const marker = markerOf(text);
  if (marker) return marker;
  if (weatherPattern.test(text) && text.length < 60) return 'weather';
  const prose = proseOf(text);
  if (!prose || text.length < 160) {
    const furniture = furnitureKind(
      text,
      prose !== null,
      markup !== undefined && !markup.aside && (markup.body || markup.readable),
    );
    if (furniture) return furniture;
  }
  if (markup && markup.linkShare > 0.6 && !(prose && markup.readable)) return prose ? 'cut' : 'item';
  if (prose) return prose;
  if (timeAgo.test(text)) return 'date';
  const dated = dateLineOf(text);
  if (dated) return dated.restLength > 14 && !dated.labelled ? 'datedItem' : 'date';
  if (isMenuLine(text)) return 'menu';
  if (isDataLine(text)) return 'data';
  if (/^[\p{L}\p{N}_*]{1,12}\s?:\s\S/u.test(text)) return 'comment';
  return isItem(text) ? 'item' : 'words';
}

/** A sentence where the article is expected is furniture only by a sure sign: articles, too, speak of terms and privacy. */
function furnitureKind(text: string, isProse: boolean, expected: boolean): LineKind | null {
  if (adMarkPattern.test(text)) return 'adMark';
  if (disclosurePattern.test(text)) return 'legal';
  if (isProse && expected && !rightsPattern.test(text) && !callPattern.test(text)) return null;
  if (legalPattern.test(text)) return 'legal';
  if (insetPattern.test(text) && !isProse) return 'promo';
  if (promoPattern.test(text)) return 'promo';
  if (bylinePattern.test(text) && !dateLineOf(text)) return 'byline';
  return captionPattern.test(text) && !(isProse && tellsMore(text)) ? 'caption' : null;
}

/** A paragraph that ends in a photograph's credit: a caption is one sentence, and says what is to be seen. */
function tellsMore(text: string): boolean {
  if (/^[[(<【▲△▼◀▶]|있다\.?\s?[[(/]|모습/.test(text)) return false;
  return (text.match(/[다요]\.(?:\s|$)|[a-z]\.\s[A-Z]/g)?.length ?? 0) >= 2;
}

/** An entry of a list: a bullet, a number, a circled number, but no figure that a headline begins with ("10만 전자"). */
function isItem(text: string): boolean {
  return (
    /^(?:[•·‧∙▪◦*-]\s|\d{1,2}(?:[.)위]\s?|\s)\S|[①-⑳]|\d{1,2}$)/u.test(text) &&
    !/^\d{1,2}\s?(?:일|월|년|만|억|조|%)/.test(text)
  );
}
