import { sql } from 'kysely';
import { type VerdictCounts, VerdictCountsSchema } from '../../shared/schemas/event-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import { verdictAt } from './named-claims.ts';
import type { Database } from './open-database.ts';

interface VerdictCount {
  readonly verdict: string;
  readonly count: number;
}

/** How many of some claims have each verdict. */
export function countVerdicts(verdicts: readonly VerdictCount[]): VerdictCounts {
  const counts: Record<string, number> = { verified: 0, contradicted: 0, pending: 0, unverifiable: 0 };
  for (const { verdict, count } of verdicts) counts[verdict] = (counts[verdict] ?? 0) + count;
  return VerdictCountsSchema.parse(counts);
}

/**
 * The verdicts on the event's own company in the articles of some events (at most a page of them), as they could be given
 * at a moment, by the key of the event.
 */
export async function verdictsOfEvents(
  database: Database,
  keys: readonly string[],
  asOf: InstantUtc | undefined,
): Promise<Map<string, VerdictCount[]>> {
  if (keys.length === 0) return new Map();
  const then = database
    .selectFrom('news_event')
    .innerJoin('news_event_article as part', 'part.eventKey', 'news_event.key')
    .innerJoin('article', 'article.id', 'part.articleId')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.articleId', '=', 'part.articleId')
        // As an expression: the claims of an article are few, those of a company ever more.
        .on(sql`coalesce(claim."instrumentId", '')`, '=', sql.ref('news_event.instrumentId')),
    )
    .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
    .where(isKnown('part', asOf))
    .where(isKnown('claim', asOf))
    .select(['news_event.key as owner', verdictAt(asOf).as('verdict')])
    .where('news_event.key', 'in', [...keys]);
  const rows = await database
    .selectFrom(then.as('then'))
    .select((select) => ['owner', 'verdict', select.fn.countAll<number>().as('count')])
    .groupBy(['owner', 'verdict'])
    .execute();
  return groupBy(rows, (row) => row.owner);
}
