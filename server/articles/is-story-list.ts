import { type ClassifiedLine, isMarker } from './classified-line.ts';
import { dateLineOf } from './dates/date-line.ts';
import { leadCoverage, type StoryGroup, storyGroups } from './story-groups.ts';

/** So many headlines with one lead each make a list. */
const leastStories = 3;

/** So many finished lines in a row are a text: an entry of a list has one or two. */
const paragraphsOfText = 3;

/**
 * True where the text that was found is one entry of a list of stories: most of the page outside marked sections
 * consists of a headline with one lead, and the entries are dated, cut short, or each about something of its own.
 * A page that stamps one story with the time of its publication is no list.
 */
export function isStoryList(
  lines: readonly ClassifiedLine[],
  headline: number | null,
  bodyFirst: number,
  bodyLast: number,
): boolean {
  if (hasOneStamp(lines, headline ?? bodyFirst, bodyFirst)) return false;
  if (lines.slice(bodyFirst, bodyLast + 1).some(isLongParagraph)) return false;
  if (longestRun(lines.slice(bodyFirst, bodyLast + 1)) >= paragraphsOfText) return false;
  const end = lines.findIndex((line, index) => index > bodyLast && isMarker(line));
  const groups = storyGroups(lines, 0, (end < 0 ? lines.length : end) - 1).filter(
    (group) => group.sentences.length > 0,
  );
  const single = groups.filter((group) => group.headline !== null && group.sentences.length === 1);
  if (single.length < leastStories || single.length < groups.length * 0.7) return false;
  if (single.filter((group) => isLongLead(lines, group)).length > single.length / 2) return false;
  return (
    single.filter((group) => isEntry(lines, group)).length >= Math.max(leastStories, groups.length * 0.6)
  );
}

/** A lead has at most this many sentences. */
const mostSentencesOfLead = 4;

/** A paragraph of more sentences than a lead has is a text, in whatever script. */
function isLongParagraph({ kind, text, markup }: ClassifiedLine): boolean {
  const sentences = text.match(/[.!?](?=\s|$)|[。！？]/g)?.length ?? 0;
  return kind === 'prose' && sentences > mostSentencesOfLead && (markup?.linkShare ?? 0) < 0.3;
}

/** A paragraph under each of several headings is a text in sections where it is longer than a lead, in characters. */
function isLongLead(lines: readonly ClassifiedLine[], { sentences }: StoryGroup): boolean {
  const text = sentences.map((index) => lines[index]?.text ?? '').join(' ');
  return text.length >= (/[\u3040-\u9fff\uac00-\ud7a3]/.test(text) ? 250 : 450);
}

function longestRun(lines: readonly ClassifiedLine[]): number {
  let run = 0;
  return lines.reduce((longest, { kind }) => {
    run = kind === 'prose' ? run + 1 : 0;
    return Math.max(longest, run);
  }, 0);
}

function isEntry(lines: readonly ClassifiedLine[], group: StoryGroup): boolean {
  const cut = group.sentences.some((index) => lines[index]?.kind === 'cut');
  const dated = lines
    .slice(group.first, group.last + 2)
    .some((line) => line.kind === 'date' || line.kind === 'datedItem');
  const headline = group.headline === null ? undefined : lines[group.headline]?.markup;
  if (headline) return cut || dated || (headline.linkShare > 0.6 && !headline.body);
  return cut || dated || leadCoverage(lines, group) >= 0.4;
}

/** A stamp with a label or a time near the headline, and no other one in the page's further text. */
function hasOneStamp(lines: readonly ClassifiedLine[], headline: number, bodyFirst: number): boolean {
  const stamps = lines.flatMap((line, index) => (isStamp(line) ? [index] : []));
  return stamps.some((index) => index >= headline - 4 && index <= bodyFirst) && stamps.length <= 2;
}

function isStamp(line: ClassifiedLine): boolean {
  const dated = line.kind === 'date' ? dateLineOf(line.text) : null;
  return dated !== null && (dated.labelled || dated.dates.some((date) => date.time !== null));
}
