import type { FeedState } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { termsAreKnown } from '../pipeline/add-source.ts';
import type { SourceCheck } from '../pipeline/check-source.ts';

/** One source for a person at a terminal. */
export function sourceText(source: Source, state: FeedState | null, now: InstantUtc): string {
  const lines = [
    `${source.id}  ${source.name}`,
    ...(source.address === null ? [] : [`  address  ${source.address}`]),
    ...(source.address === null ? [] : [`  state    ${stateText(source, state, now)}`]),
    `  terms    ${termsText(source)}`,
    `  kept     the bytes as received: ${keptText(source.keepRawDays)}; given out: ${source.giveOut}; pages followed: ${source.follow === 'pages' ? 'yes' : 'no'}`,
    ...(source.note === null ? [] : [`  note     ${source.note}`]),
  ];
  return lines.join('\n');
}

function stateText(source: Source, state: FeedState | null, now: InstantUtc): string {
  if (source.setAsideAt !== null) return `not collected since ${source.setAsideAt}: ${source.setAsideReason}`;
  if (state?.lastTriedAt == null) return 'never fetched yet';
  const next = state.nextTryAt !== null && state.nextTryAt > now ? `next at ${state.nextTryAt}` : 'due now';
  if (state.lastFailure !== null) {
    const since = state.lastSuccessAt === null ? 'never worked' : `last worked at ${state.lastSuccessAt}`;
    return `failed ${state.consecutiveFailures} times in a row (${state.lastFailure.reason}): ${state.lastFailure.detail} ${since}; ${next}`;
  }
  const malformed = state.malformed === null ? '' : `; malformed: ${state.malformed}`;
  return `fetched at ${state.lastSuccessAt}, ${state.entriesAccepted} entries, ${state.entriesRejected} left out; ${next}${malformed}`;
}

function termsText(source: Source): string {
  const { redistribute, display, link, termsReadOn, owner, attribution } = source;
  const parts = [
    termsAreKnown(source) ? `may be passed on: ${redistribute}` : 'not known, so nothing may be passed on',
    `display: ${display}`,
    ...(owner === null ? [] : [`owner: ${owner}`]),
    ...(attribution === null ? [] : [`attribution: ${attribution}`]),
    ...(link === null ? [] : [`${link}${termsReadOn === null ? '' : `, read on ${termsReadOn}`}`]),
  ];
  return parts.join('; ');
}

function keptText(days: number | null): string {
  if (days === null) return 'for good';
  return days === 0 ? 'not at all' : `${days} days`;
}

/** What a check of a source found, for a person at a terminal. */
export function checkText(check: SourceCheck): string {
  const terms = check.termsKnown ? 'terms known' : 'terms not known';
  if (check.failure) {
    const state = check.isReachable ? 'reached, but not a feed that can be read' : 'not reached';
    return `${check.id}: ${state} (${check.failure.reason}): ${check.failure.detail}; ${terms}`;
  }
  const moved = check.movedTo === null ? '' : `; moved to ${check.movedTo}`;
  const malformed = check.malformed === null ? '' : `; malformed: ${check.malformed}`;
  return `${check.id}: ok, ${check.dialect ?? 'a service'}, ${check.entries} entries, ${check.rejectedEntries} left out, newest ${check.newestEntry ?? 'of unknown date'}${malformed}${moved}; ${terms}`;
}
