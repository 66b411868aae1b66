/** The three kinds of reply that differ in what a browser may do with them. */
export type ReplyKind = 'data' | 'page' | 'embed';

/** The inline scripts and styles of the built pages, as CSP hash sources. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The Content-Security-Policy of a reply. Everything comes from this server; data runs and loads nothing; a page may be
 * framed by this server's own pages, the page of a widget by `embedFramers`, and there nothing is made of text but text. Inline scripts and styles run by their hashes alone, style attributes not at all: what scripts set on an
 * element's `style`, as React does, is not inline style.
 */
export function contentSecurityPolicy(kind: ReplyKind, hashes: InlineHashes, embedFramers: string): string {
  if (kind === 'data')
    return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes.scripts].join(' ')}`,
    `style-src ${["'self'", ...hashes.styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${kind === 'page' ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${kind === 'page' ? "'self'" : embedFramers}`,
    ...(kind === 'embed' ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ');
}
