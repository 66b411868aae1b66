import { acceptedEncodings } from './content-encoding.ts';
import { FetchParameterError } from './fetch-budgets.ts';

/** Headers that are the fetcher's own business, or would carry a session from one request to another. */
const reserved =
  /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|keep-alive|expect|cookie|referer|range|user-agent|accept|accept-encoding|if-.*|proxy-.*)$/;

const defaultAccept =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8';

/** Throws a `FetchParameterError` for a header that no caller may set, or that is not one. */
export function checkRequestHeaders(headers: Readonly<Record<string, string>>, accept?: string): void {
  if (accept !== undefined && !isHeaderValue(accept)) {
    throw new FetchParameterError('accept must be at most 4096 printable ASCII characters');
  }
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name) || reserved.test(name.toLowerCase())) {
      throw new FetchParameterError(
        `headers holds "${name}", and must hold no name that the fetcher sets itself`,
      );
    }
    if (!isHeaderValue(value)) {
      throw new FetchParameterError(`headers.${name} must be at most 4096 printable ASCII characters`);
    }
  }
}

/** What the headers of one request are made from. */
export interface HeaderParts {
  readonly agent: string;
  readonly accept: string | undefined;
  /** The caller's own; empty for any other origin than the one that they were meant for. */
  readonly own: Readonly<Record<string, string>>;
  /** ETag and Last-Modified of the copy that the caller has; null for any other address than its own. */
  readonly validators: { readonly etag: string | null; readonly lastModified: string | null } | null;
}

/** The headers of one request. A validator that no header can carry is not sent: the document then comes whole. */
export function requestHeaders(parts: HeaderParts): Record<string, string> {
  const { etag = null, lastModified = null } = parts.validators ?? {};
  return {
    ...parts.own,
    'user-agent': parts.agent,
    accept: parts.accept ?? defaultAccept,
    'accept-encoding': acceptedEncodings,
    ...(etag !== null && isHeaderValue(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== null && isHeaderValue(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

/** True when the headers ask for the document only if it has changed. */
export function isConditional(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

function isHeaderValue(text: string): boolean {
  return /^[\x20-\x7e]{1,4096}$/.test(text) && text.trim() === text;
}
