import type { Article, DateFinding } from '../../shared/schemas/article.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { orderRevisions } from '../articles/duplicates/order-revisions.ts';
import type { ArticleReading, PlacedReading } from '../store/article-revisions.repository.ts';
import { articleKnownAt } from './known-at.ts';

/** An article as its newest revision has it, with all readings in their places. */
export interface RevisionInForce {
  readonly article: Article;
  readonly reading: ArticleReading;
  readonly places: readonly PlacedReading[];
  /** Since when the article says something of `found`: null where it has said so from the first. */
  readonly saidSince: (found: string) => InstantUtc | null;
}

const precisionRank: Readonly<Record<DateFinding['precision'], number>> = { unknown: 0, day: 1, minute: 2 };

/**
 * The newest revision of an article. Its date is the most precise one of all revisions, of several the newest: an edit
 * does not move the publication. Throws a `RangeError` without a reading.
 */
export function revisionInForce(id: string, readings: readonly ArticleReading[]): RevisionInForce {
  const places = orderRevisions(readings);
  const revisions = places.filter((place) => !place.repeats).map((place) => place.reading);
  const [first, reading] = [revisions[0], revisions.at(-1)];
  if (!first || !reading)
    throw new RangeError(`readings of the article "${id}" are none; it takes at least one`);
  const { fetchedAt: _at, contentHash: _hash, found: _found, teasers: _teasers, ...said } = reading;
  const date = bestDate(revisions, reading.date);
  const knownAt = articleKnownAt(date, said.language, first.fetchedAt);
  return {
    article: { ...said, id, kind: 'article', parentArticleId: null, date, knownAt },
    reading,
    places,
    saidSince: (found) => saidSince(revisions, found),
  };
}

function bestDate(revisions: readonly ArticleReading[], newest: DateFinding): DateFinding {
  return revisions.reduce<DateFinding>(
    (best, { date }) => (precisionRank[date.precision] > precisionRank[best.precision] ? date : best),
    newest,
  );
}

/** The first of the revisions that have said so without a break up to now. */
function saidSince(revisions: readonly ArticleReading[], found: string): InstantUtc | null {
  let since = revisions.length - 1;
  while (since > 0 && revisions[since - 1]?.found.includes(found)) since -= 1;
  return since <= 0 ? null : (revisions[since]?.fetchedAt ?? null);
}
