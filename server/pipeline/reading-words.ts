import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { ArticleReading } from '../store/article-revisions.repository.ts';
import { buildNewsEvents } from '../studies/news-events.ts';
import { claimWords, eventWords, mentionWords } from './found-words.ts';
import type { Reference } from './reference.ts';
import { revisionInForce } from './revision-in-force.ts';

/** All that one reading of an article says by the linker alone, each in words of its own, sorted. */
export function wordsOfReading(
  articleId: string,
  reading: ArticleReading,
  { mentions, claims }: { mentions: readonly Mention[]; claims: readonly ClaimStatement[] },
  reference: Pick<Reference, 'instrumentOf' | 'calendarOf'>,
): string[] {
  const { article } = revisionInForce(articleId, [reading]);
  const events = buildNewsEvents(article, mentions, claims, reference);
  const words = [...mentions.map(mentionWords), ...claims.map(claimWords), ...events.map(eventWords)];
  return [...new Set(words)].sort();
}
