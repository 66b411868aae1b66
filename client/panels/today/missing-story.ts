import type { MarketCollectionReply } from '../../../shared/schemas/market-collection-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { todayWords } from '../../format/today-words.ts';
import type { MissingStory } from './session-row.tsx';

/** What "no story" means on a session, by what was collected of it; `collection` absent while that is not known. */
export function missingStoryOf(
  collection: MarketCollectionReply | undefined,
  language: Language,
): MissingStory {
  const words = todayWords(language);
  if (collection === undefined) return { kind: 'noStory', text: '' };
  const { whole, partly, never, news } = collection;
  const looked = whole + partly;
  if (looked > 0) return { kind: 'noStory', text: words.noStoryIn(looked) };
  const isByHand = news.some(({ state }) => state === 'byHand');
  if (never === 0 && isByHand) return { kind: 'noStory', text: words.noStoryByHand };
  return { kind: 'notCollected', text: words.noStoryCollected };
}

/** How many fetched sources have a gap in the session's time. */
export function sourcesWithGaps({ partly, never }: MarketCollectionReply): number {
  return partly + never;
}
