import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { checkAddress } from './check-address.ts';
import { type ExchangeParts, type ExchangeReply, type ExchangeRequest, exchange } from './exchange.ts';
import { TimeAllowance } from './exchange-timer.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { HostPauses } from './host-pauses.ts';
import type { HostTurns } from './host-turns.ts';
import type { BodyLimit } from './read-body.ts';
import { type ReplyStep, replyStep } from './reply-step.ts';
import { isConditional } from './request-headers.ts';
import type { RobotsRules } from './robots-rules.ts';

/** RFC 9309 section 2.3.1.2 asks for five, browsers stop at twenty; no news page needs more than a few. */
const mostRedirects = 5;

/** What all journeys of one fetcher share. */
export interface JourneyParts extends ExchangeParts {
  readonly now: () => InstantUtc;
  readonly turns: HostTurns;
  readonly pauses: HostPauses;
  readonly closing: ExchangeRequest['closing'];
}

/** One document to get, through its redirects. */
export interface Journey {
  readonly address: string;
  readonly limit: BodyLimit;
  /** The headers for one hop. */
  readonly headersFor: (url: URL) => Readonly<Record<string, string>>;
  /** The rules of a hop's site, which throw where they forbid it; null: robots.txt is not asked (it is what is fetched). */
  readonly rulesFor: ((url: URL) => Promise<RobotsRules>) | null;
}

/** Where a journey ended. */
export interface Arrival {
  readonly kind: 'document' | 'notModified';
  readonly url: URL;
  /** The address that permanent redirects alone, from the first on, led to; null where there was none. */
  readonly movedTo: string | null;
  /** Every address that a redirect led to, in order. */
  readonly redirects: readonly string[];
  readonly reply: ExchangeReply;
}

/**
 * Follows an address to its document. Each hop is checked as if it had been asked for: its address, its host's pause,
 * its site's robots.txt; each waits for its host's turn. No cookie and no Referer is ever sent. Rejects with a
 * `FetchFailure`.
 */
export async function travel(parts: JourneyParts, journey: Journey): Promise<Arrival> {
  const allowance = new TimeAllowance(parts.budgets.totalMilliseconds);
  const redirects: string[] = [];
  const move = new Move();
  let url = checkAddress(journey.address, parts.reach);
  const visited = new Set([url.href]);
  for (;;) {
    const { step, reply } = await takeStep(parts, journey, url, allowance);
    if (step.kind === 'failure') throw step.failure;
    if (step.kind !== 'redirect') return { kind: step.kind, url, movedTo: move.to, redirects, reply };
    const next = nextAddress(step.location, url, parts);
    checkLength(visited, next, url.host);
    move.follow(url, next, step.permanent);
    redirects.push(next.href);
    visited.add(next.href);
    url = next;
  }
}

async function takeStep(
  parts: JourneyParts,
  journey: Journey,
  url: URL,
  allowance: TimeAllowance,
): Promise<{ step: ReplyStep; reply: ExchangeReply }> {
  parts.pauses.check(url.host);
  const rules = journey.rulesFor === null ? null : await journey.rulesFor(url);
  const headers = journey.headersFor(url);
  const request = { url, headers, limit: journey.limit, allowance, closing: parts.closing };
  return parts.turns.take(url.host, crawlDelay(rules, parts), async () => {
    // The host may have asked for a pause while this journey waited for its turn.
    parts.pauses.check(url.host);
    const reply = await exchange(parts, request);
    const step = replyStep(reply, url.host, isConditional(headers), parts.now());
    const retryAt = step.kind === 'failure' ? step.failure.retryAt : null;
    if (retryAt !== null) parts.pauses.pause(url.host, retryAt);
    return { step, reply };
  });
}

function crawlDelay(rules: RobotsRules | null, parts: JourneyParts): number {
  const asked = (rules?.crawlDelaySeconds ?? 0) * 1000;
  return Math.min(asked, parts.budgets.crawlDelayMilliseconds);
}

function nextAddress(location: string, from: URL, parts: JourneyParts): URL {
  if (!URL.canParse(location, from)) {
    throw new FetchFailure(
      'addressNotAllowed',
      `${from.host} redirects to what cannot be read as an address.`,
    );
  }
  try {
    return checkAddress(new URL(location, from).href, parts.reach);
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    throw new FetchFailure(
      error.reason,
      `${from.host} redirects to where nothing is fetched: ${error.message}`,
    );
  }
}

function checkLength(visited: ReadonlySet<string>, next: URL, host: string): void {
  if (visited.has(next.href)) {
    throw new FetchFailure(
      'tooManyRedirects',
      `${host} redirects in a circle; the document cannot be reached.`,
    );
  }
  if (visited.size > mostRedirects) {
    throw new FetchFailure(
      'tooManyRedirects',
      `There are more than ${mostRedirects} redirects before the document.`,
    );
  }
}

/**
 * Where an address has moved for good. A redirect from https to http is followed, since some news pages stand under
 * http alone and the redirect itself came safely; but an address that is kept is never replaced by a less safe one.
 */
class Move {
  to: string | null = null;
  #permanent = true;

  follow(from: URL, next: URL, permanent: boolean): void {
    this.#permanent &&= permanent && !(from.protocol === 'https:' && next.protocol === 'http:');
    if (this.#permanent) this.to = next.href;
  }
}
