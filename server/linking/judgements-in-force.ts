import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import type { StandingJudgement } from '../../shared/schemas/link-judgement-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { type PlacedJudgement, placeJudgement } from './place-judgement.ts';

/** The judgements that were made and not withdrawn at a moment; null: now. */
export function judgementsKnown(
  judgements: readonly LinkJudgement[],
  at: InstantUtc | null,
): LinkJudgement[] {
  return judgements.filter(
    ({ madeAt, withdrawnAt }) =>
      (at === null || madeAt <= at) && (withdrawnAt === null || (at !== null && withdrawnAt > at)),
  );
}

/**
 * The judgements that decide, of those given (none of them withdrawn, in the order of their making): of several on the
 * same instrument and the same words, or on the same instrument in the whole article, the one made last.
 */
export function judgementsInForce(judgements: readonly LinkJudgement[], text: string): PlacedJudgement[] {
  const latest = new Map<string, PlacedJudgement>();
  for (const judgement of judgements) {
    const placed = placeJudgement(judgement, text);
    const thing = thingOf(placed);
    // Set anew, so that the order is that of the judgements which decide.
    latest.delete(thing);
    latest.set(thing, placed);
  }
  return [...latest.values()];
}

function thingOf({ judgement, placement, span }: PlacedJudgement): string {
  const place = span === null ? [placement, judgement.span?.surfaceForm ?? null] : [span.start, span.end];
  return JSON.stringify([judgement.instrumentId, ...place]);
}

/** The moments at which what is in force changed, ascending, each once. */
export function judgementMoments(judgements: readonly LinkJudgement[]): InstantUtc[] {
  const moments = judgements.flatMap(({ madeAt, withdrawnAt }) =>
    withdrawnAt === null ? [madeAt] : [madeAt, withdrawnAt],
  );
  return [...new Set(moments)].sort();
}

/** All judgements on an article, each with its place in the text as it reads now and whether it decides now. */
export function standingJudgements(judgements: readonly LinkJudgement[], text: string): StandingJudgement[] {
  const deciding = judgementsInForce(judgementsKnown(judgements, null), text);
  const inForce = new Set(deciding.map(({ judgement }) => judgement.id));
  return judgements.map((judgement) => ({
    ...judgement,
    placement: placeJudgement(judgement, text).placement,
    inForce: inForce.has(judgement.id),
  }));
}
