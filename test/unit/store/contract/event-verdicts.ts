import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  addClaimJudgement,
  withdrawClaimJudgement,
} from '../../../../server/store/claim-judgements.repository.ts';
import { replaceClaims } from '../../../../server/store/claims.repository.ts';
import { columnTypesOf } from '../../../../server/store/dialect.ts';
import { listEvents } from '../../../../server/store/event-list.repository.ts';
import { storyEventsMigration } from '../../../../server/store/migrations/0027-story-events.ts';
import { eventVerdictsMigration } from '../../../../server/store/migrations/0031-event-verdicts.ts';
import { tightEventsMigration } from '../../../../server/store/migrations/0042-tight-events.ts';
import { replaceNewsEvents } from '../../../../server/store/news-events.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { EventListQuerySchema } from '../../../../shared/schemas/event-reply.ts';
import { articleOf, claimOf, eventOf, fetched, samsung, saveGround, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

const verdicts = ['verified', 'contradicted', 'pending', 'unverifiable'] as const;

/** The number of events by verdict, as counted and as listed. */
async function counts(database: Database): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const verdict of verdicts) {
    const { total, rows } = await listEvents(database, EventListQuerySchema.parse({ verdict }));
    expect(rows).toHaveLength(total);
    if (total > 0) found[verdict] = total;
  }
  return found;
}

const kept = (database: Database) =>
  database
    .selectFrom('news_event')
    .select(['key', 'verdicts'])
    .where('verdicts', 'is not', null)
    .orderBy('key')
    .execute();

/** The verdicts that events are counted by, on both databases. */
export function eventVerdictContract(backend: () => Backend): void {
  describe('the verdicts of an event', () => {
    it('follow its claims, its articles and what people say of its numbers', async () => {
      const database = await backend().open();
      await saveGround(database);
      const article = articleOf('a', '2024-01-22');
      await saveStory(database, article, { claims: [claimOf(article, 1), claimOf(article, 2)] });
      await saveStory(database, articleOf('b', '2024-01-22'));
      expect(await counts(database)).toEqual({ verified: 2 });
      await replaceClaims(database, 'a', [
        claimOf(article, 1),
        claimOf(article, 2, { verdict: 'contradicted' }),
      ]);
      expect(await counts(database)).toEqual({ verified: 2, contradicted: 1 });
      const { total } = await listEvents(
        database,
        EventListQuerySchema.parse({ verdict: 'verified,contradicted' }),
      );
      expect(total).toBe(2);
      // A number about another company is none of the event's.
      await replaceClaims(database, 'a', [
        claimOf(article, 1, { instrumentId: samsung, verdict: 'pending' }),
      ]);
      expect(await counts(database)).toEqual({ verified: 1 });
      await replaceClaims(database, 'a', [claimOf(article, 1, { verdict: 'contradicted' })]);
      const said = { fault: 'wrongNumber', note: null, madeBy: 'operator', madeAt: fetched } as const;
      const judged = await addClaimJudgement(database, 'a-1', { ...said, quote: '14만2600원' });
      expect(judged.outcome).toBe('kept');
      expect(await counts(database)).toEqual({ verified: 1, unverifiable: 1 });
      await filledAnew(database);
      if (judged.outcome === 'kept') {
        await withdrawClaimJudgement(database, judged.judgement.id, {
          withdrawnBy: 'operator',
          withdrawnAt: fetched,
        });
      }
      expect(await counts(database)).toEqual({ verified: 1, contradicted: 1 });
      await replaceNewsEvents(database, 'b', []);
      expect(await counts(database)).toEqual({ contradicted: 1 });
      await replaceNewsEvents(database, 'a', [eventOf(article, { instrumentId: samsung })]);
      expect(await counts(database)).toEqual({});
    });
  });
}

/** The migrations fill a database in as later changes would. */
async function filledAnew(database: Database): Promise<void> {
  const before = await kept(database);
  expect(before.length).toBeGreaterThan(0);
  const types = columnTypesOf(database);
  const [createVerdicts = '', fillVerdicts = ''] = eventVerdictsMigration.statements(types);
  const [createStories = ''] = storyEventsMigration.statements(types);
  const taken = tightEventsMigration.statements(types).filter((step) => step.startsWith('update news_event'));
  await database.updateTable('news_event').set({ verdicts: null }).execute();
  for (const step of [createVerdicts, fillVerdicts, createStories, ...taken])
    await sql.raw(step).execute(database);
  for (const table of ['event_verdict', 'story_event'])
    await sql`drop table ${sql.table(table)}`.execute(database);
  expect(await kept(database)).toEqual(before);
}
