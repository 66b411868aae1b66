import { isIP } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';
import { isWebPort } from './web-ports.ts';

/** What may be reached, decided once from the settings. */
export interface Reach {
  /** True when an IP address may be connected to. */
  readonly address: (address: string) => boolean;
  /** True when a host name may be looked up. */
  readonly hostName: (host: string) => boolean;
}

/** Characters; no lawful address of an article or a feed is near it. */
const longestAddress = 4096;

/**
 * Parses an address and checks what can be known without a lookup; the fragment is dropped.
 *
 * The WHATWG parser has already turned every spelling of a host (decimal, octal, hexadecimal, short, full-width,
 * percent-encoded) into one form, so that only that form is judged. Throws a `FetchFailure` with `addressNotAllowed`,
 * whose detail never repeats a password.
 */
export function checkAddress(text: string, reach: Reach): URL {
  if (text.length > longestAddress) {
    throw refusal(`The address has ${text.length} characters; at most ${longestAddress} are accepted.`);
  }
  if (!URL.canParse(text)) throw refusal('The address cannot be read as http://host/path; correct it.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(`Only http and https addresses are fetched, not ${url.protocol.slice(0, -1)}.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(`The address of ${url.host} holds a user name or a password; remove it.`);
  }
  if (url.port !== '' && !isWebPort(Number(url.port))) {
    throw refusal(`Port ${url.port} belongs to another service than the web and is not fetched from.`);
  }
  checkHost(url, reach);
  url.hash = '';
  return url;
}

function checkHost(url: URL, reach: Reach): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const allowed = isIP(host) === 0 ? reach.hostName(host) : reach.address(host);
  if (!allowed) throw notPublic(`${host} is`);
}

/** The refusal of a host or an address that is not public. `what` is the start of the sentence, verb included. */
export function notPublic(what: string): FetchFailure {
  return refusal(
    `${what} not on the public internet; set NEWSTAPE_ALLOW_PRIVATE_ADDRESSES=1 if it shall be fetched.`,
  );
}

/** An address as it may be shown: what stands between the scheme and the host, a user name and a password, is left out. */
export function withoutCredentials(address: string): string {
  // Also of what cannot be parsed; up to the last @ before the path, as the parser has it.
  return address.replace(/^([a-z][a-z0-9+.-]*:[/\\]*)[^/?#\\]*@/i, '$1');
}

function refusal(detail: string): FetchFailure {
  return new FetchFailure('addressNotAllowed', detail);
}
