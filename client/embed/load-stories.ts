import type { ClaimChips } from './event-panel.ts';
import { fetchReply, type LoadFailure } from './fetch-reply.ts';
import { type EventPart, isCompanyEventsReply } from './reply-guards.ts';

/** The events of a company, or why there are none to show. */
export interface Stories {
  /** Oldest first; null where they could not be had, and `failure` then says why. */
  readonly events: readonly EventPart[] | null;
  readonly failure: LoadFailure | null;
  /** Null unless verdicts were asked for. */
  readonly claimChips: ClaimChips | null;
}

/**
 * Reads the events, and with `verdicts` the script that shows their numbers: verdicts are off by default and so no part
 * of the page's first script. Without that script, or with numbers of another shape than agreed, the stories count as
 * failed: a story shown without its numbers would look as if it had none.
 */
export async function loadStories(base: string, verdicts: boolean): Promise<Stories> {
  const [loaded, chunk] = await Promise.all([
    fetchReply(`${base}/events`, isCompanyEventsReply),
    verdicts ? import('./claim-chips.ts').catch(() => undefined) : null,
  ]);
  if ('failure' in loaded) return failed(loaded.failure);
  if (chunk === undefined) return failed({ kind: 'network', status: null, requestId: null });
  const { events } = loaded.reply;
  if (chunk !== null && !events.every((one) => chunk.areClaims(one.claims))) {
    return failed({ kind: 'shape', status: 200, requestId: null });
  }
  return { events, failure: null, claimChips: chunk?.claimChips ?? null };
}

function failed(failure: LoadFailure): Stories {
  return { events: null, failure, claimChips: null };
}
