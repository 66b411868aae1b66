import { type ClassifiedLine, isSentence } from './classified-line.ts';
import { coverage, topicWords } from './word-overlap.ts';

/** Lines without a sentence followed by lines of sentences: a headline with its lead, or a subheading with its paragraphs. Indices are inclusive. */
export interface StoryGroup {
  readonly first: number;
  readonly last: number;
  /** The line taken for the headline; null where the sentences have none. */
  readonly headline: number | null;
  /** Lines of sentences. */
  readonly sentences: readonly number[];
}

/** Splits the lines from `first` to `last` into groups. */
export function storyGroups(lines: readonly ClassifiedLine[], first: number, last: number): StoryGroup[] {
  const groups: StoryGroup[] = [];
  let start = first;
  for (let index = first; index <= last; index += 1) {
    const isEnd = isSentence(lines[index]) && (index === last || !isSentence(lines[index + 1]));
    if (!isEnd && index !== last) continue;
    groups.push(groupOf(lines, start, index));
    start = index + 1;
  }
  return groups;
}

function groupOf(lines: readonly ClassifiedLine[], first: number, last: number): StoryGroup {
  const indices = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const sentences = indices.filter((index) => isSentence(lines[index]));
  const before = indices.filter((index) => index < (sentences[0] ?? last + 1));
  const headline = before.findLast((index) => isHeadlineLike(lines[index])) ?? null;
  return { first, last, headline, sentences };
}

/** True for a line that may be another story's headline. */
export function isHeadlineLike(line: ClassifiedLine | undefined): boolean {
  return (
    line !== undefined &&
    ['words', 'item', 'datedItem', 'data', 'comment'].includes(line.kind) &&
    line.text.length >= (line.markup?.heading ? 3 : 6)
  );
}

const reporterLead = /^[[(<【][^\])>】=|]{2,20}\s?[=|]?\s?[^\])>】]{0,20}(?:기자|특파원)\s?[\])>】]/;

/** True for sentences that begin as a story does: "[매체=홍길동 기자] …". */
export function beginsStory(line: ClassifiedLine | undefined): boolean {
  return line !== undefined && reporterLead.test(line.text.slice(0, 60));
}

/** True for a headline with the one lead that belongs to it, as teasers are: the lead is cut, signed, or says the headline again. */
export function isTeaserGroup(lines: readonly ClassifiedLine[], group: StoryGroup): boolean {
  const [lead] = group.sentences;
  const line = lead === undefined ? undefined : lines[lead];
  if (group.headline === null || group.sentences.length !== 1 || !line) return false;
  return line.kind === 'cut' || beginsStory(line) || leadCoverage(lines, group) >= 0.4;
}

/** Share of the headline's words that its own sentences say again. */
export function leadCoverage(lines: readonly ClassifiedLine[], group: StoryGroup): number {
  if (group.headline === null) return 0;
  const lead = group.sentences.map((index) => lines[index]?.text ?? '').join(' ');
  return coverage(topicWords(lines[group.headline]?.text ?? ''), topicWords(lead));
}
