import { beforeAll, describe, expect, it } from 'vitest';
import { newestKnownEvents } from '../../../../server/store/newest-known-events.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { type NewsFeedQuery, NewsFeedQuerySchema } from '../../../../shared/schemas/news-feed-query.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { articleOf, claimOf, eventOf, hynix, mentionOf, samsung, saveGround, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

/** Three stories; the one about the earliest session is known last, from a source that gives out facts alone. */
async function saveStories(database: Database): Promise<void> {
  const stories = [
    { article: articleOf('first', '2024-01-18'), id: hynix },
    { article: articleOf('second', '2024-01-22'), id: samsung },
    {
      article: articleOf('third', '2024-01-17', {
        knownAt: instantUtc('2024-01-23T00:00:00.000Z'),
        sourceId: 'files',
      }),
      id: hynix,
    },
  ];
  for (const { article, id } of stories) {
    await saveStory(database, article, {
      mentions: [mentionOf(id)],
      claims: [claimOf(article, 1, { instrumentId: id })],
      events: [eventOf(article, { instrumentId: id })],
    });
  }
}

/** Events in the order of a feed, on both databases. */
export function newestKnownEventContract(backend: () => Backend): void {
  describe('the newest known events', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await saveStories(database);
    });

    const leads = async (query: Partial<NewsFeedQuery> = {}, audience: 'operator' | 'public' = 'public') => {
      const found = await newestKnownEvents(database, NewsFeedQuerySchema.parse(query), audience);
      return found.map(({ row }) => row.headline.id);
    };

    it('come in the order of their becoming known, as many as are asked for', async () => {
      expect(await leads()).toEqual(['third', 'second', 'first']);
      expect(await leads({ limit: 2 })).toEqual(['third', 'second']);
      expect(await leads({ instrument: hynix })).toEqual(['third', 'first']);
      expect(await leads({ source: 'stories' })).toEqual(['second', 'first']);
      expect(await leads({ verdict: 'contradicted' })).toEqual([]);
    });

    it('are looked for among the newest of all, unless the conditions name companies', async () => {
      const among = async (query: Partial<NewsFeedQuery>) => {
        const found = await newestKnownEvents(database, NewsFeedQuerySchema.parse(query), 'public', 2);
        return found.map(({ row }) => row.headline.id);
      };
      expect(await among({ kind: 'price' })).toEqual(['third', 'second']);
      expect(await among({ kind: 'price', instrument: hynix })).toEqual(['third', 'first']);
      expect(await among({ asOf: instantUtc('2024-01-22T23:59:59.999Z') })).toEqual(['second', 'first']);
    });

    it('are at a moment those that were known then', async () => {
      expect(await leads({ asOf: instantUtc('2024-01-22T23:59:59.999Z') })).toEqual(['second', 'first']);
    });

    it('bring of each text what the terms of its source let the audience see', async () => {
      const excerpts = async (audience: 'operator' | 'public') =>
        (await newestKnownEvents(database, NewsFeedQuerySchema.parse({}), audience)).map(
          ({ excerpt }) => excerpt,
        );
      const text = articleOf('first', null).text;
      expect(await excerpts('public')).toEqual(['', text, text]);
      expect(await excerpts('operator')).toEqual([text, text, text]);
    });
  });
}
