import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { ExchangeReply } from './exchange.ts';
import { FetchFailure } from './fetch-failure.ts';
import { retryAfter } from './retry-after.ts';

/** What an answer means for the fetch. */
export type ReplyStep =
  | { readonly kind: 'document' }
  | { readonly kind: 'notModified' }
  /** `permanent`: the address itself has moved, so that it may be replaced for good. */
  | { readonly kind: 'redirect'; readonly location: string; readonly permanent: boolean }
  | { readonly kind: 'failure'; readonly failure: FetchFailure };

/** How long a host is left alone that answers 429 without saying for how long, in milliseconds. */
const unstatedWait = 60 * 1000;

/** Reads an answer's status (RFC 9110, section 15). `asked`: the request was conditional. */
export function replyStep(reply: ExchangeReply, host: string, asked: boolean, now: InstantUtc): ReplyStep {
  const { status } = reply;
  if (status === 304) {
    return asked ? { kind: 'notModified' } : failed(status, `${host} answers 304 (not modified), unasked.`);
  }
  if (status === 206) return failed(status, `${host} answers 206 with a part of the document, unasked.`);
  if (status >= 200 && status < 300) return { kind: 'document' };
  if ([301, 302, 303, 307, 308].includes(status)) return redirect(reply, host);
  return { kind: 'failure', failure: refusal(reply, host, now) };
}

function redirect(reply: ExchangeReply, host: string): ReplyStep {
  const location = reply.header('location');
  if (location === null) {
    return failed(
      reply.status,
      `${host} answers ${reply.status} without saying where the document has moved to.`,
    );
  }
  // Each byte is one character here; an address takes those outside ASCII, of whatever encoding, with a percent sign.
  const address = location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
  return { kind: 'redirect', location: address, permanent: reply.status === 301 || reply.status === 308 };
}

function refusal(reply: ExchangeReply, host: string, now: InstantUtc): FetchFailure {
  const { status } = reply;
  const stated = status === 429 || status === 503 ? retryAfter(reply.header('retry-after'), now) : null;
  const retryAt = stated ?? (status === 429 ? instantUtc(epochMilliseconds(now) + unstatedWait) : null);
  if (retryAt !== null) {
    const detail = `${host} answers ${status} and asks not to be fetched from before ${retryAt}.`;
    return new FetchFailure('tryLater', detail, { status, retryAt });
  }
  return new FetchFailure('httpStatus', `${host} answers ${status}: ${meaningOf(status)}.`, { status });
}

function meaningOf(status: number): string {
  if (status === 404 || status === 410) return 'there is no such document; check the address';
  if (status === 401 || status === 407) return 'it wants a login, which Newstape does not give';
  if (status === 402 || status === 451) return 'it may not be read from here';
  if (status === 403) return 'it refuses this program; a contact in NEWSTAPE_CONTACT may help';
  if (status >= 500) return 'the site has a fault of its own; try again later';
  return 'no document came with it';
}

function failed(status: number, detail: string): ReplyStep {
  return { kind: 'failure', failure: new FetchFailure('fetchFailed', detail, { status }) };
}
