import type { ClaimListRow } from '../../shared/schemas/claim-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from './article-heads.ts';
import { articleIdsIn } from './claim-ids.ts';
import { namedClaimOf } from './claim-rows.ts';
import { isKnown } from './known-then.ts';
import { selectNamedClaims } from './named-claims.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

/** One number with its story, and whose prices it was compared with, as they were known at a moment (absent: now); null where there is none. */
export function toldClaim(
  database: Database,
  id: string,
  asOf: InstantUtc | undefined,
): Promise<ClaimListRow | null> {
  return readTogether(database, async (transaction) => {
    const row = await selectNamedClaims(transaction, asOf)
      .innerJoin('article', 'article.id', 'claim.articleId')
      .leftJoin('source as priceSource', 'priceSource.id', 'claim.priceSourceId')
      .leftJoin('source_licence as licence', (join) =>
        join.onRef('licence.sourceId', '=', 'priceSource.id').on('licence.withdrawnAt', 'is', null),
      )
      .select(({ fn }) =>
        fn
          .coalesce('licence.attribution', 'priceSource.attribution', 'priceSource.name')
          .as('priceSourceName'),
      )
      .where('claim.articleId', 'in', articleIdsIn(id))
      .where('claim.id', '=', id)
      .where(isKnown('claim', asOf))
      .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
      .executeTakeFirst();
    if (!row) return null;
    const article = (await articleHeads(transaction, [row.articleId], asOf)).get(row.articleId);
    if (!article) return null;
    const claim = namedClaimOf(row);
    const priceSourceName = claim.reference === null ? null : (row.priceSourceName ?? row.priceSourceId);
    return { claim, article, priceSourceName };
  });
}
