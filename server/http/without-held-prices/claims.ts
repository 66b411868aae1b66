import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import type { ClaimListReply, ClaimListRow } from '../../../shared/schemas/claim-reply.ts';
import type { NamedClaim } from '../../../shared/schemas/event-reply.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { type Leaving, leaving } from './leaving.ts';

const withoutValues = {
  reference: null,
  difference: undefined,
  differencePercent: undefined,
  withheld: 'terms',
} as const;

/** A number without the value that was found beside it, where that is held back; its verdict and the reason stay. */
export function claimWithout<Shown extends Omit<NamedClaim, 'articleId'>>(
  claim: Shown,
  held: HeldPrices,
): Shown {
  const { reference, difference, differencePercent, priceSourceId } = claim;
  const tells = reference !== null || difference !== undefined || differencePercent !== undefined;
  return tells && held.ofSource(priceSourceId) ? { ...claim, ...withoutValues } : claim;
}

/** Lines of a list of numbers. */
export function claimRowsWithout(
  rows: readonly ClaimListRow[],
  held: HeldPrices,
): Leaving<readonly ClaimListRow[]> {
  return leaving(rows.map((row) => ({ ...row, claim: claimWithout(row.claim, held) })));
}

/** A page of numbers. */
export function claimListWithout(reply: ClaimListReply, held: HeldPrices): Leaving<ClaimListReply> {
  const rows = [...claimRowsWithout(reply.rows, held)];
  return leaving({ ...reply, rows, ...held.told() });
}

/** An article with its numbers. How much of its text leaves is settled by its own source's terms. */
export function articleWithout(reply: ArticleReply, held: HeldPrices): Leaving<ArticleReply> {
  const claims = reply.claims.map((claim) => claimWithout(claim, held));
  return leaving({ ...reply, claims, ...held.told() });
}
