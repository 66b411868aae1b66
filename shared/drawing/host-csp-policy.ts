/** One Content-Security-Policy: what each directive says, by its name in small letters. Of two of one name the first counts. */
export type HostPolicy = ReadonlyMap<string, readonly string[]>;

/** What was read from a text. */
export interface ReadPolicies {
  /** Those that a browser enforces. */
  readonly policies: readonly HostPolicy[];
  /** One of them only reports what it would block: it blocks nothing, and is not among the policies. */
  readonly reportsOnly: boolean;
}

/** The directives of CSP level 3 and of its neighbours: a text without any of them is no policy. */
const DIRECTIVES: ReadonlySet<string> = new Set([
  ...['default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem'],
  ...['style-src-attr', 'img-src', 'connect-src', 'frame-src', 'child-src', 'font-src', 'media-src'],
  ...['object-src', 'worker-src', 'manifest-src', 'prefetch-src', 'fenced-frame-src', 'base-uri', 'sandbox'],
  ...['form-action', 'frame-ancestors', 'navigate-to', 'report-uri', 'report-to', 'webrtc'],
  ...['require-trusted-types-for', 'trusted-types', 'upgrade-insecure-requests', 'block-all-mixed-content'],
]);

/** What a policy in a page's own markup may not say (CSP level 3, section 3.3). */
const NOT_IN_MARKUP = ['frame-ancestors', 'report-uri', 'sandbox'];

/** A line of a list of headers: its name and the rest. A source such as `data:` is none. */
const HEADER_LINE = /^(?!(?:data|blob|https?|wss?|filesystem|mediastream):)([a-z][a-z0-9-]*):\s*(.*)$/i;

/** A line that sets the header in the configuration of nginx or Apache. */
const CONFIGURED =
  /^(?:add_header|header(?:\s+always)?\s+(?:set|add))\s+"?(content-security-policy(?:-report-only)?)"?\s+"([^"]*)"/i;

/**
 * Reads policies as people find them: the value of a header, lines of headers as a browser or `curl -I` shows them, of a
 * web server's configuration, or a page's `<meta http-equiv="Content-Security-Policy">`. What holds no policy gives none.
 */
export function readPolicies(text: string): ReadPolicies {
  const inMarkup = [...text.matchAll(/<meta\b[^>]*>/gi)].flatMap(([element]) => policyOfElement(element));
  if (inMarkup.length > 0) return { policies: inMarkup, reportsOnly: false };
  const { enforced, reported } = headerValues(text);
  return { policies: enforced.flatMap(policiesOf), reportsOnly: reported.flatMap(policiesOf).length > 0 };
}

function policyOfElement(element: string): HostPolicy[] {
  if (!/http-equiv\s*=\s*["']?content-security-policy["'\s>/]/i.test(element)) return [];
  const content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(element);
  return policiesOf(content?.[1] ?? content?.[2] ?? '').map(
    (policy) => new Map([...policy].filter(([name]) => !NOT_IN_MARKUP.includes(name))),
  );
}

/** The values of the headers in a text; a text without the name of a header is one value, however many lines it has. */
function headerValues(text: string): { enforced: string[]; reported: string[] } {
  const values: { name: string; value: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = CONFIGURED.exec(line.trim()) ?? HEADER_LINE.exec(line.trim()) ?? [];
    const last = values.at(-1);
    if (name !== undefined) values.push({ name: name.toLowerCase(), value: value ?? '' });
    else if (last) last.value += ` ${line}`;
    else values.push({ name: 'content-security-policy', value: line });
  }
  const of = (wanted: string) => values.filter(({ name }) => name === wanted).map(({ value }) => value);
  return {
    enforced: of('content-security-policy'),
    reported: of('content-security-policy-report-only'),
  };
}

/** A header may hold several policies with commas between them; all of them are enforced. */
function policiesOf(value: string): HostPolicy[] {
  return value.split(',').flatMap((text) => {
    const policy = new Map<string, readonly string[]>();
    for (const part of text.split(';')) {
      const [name = '', ...values] = part.trim().split(/\s+/);
      const key = name.toLowerCase();
      if (key !== '' && !policy.has(key)) policy.set(key, values);
    }
    return [...policy.keys()].some((name) => DIRECTIVES.has(name)) ? [policy] : [];
  });
}

/** The page that a policy is of. */
export interface PolicedPage {
  /** Scheme and host; null where only the policy is known: then it is taken for a page of https. */
  readonly origin: string | null;
}

/** Whether a list of sources lets an address through (CSP level 3, section 6.7.2.8, without redirects). */
export function letsThrough(sources: readonly string[], address: string, page: PolicedPage): boolean {
  const url = new URL(address);
  return sources.some((source) => matches(source, url, page));
}

/** `https://*.example.org:8443/path/`, every part but the host optional. */
const HOST_SOURCE =
  /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(\d+|\*))?(\/[^?#]*)?$/i;

function matches(source: string, url: URL, { origin }: PolicedPage): boolean {
  const pageScheme = origin === null ? 'https:' : new URL(origin).protocol;
  const lower = source.toLowerCase();
  if (source === '*') return ['http:', 'https:', pageScheme].includes(url.protocol);
  if (lower === "'self'") return origin !== null && isSelf(new URL(origin), url);
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return isSchemeOrSafer(lower, url.protocol);
  const parts = HOST_SOURCE.exec(source);
  if (parts === null) return false;
  const [, scheme = pageScheme, host = '', port, path = ''] = parts;
  return (
    isSchemeOrSafer(scheme.toLowerCase(), url.protocol) &&
    isHost(host.toLowerCase(), url.hostname) &&
    isPort(port, scheme.toLowerCase(), url) &&
    isPath(path, url.pathname)
  );
}

/** A source of http lets https through too, one of https nothing less safe. */
function isSchemeOrSafer(asked: string, scheme: string): boolean {
  return asked === scheme || (asked === 'http:' && scheme === 'https:');
}

function isSelf(page: URL, url: URL): boolean {
  if (page.hostname !== url.hostname || !isSchemeOrSafer(page.protocol, url.protocol)) return false;
  return page.port === url.port || (usualPort(page) && usualPort(url));
}

function usualPort({ port }: URL): boolean {
  return port === ''; // an address that names the usual port of its scheme is read as one without
}

function isHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function isPort(port: string | undefined, scheme: string, url: URL): boolean {
  if (port === '*') return true;
  if (port === undefined) return usualPort(url);
  const usual = url.protocol === 'https:' ? '443' : '80';
  const real = url.port === '' ? usual : url.port;
  return port === real || (port === '80' && real === '443' && scheme !== 'https:');
}

function isPath(pattern: string, path: string): boolean {
  if (pattern === '') return true;
  const [wanted, real] = [decoded(pattern), decoded(path)];
  return wanted.endsWith('/') ? real.startsWith(wanted) : real === wanted;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that encodes nothing
  }
}
