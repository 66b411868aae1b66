import { daysBetween } from '../../../shared/units/session-date.ts';
import { shareOf } from './shingles.ts';
import type { StoryFingerprint } from './story-fingerprint.ts';

/** Why two stories count as one. */
export type LikenessBasis = 'sameText' | 'partOfText' | 'sameHeadline';

/** How alike two stories are that count as one: the share of the shorter body that stands in the longer one. */
export interface Likeness {
  readonly basis: LikenessBasis;
  readonly share: number;
}

/** Stories further apart than this many days are not the same, whatever they say. */
export const windowDays = 3;

/** Below so many units a body says too little to be compared. */
const shortestBody = { ko: 40, en: 14 } as const;

/**
 * Whether two stories are one that several places print: the same text under whatever headline, a shortened form of it,
 * or the same headline of the same day where a body is missing. Two reports of one event in words of their own are two
 * stories. Null: they are not the same. It does not matter which comes first.
 */
export function compareStories(one: StoryFingerprint, other: StoryFingerprint): Likeness | null {
  if (one.language !== other.language) return null;
  const days = Math.abs(daysBetween(one.day, other.day));
  if (days > windowDays || areApart(one.subjects, other.subjects)) return null;
  const [shorter, longer] = inOrder(one, other);
  if (shorter.length < shortestBody[shorter.language]) return compareHeadlines(one, other, days);
  return compareBodies(shorter, longer) ?? compareHeadlines(one, other, days);
}

function inOrder(one: StoryFingerprint, other: StoryFingerprint): [StoryFingerprint, StoryFingerprint] {
  if (one.length !== other.length) return one.length < other.length ? [one, other] : [other, one];
  return one.letters <= other.letters ? [one, other] : [other, one];
}

/** Subjects are known of both, and none is shared. */
function areApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && shareOf(some, others) === 0;
}

function compareBodies(shorter: StoryFingerprint, longer: StoryFingerprint): Likeness | null {
  const share = shareOf(shorter.body, longer.body) ?? 0;
  if (share < 0.55 || isTemplate(shorter, longer)) return null;
  // The figures of a story are its own; a template is filled with others.
  if ((shareOf(shorter.numbers, longer.numbers) ?? 1) < 0.75) return null;
  // A follow-up repeats the story before it below a beginning of its own.
  const openings = [shareOf(longer.opening, shorter.body), shareOf(shorter.opening, longer.body)];
  if (Math.min(...openings.map((covered) => covered ?? 0)) < (share < 0.75 ? 0.4 : 0.2)) return null;
  return { basis: shorter.body.size >= longer.body.size * 0.7 ? 'sameText' : 'partOfText', share };
}

/**
 * Headlines that are one but for words that each story says in its body too and the other does not know: a form that was
 * filled in twice.
 */
function isTemplate(one: StoryFingerprint, other: StoryFingerprint): boolean {
  const some = new Set(one.headline);
  const others = new Set(other.headline);
  const alike = Math.max(shareOf(some, others) ?? 0, shareOf(others, some) ?? 0);
  return alike >= 0.5 && hasOwnWord(one, other) && hasOwnWord(other, one);
}

function hasOwnWord(one: StoryFingerprint, other: StoryFingerprint): boolean {
  return one.headline.some((word) => {
    const letters = word.replace('.', '');
    return letters.length >= 2 && one.bodyLetters.includes(letters) && !other.letters.includes(letters);
  });
}

function compareHeadlines(one: StoryFingerprint, other: StoryFingerprint, days: number): Likeness | null {
  const [some, others] = [one.headline, other.headline];
  if (some.join(' ') !== others.join(' ') || some.length === 0) return null;
  const [shorter, longer] = inOrder(one, other);
  const isBare = shorter.length < shortestBody[shorter.language];
  const bothBare = longer.length < shortestBody[longer.language];
  // A headline alone comes back the next day with other news below it.
  if (days > (bothBare || !isBare ? 0 : 1)) return null;
  const saysMuch = some.length >= 5 || (some.length >= 3 && one.headlineNumbers.size > 0);
  const isShort = shorter.length < shortestBody[shorter.language] * 4;
  if (!saysMuch || !isShort) return null;
  return { basis: 'sameHeadline', share: shareOf(shorter.body, longer.body) ?? 0 };
}
