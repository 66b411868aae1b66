import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';

/** A link in words of its own, the same wherever in the text it stands. */
export function mentionWords({ instrumentId, entityName, surfaceForm, judgement }: Mention): string {
  return JSON.stringify(['mention', instrumentId ?? entityName ?? surfaceForm, judgement]);
}

/** A price statement in words of its own, the same wherever in the text it stands. */
export function claimWords(claim: ClaimStatement): string {
  const { instrumentId, kind, value, valueHigh, unit, modifier, session, date } = claim;
  return JSON.stringify(['claim', instrumentId, kind, value, valueHigh, unit, modifier, session, date]);
}

/** An event in words of its own, whatever group its article is in. */
export function eventWords({ instrumentId, sessionDate, relation, kind }: NewsEvent): string {
  return JSON.stringify(['event', instrumentId, sessionDate, relation, kind]);
}
