import type { EmbedOptions } from '../../shared/drawing/embed-options.ts';
import type { EmbedClaimReply } from '../../shared/schemas/embed-reply.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import { toldClaim } from '../store/told-claim.ts';
import { embedClaim, embedStory } from './embed-events.ts';
import { frozenMoment } from './embed-moment.ts';
import { type EmbedReading, embedInstrument } from './embed-reading.ts';
import { notFound } from './problem.ts';
import { claimWithout } from './without-held-prices/claims.ts';
import { type Leaving, leaving } from './without-held-prices/leaving.ts';

/** The facts of one number with its verdict. Throws an `HttpProblem` for a number that is not there. */
export async function embedClaimBadge(
  reading: EmbedReading,
  id: string,
  options: EmbedOptions,
): Promise<Leaving<EmbedClaimReply>> {
  const { database, demoAsOf } = reading;
  const present = await toldClaim(database, id, undefined);
  const shareId = present?.claim.instrumentId ?? null;
  const share = shareId === null ? null : await findInstrument(database, shareId);
  const asOf = frozenMoment(options.asOf, share?.mic ?? 'XKRX');
  const found = asOf === undefined ? present : await toldClaim(database, id, asOf);
  if (found === null) throw notFound(`No number has the id ${id}.`, 'noNumber', { id });
  const held = await reading.held(shareId === null ? [] : [shareId]);
  const claim = embedClaim(claimWithout(found.claim, held));
  return leaving({
    widget: 'claim',
    ...{ demoAsOf, frozenAt: asOf ?? null, ...held.told() },
    claim,
    instrument: share === null ? null : embedInstrument(share),
    story: embedStory(found.article),
    articleId: found.claim.articleId,
    priceSource: found.priceSourceName,
  });
}
