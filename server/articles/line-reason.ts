import type { ClassifiedLine } from './classified-line.ts';
import type { MainLines } from './find-main.ts';
import type { LineKind } from './line-kind.ts';

/** What a kind of line is called in an explanation. */
const kindWords: Readonly<Record<LineKind, string>> = {
  prose: 'sentences',
  cut: 'sentences that break off',
  words: 'words without a sentence',
  data: 'figures',
  date: 'a date',
  datedItem: 'a headline with a date',
  item: 'an entry of a list, or a link',
  byline: "a reporter's line",
  caption: "a photograph's caption or credit",
  menu: 'a menu',
  weather: 'the weather',
  legal: 'rights, imprint or policy',
  adMark: 'an advertisement, or the mark of one',
  promo: 'a call to subscribe, or a pointer to another story',
  comment: 'a comment, or words with a name before them',
  related: 'the heading of other stories',
  ranking: 'the heading of a ranking',
  comments: 'the heading of comments, or of a note on the author',
};

/** Why a line was kept or left out, in words: what it is, where it stands, and what the markup says of its place. */
export function lineReason(
  { kind, markup }: ClassifiedLine,
  index: number,
  main: MainLines | null,
  isKept: boolean,
): string {
  const reasons = [kindWords[kind], placeWords(index, main, isKept)];
  if (markup?.caption) reasons.push('in a figure');
  if (markup?.foreign) reasons.push('in a place that is named as none of the text');
  else if (markup?.aside) reasons.push('in a place that is named as something else');
  if (markup?.body) reasons.push("in the element that is named as the article's text");
  if (markup) reasons.push(markup.readable ? 'Readability keeps it' : 'Readability leaves it out');
  return reasons.filter((reason) => reason !== '').join('; ');
}

function placeWords(index: number, main: MainLines | null, isKept: boolean): string {
  if (!main) return 'the page holds no article';
  if (index < main.first) return 'over the article';
  if (index > main.last) return 'under the run of sentences';
  return isKept ? '' : 'inside the article';
}
