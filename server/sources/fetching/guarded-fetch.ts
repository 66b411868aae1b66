import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { Rejection } from '../../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { agentName } from './agent-name.ts';
import { type Reach, withoutCredentials } from './check-address.ts';
import { contentTypeOf } from './content-type.ts';
import { checkWholeNumber, type FetchBudgets, FetchParameterError, fetchBudgets } from './fetch-budgets.ts';
import { FetchClosing } from './fetch-closing.ts';
import { FetchFailure } from './fetch-failure.ts';
import { type Arrival, type JourneyParts, travel } from './fetch-journey.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { isPublicHostName } from './host-name.ts';
import { HostPauses } from './host-pauses.ts';
import { HostTurns } from './host-turns.ts';
import { isPublicAddress } from './public-address.ts';
import { checkRequestHeaders, requestHeaders } from './request-headers.ts';
import { RobotsKeeper } from './robots-keeper.ts';
import { RobotsRules } from './robots-rules.ts';

/** How a fetcher is made. */
export interface FetchSettings {
  readonly now: () => InstantUtc;
  /** Newstape's own, for the agent name. */
  readonly version: string;
  /** An address or a URL at which a site's owner reaches the operator; null: none is named. */
  readonly contact: string | null;
  /** Private addresses and names may be fetched too. Everything else is checked as ever. */
  readonly allowPrivateAddresses: boolean;
  /** How a host name becomes addresses; by default `lookup` of node:dns. Always asked for all addresses. */
  readonly resolve?: LookupFunction;
  readonly budgets?: Partial<FetchBudgets>;
  /** Single addresses that count as public though they are not, so that a test can stand for a public site on loopback. */
  readonly permit?: (address: string) => boolean;
  /** Certificates (PEM) to trust besides the system's. */
  readonly trustedCertificates?: readonly string[];
}

/**
 * By what right a request does not ask robots.txt, which is written for crawlers (RFC 9309, section 1). `operatorsKey`: the
 * site gave the operator a key to this interface, and its terms rule. `operatorsConsent`: the operator said that this site
 * shall be asked for a person's own use. Both hold for the origin of the address alone; every other rule of the fetcher,
 * pauses included, stays in force.
 */
export type RobotsExemption = 'operatorsKey' | 'operatorsConsent';

/** One document to fetch. */
export interface FetchRequest {
  readonly address: string;
  /** Of the copy that the caller has: the answer is then `notModified` where the document is still the same. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The address that gave these two, where it is another than `address`; they are sent to no other. */
  readonly validatedAddress?: string;
  /** The Accept header. */
  readonly accept?: string;
  /** Of the decoded document; by default the budget's. */
  readonly maximumBytes?: number;
  /** More headers, such as a provider's key; sent to the origin of `address` alone. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: robots.txt is asked and obeyed. */
  readonly exemptFromRobots?: RobotsExemption;
}

/** How a fetch ended. */
export type FetchResult =
  | {
      readonly outcome: 'fetched';
      /** Where the document was found, without fragment. */
      readonly address: string;
      /** Where permanent redirects alone led, from the first on; null where the first was none or there was none. */
      readonly movedTo: string | null;
      /** Each address that a redirect led to, in order. */
      readonly redirects: readonly string[];
      readonly status: number;
      /** Of the Content-Type header, lower case; null where it names none. */
      readonly mediaType: string | null;
      /** Of the Content-Type header, as written; null where it names none. */
      readonly charset: string | null;
      /** Decompressed, otherwise as sent. */
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** The Content-Security-Policy header, several joined by commas; null where there is none. */
      readonly contentSecurityPolicy: string | null;
    }
  | { readonly outcome: 'notModified'; readonly address: string; readonly movedTo: string | null }
  | {
      readonly outcome: 'failed';
      /** Its subject is the requested address, without any password. */
      readonly rejection: Rejection;
      /** What the site answered; null where it gave no answer. */
      readonly status: number | null;
      /** When the site may be asked again; null where it did not say so. */
      readonly retryAt: InstantUtc | null;
    };

/** Fetches one document. Rejects only with a `FetchParameterError`, for a request that no fetcher could serve. */
export type GuardedFetch = (request: FetchRequest) => Promise<FetchResult>;

/** RFC 9309, section 2.5. */
const robotsLimit = { bytes: 500 * 1024, overflow: 'cut' } as const;

/**
 * Makes the one fetcher that everything in Newstape reads the network with.
 *
 * It fetches documents of the public internet over http and https within its budgets, obeys robots.txt and Retry-After,
 * names itself, and speaks to each host one request at a time. No proxy of the environment is used. `close` ends what
 * is running and resolves when no connection is left. Throws a `FetchParameterError` for settings out of bounds.
 */
export function createGuardedFetch(settings: FetchSettings): {
  fetch: GuardedFetch;
  close(): Promise<void>;
} {
  const agent = agentName(settings.version, settings.contact);
  const closing = new FetchClosing();
  const parts = journeyParts(settings, closing);
  const robots = new RobotsKeeper(async (address) => {
    const headersFor = () =>
      requestHeaders({ agent, accept: 'text/plain,*/*;q=0.1', own: {}, validators: null });
    const { reply } = await travel(parts, { address, limit: robotsLimit, headersFor, rulesFor: null });
    return wholeLines(reply.bytes);
  }, settings.now);
  const rulesFor = (url: URL) => robots.rulesFor(url);

  const fetchOne: GuardedFetch = async (request) => {
    checkRequest(request);
    try {
      closing.check();
      const headersFor = (url: URL) => headersOf(request, agent, url);
      const limit = { bytes: request.maximumBytes ?? parts.budgets.bodyBytes, overflow: 'fail' } as const;
      const journey = { address: request.address, limit, headersFor, rulesFor: rulesOf(request, rulesFor) };
      return arrived(await travel(parts, journey));
    } catch (error) {
      if (error instanceof FetchFailure) return failed(request.address, error);
      throw error;
    }
  };
  return {
    fetch: (request) => closing.track(fetchOne(request)),
    close: async () => {
      await Promise.all([closing.close(), parts.turns.close()]);
    },
  };
}

function journeyParts(settings: FetchSettings, closing: FetchClosing): JourneyParts {
  const budgets = fetchBudgets(settings.budgets);
  const reach = reachOf(settings);
  const ca = settings.trustedCertificates;
  return {
    budgets,
    reach,
    lookup: guardedLookup(settings.resolve ?? lookup, reach),
    // The exchange timer watches the handshake.
    startTls: buildConnector({ timeout: 0, rejectUnauthorized: true, ...(ca ? { ca: [...ca] } : {}) }),
    now: settings.now,
    turns: new HostTurns(budgets.concurrentExchanges),
    pauses: new HostPauses(settings.now),
    closing: closing.listen,
  };
}

function reachOf({ allowPrivateAddresses, permit }: FetchSettings): Reach {
  if (allowPrivateAddresses) return { address: () => true, hostName: () => true };
  return {
    address: (address) => isPublicAddress(address) || (permit?.(address) ?? false),
    hostName: isPublicHostName,
  };
}

/** The rules for each hop of a request: none at the origin that it is exempt for. */
function rulesOf(
  { address, exemptFromRobots }: FetchRequest,
  rulesFor: (url: URL) => Promise<RobotsRules>,
): (url: URL) => Promise<RobotsRules> {
  if (exemptFromRobots === undefined) return rulesFor;
  return async (url) => (url.origin === new URL(address).origin ? new RobotsRules('') : rulesFor(url));
}

function checkRequest(request: FetchRequest): void {
  if (request.maximumBytes !== undefined) checkWholeNumber('maximumBytes', request.maximumBytes);
  if (request.validatedAddress !== undefined && !URL.canParse(request.validatedAddress)) {
    throw new FetchParameterError(
      `validatedAddress is "${request.validatedAddress}", and must be an address`,
    );
  }
  checkRequestHeaders(request.headers ?? {}, request.accept);
}

function headersOf(request: FetchRequest, agent: string, url: URL): Record<string, string> {
  const requested = new URL(request.address);
  const { etag = null, lastModified = null } = request;
  const validated = new URL(request.validatedAddress ?? request.address);
  validated.hash = '';
  return requestHeaders({
    agent,
    accept: request.accept,
    own: url.origin === requested.origin ? (request.headers ?? {}) : {},
    validators: url.href === validated.href ? { etag, lastModified } : null,
  });
}

function arrived({ kind, url, movedTo, redirects, reply }: Arrival): FetchResult {
  if (kind === 'notModified') return { outcome: 'notModified', address: url.href, movedTo };
  return {
    outcome: 'fetched',
    address: url.href,
    movedTo,
    redirects,
    status: reply.status,
    ...contentTypeOf(reply.header('content-type')),
    bytes: reply.bytes,
    etag: reply.header('etag'),
    lastModified: reply.header('last-modified'),
    contentSecurityPolicy: reply.header('content-security-policy'),
  };
}

function failed(address: string, { reason, message, status, retryAt }: FetchFailure): FetchResult {
  const rejection: Rejection = {
    stage: 'source',
    subject: withoutCredentials(address),
    reason,
    detail: message,
  };
  return { outcome: 'failed', rejection, status, retryAt };
}

/** A robots.txt's text; where it was cut at the limit, its last line, which may be half a rule, is left out. */
function wholeLines(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return bytes.length < robotsLimit.bytes
    ? text
    : text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}
