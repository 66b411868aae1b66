import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/schemas/article.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { compareStories, windowDays } from '../articles/duplicates/compare-stories.ts';
import { groupStories } from '../articles/duplicates/group-stories.ts';
import { indexKeys, sharedKeys } from '../articles/duplicates/index-keys.ts';
import {
  fingerprintStory,
  type Story,
  type StoryFingerprint,
} from '../articles/duplicates/story-fingerprint.ts';
import {
  type CandidateArticle,
  duplicateCandidates,
  likeArticles,
  replaceDuplicateKeys,
  replaceLikenesses,
  saveDuplicateGroups,
} from '../store/duplicates.repository.ts';
import { eventsOfArticle, replaceToldEvents } from '../store/news-events.repository.ts';
import type { Database } from '../store/open-database.ts';
import type { ArticleLikenessRow } from '../store/tables.ts';
import { eventInGroup } from '../studies/news-events.ts';

/**
 * Finds the articles that are the same story as this one, and settles the groups of all that hang together with it. The
 * events of other articles that come into another group follow. `moved` are articles that are the same by their feed's
 * word. Gives the group of this article: the id of its first report.
 */
export async function groupDuplicates(
  transaction: Database,
  article: Article,
  subjects: readonly string[],
  moved: readonly string[],
): Promise<string> {
  const { id, title, text, language, knownAt } = article;
  const story = fingerprintOf({ id, title, text, language, knownAt, date: article.date.date, subjects });
  const keys = indexKeys(story);
  await replaceDuplicateKeys(transaction, article.id, story.day, keys);
  const candidates = await duplicateCandidates(transaction, article.id, {
    ...{ keys, shared: sharedKeys },
    from: addDays(story.day, -windowDays),
    to: addDays(story.day, windowDays),
  });
  const found = candidates.flatMap((other) => {
    const likeness = compareStories(story, fingerprintOf(other));
    return likeness === null ? [] : [likenessRow(article.id, other.id, likeness.basis, likeness.share)];
  });
  const told = moved.map((id) => likenessRow(article.id, id, 'sameEntry', 1));
  const rows = new Map([...told, ...found].map((row) => [`${row.articleId} ${row.otherId}`, row]));
  const before = await replaceLikenesses(transaction, article.id, [...rows.values()]);
  const { members, pairs } = await likeArticles(transaction, [article.id, ...before]);
  const groups = groupStories(members, pairs);
  const regrouped = await saveDuplicateGroups(transaction, groups);
  for (const id of regrouped) {
    if (id !== article.id) await moveEvents(transaction, id, groups.get(id) ?? id);
  }
  return groups.get(article.id) ?? article.id;
}

async function moveEvents(transaction: Database, articleId: string, groupId: string): Promise<void> {
  const stored = await eventsOfArticle(transaction, articleId);
  const told = stored.map((one) => ({ ...one, item: eventInGroup(one.item, articleId, groupId) }));
  await replaceToldEvents(transaction, articleId, told);
}

/** So many fingerprints are kept: a story is a candidate of most that come in soon after it. */
const fingerprintsKept = 128;
const keptFingerprints = new Map<string, { readonly story: Story; readonly fingerprint: StoryFingerprint }>();

/** The fingerprint of an article, that which was made before where it reads the same. */
function fingerprintOf(article: CandidateArticle): StoryFingerprint {
  const { id, title, text, language, subjects } = article;
  const story = { title, text, language, day: storyDay(article), subjects };
  const kept = keptFingerprints.get(id);
  keptFingerprints.delete(id);
  const next =
    kept && isDeepStrictEqual(kept.story, story) ? kept : { story, fingerprint: fingerprintStory(story) };
  keptFingerprints.set(id, next);
  const [oldest] = keptFingerprints.keys();
  if (keptFingerprints.size > fingerprintsKept && oldest !== undefined) keptFingerprints.delete(oldest);
  return next.fingerprint;
}

/** The day of publication; where it is unknown, that on which the article was first known. */
function storyDay({ date, knownAt }: CandidateArticle): SessionDate {
  return date ?? sessionDate(knownAt.slice(0, 10));
}

function likenessRow(one: string, other: string, basis: string, share: number): ArticleLikenessRow {
  const [articleId, otherId] = one < other ? [one, other] : [other, one];
  return { articleId, otherId, basis, share };
}

/** The instruments that an article is about. */
export function subjectsOf(mentions: readonly Mention[]): string[] {
  const subjects = mentions.filter(({ judgement, role }) => judgement === 'positive' && role === 'subject');
  return [...new Set(subjects.flatMap(({ instrumentId }) => instrumentId ?? []))];
}
