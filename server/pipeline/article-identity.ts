import { createHash } from 'node:crypto';
import { addressKey } from '../articles/canonical-url.ts';
import { headlineLikeness, sameEntryLikeness } from '../articles/duplicates/headline.ts';
import { revisionText } from '../articles/duplicates/revision-text.ts';
import type { ReadArticle } from '../articles/read-page.ts';
import { articlesOfEntry } from '../store/article-entries.repository.ts';
import type { Database } from '../store/open-database.ts';

/** The feed that an article came from, and the feed's own name for it. */
export interface EntryName {
  readonly sourceId: string;
  readonly guid: string;
}

/** Which article a reading is of, and what its feed called it before. */
export interface ArticleIdentity {
  readonly id: string;
  /** Articles that the feed gave under the same name and that read like this one: one story at another address. */
  readonly moved: readonly string[];
  /** Articles that the feed gave under the same name and that are other stories. */
  readonly reused: readonly { readonly id: string; readonly title: string | null }[];
}

type Identified = Pick<ReadArticle, 'canonicalUrl' | 'title' | 'text' | 'date'>;

/**
 * Tells which article a reading is of: by its canonical address, else by its feed and the feed's name for it, else by
 * what it says on which day. A feed that uses a name again for another story (another address and a headline unlike the
 * first) gives a new article.
 */
export async function identify(
  database: Database,
  article: Identified,
  entry: EntryName | null,
): Promise<ArticleIdentity> {
  const { canonicalUrl, title, text, date } = article;
  const named = entry === null ? [] : await articlesOfEntry(database, entry);
  const isLike = (other: { title: string | null }) =>
    title === null || other.title === null || headlineLikeness(title, other.title) >= sameEntryLikeness;
  if (canonicalUrl === null && entry !== null) {
    const own = named.find((other) => other.canonicalUrl === null && isLike(other));
    const isNew = named.some((other) => other.canonicalUrl === null);
    const parts = ['entry', entry.sourceId, entry.guid, ...(isNew ? [revisionText(title, '')] : [])];
    return identity(own?.id ?? digest(parts.join('\n')));
  }
  return identity(
    digest(
      canonicalUrl === null
        ? ['text', date.date ?? '', revisionText(title, text)].join('\n')
        : addressKey(canonicalUrl),
    ),
  );

  function identity(id: string): ArticleIdentity {
    const others = named.filter((other) => other.id !== id);
    return {
      id,
      moved: others.filter(isLike).map((other) => other.id),
      reused: others.filter((other) => !isLike(other)),
    };
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
