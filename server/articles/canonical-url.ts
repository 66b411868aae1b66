import { storyQuery } from './address-query.ts';
import { originalAddress } from './original-address.ts';

/** Longer addresses are no addresses of stories. */
const maximumLength = 8_000;

/**
 * The normal form of a page's address: http or https, host in lower case and punycode, no default port, no fragment but
 * one that names the page (`#!…`, `#/…`), no tracking parameters, the others sorted, percent-encoding as RFC 3986
 * section 6.2.2 has it; copies in AMP caches and on portals by the address of the original. Null for text that is no
 * such address. A relative address is read against `base`. It is a normal form: applied again it changes nothing.
 */
export function canonicalAddress(address: string, base: string | null): string | null {
  const given = webAddress(address, base);
  let canonical = given && normalForm(given);
  // A cached page may stand in another cache; what nests them deeper is no address of a story.
  for (let step = 0; canonical !== null; step += 1) {
    const original = originalAddress(new URL(canonical));
    const unwrapped = original === null ? null : webAddress(original, null);
    if (!unwrapped || unwrapped.href === canonical) return canonical;
    canonical = step < 4 ? normalForm(unwrapped) : null;
  }
  return canonical;
}

function webAddress(address: string, base: string | null): URL | null {
  const written = address.trim();
  if (written === '' || written.length > maximumLength) return null;
  const url = parsed(written, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  // A last dot says the same as none (RFC 1034 section 3.1); a host of dots is none.
  return /^[^.]|\[/.test(url.hostname) && !/\.\./.test(url.hostname) ? url : null;
}

function parsed(address: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(address) : new URL(address, base);
  } catch {
    return null;
  }
}

function normalForm(url: URL): string {
  const query = storyQuery(normalEncoding(url.search.slice(1)), url.hostname);
  const path = storyPath(normalEncoding(url.pathname));
  const fragment = /^#[!/]./.test(url.hash) ? normalEncoding(url.hash) : '';
  const host = url.host.replace(/\.(?=$|:\d)/, '');
  return `${url.protocol}//${host}${path}${query === '' ? '' : `?${query}`}${fragment}`;
}

/** A path without a session and without the sign of its AMP form. */
function storyPath(path: string): string {
  const lasting = path.replace(/;(?:jsessionid|phpsessid)=[^/;]*/gi, '');
  const plain = lasting.replace(/(?<!\/amp)(?:\/amp)+\/?$/i, '');
  return plain === '' ? (lasting === '' ? '/' : lasting) : plain;
}

/** Escapes in capitals, and none of letters, digits and `-._~`; a bare `%` is escaped. */
function normalEncoding(text: string): string {
  return text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%[0-9a-f]{2}/gi, (written) => {
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : written.toUpperCase();
  });
}

/**
 * What two canonical addresses of one page have in common, to compare and never to open: without the scheme, `www.`,
 * `m.` and the like, a last slash, and the name of the default document. One outlet's mobile, AMP and plain pages agree.
 */
export function addressKey(canonical: string): string {
  const at = canonical.indexOf('://');
  const rest = at < 0 ? canonical : canonical.slice(at + 3);
  const bare = rest.replace(/^(?:(?:www\d?|m|mobile|amp|wap)\.)+(?=[^/]*\.)/, '');
  const end = bare.search(/[?#]|$/);
  const path = bare
    .slice(0, end)
    .replace(/^([^/]+)\/(?:amp|m|mobile)\/(?=[^/])/, '$1/')
    .replace(/\/index\.(?:html?|php|jsp|asp)$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/$/, '');
  return path + bare.slice(end);
}
