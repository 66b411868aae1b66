import type { ClassifiedLine } from './classified-line.ts';
import { extendBody } from './extend-body.ts';
import { findHeadline, isSameTitle } from './find-headline.ts';
import { isStoryList } from './is-story-list.ts';
import { proseStretches, type Stretch } from './prose-stretches.ts';
import { beginsStory, isTeaserGroup, type StoryGroup, storyGroups } from './story-groups.ts';

/** Where a page's article is, in indices of its lines, inclusive. */
export interface MainLines {
  /** The headline, or the first line of the text where there is no headline. */
  readonly first: number;
  readonly headline: number | null;
  readonly bodyFirst: number;
  readonly last: number;
  /** Lines between that are none of the article's: advertisements, insets, share bars. */
  readonly omitted: ReadonlySet<number>;
}

/** Less prose than this is no article: about one full sentence. */
const leastScore = 1;

/**
 * Finds the article among a page's lines: the first run of sentences that is not much weaker than the best one and does
 * not stand under a heading of other stories; then its headline, and its end. Null for a page without an article, such
 * as a list of headlines and leads.
 */
export function findMain(lines: readonly ClassifiedLine[], pageTitle: string | null): MainLines | null {
  const stretches = proseStretches(lines);
  const stretch = chooseStretch(lines, stretches, pageTitle);
  if (!stretch) return null;
  const bodyFirst = firstSentence(lines, stretch);
  const headline = findHeadline(lines, bodyFirst, stretch.last, pageTitle);
  const cut = withoutTeasers(lines, bodyFirst, endOfMarkedBody(lines, bodyFirst, stretch.last));
  if (isStoryList(lines, headline, bodyFirst, cut)) return null;
  const { last, omitted } = extendBody(lines, bodyFirst, cut, stretches);
  return { first: headline ?? bodyFirst, headline, bodyFirst, last, omitted };
}

function chooseStretch(
  lines: readonly ClassifiedLine[],
  stretches: readonly Stretch[],
  pageTitle: string | null,
): Stretch | null {
  const weighed = stretches.map((stretch) => ({ stretch, weight: weightOf(lines, stretch, pageTitle) }));
  const best = Math.max(0, ...weighed.map((one) => one.weight));
  if (best < leastScore) return null;
  return weighed.find((one) => one.weight >= best * 0.45)?.stretch ?? null;
}

function weightOf(lines: readonly ClassifiedLine[], stretch: Stretch, pageTitle: string | null): number {
  const marked = lines.slice(stretch.first, stretch.last + 1).some((line) => line.markup?.body);
  const titled = titledHeadings(lines, pageTitle);
  const overTitle = titled.length > 0 && titled.every((index) => index > stretch.last);
  const underTitle = titled.some((index) => index < stretch.first);
  return (
    stretch.score * (stretch.governed ? 0.2 : 1) * (marked ? 2 : 1) * (underTitle ? 1.5 : overTitle ? 0.2 : 1)
  );
}

/** The headings of a page that are its own title: the article is under one of them. */
function titledHeadings(lines: readonly ClassifiedLine[], pageTitle: string | null): number[] {
  if (pageTitle === null) return [];
  return lines.flatMap(({ text, markup }, index) =>
    markup?.heading && !markup.aside && isSameTitle(text, pageTitle) ? [index] : [],
  );
}

/** A run may begin with a headline that ends in an ellipsis; its text begins with the first finished line. */
function firstSentence(lines: readonly ClassifiedLine[], { first, last }: Stretch): number {
  for (let index = first; index <= last; index += 1) if (lines[index]?.kind === 'prose') return index;
  return first;
}

/** Where the markup names the article's body, a heading under it opens another text, even without a word that says so. */
function endOfMarkedBody(lines: readonly ClassifiedLine[], bodyFirst: number, last: number): number {
  const marked = lines
    .slice(bodyFirst, last + 1)
    .findLastIndex(({ kind, markup }) => kind === 'prose' && markup?.body);
  if (marked < leastMarked) return last;
  const rest = lines.slice(bodyFirst + marked + 1, last + 1);
  return rest.some(({ markup }) => markup?.heading && !markup.body) ? bodyFirst + marked : last;
}

/** So many lines of an article stand in a body that is named rightly. */
const leastMarked = 1;

/** The last line of the text once headlines with leads that trail it without any heading are cut off. */
function withoutTeasers(lines: readonly ClassifiedLine[], bodyFirst: number, last: number): number {
  const groups = storyGroups(lines, bodyFirst, last);
  let kept = groups.length;
  while (kept > 1 && trails(lines, groups, kept - 1)) kept -= 1;
  const cutGroups = groups.length - kept;
  const first = groups[kept];
  if (cutGroups === 0 || !first) return last;
  const sure =
    cutGroups >= 2 ||
    first.sentences.some((index) => beginsStory(lines[index]) || lines[index]?.kind === 'cut');
  const end = groups[kept - 1]?.last;
  return sure && end !== undefined ? end : last;
}

function trails(lines: readonly ClassifiedLine[], groups: readonly StoryGroup[], at: number): boolean {
  const group = groups[at];
  return (
    group !== undefined &&
    (isTeaserGroup(lines, group) ||
      (at > 0 && group.sentences.some((index) => beginsStory(lines[index])) && group.headline !== null))
  );
}
