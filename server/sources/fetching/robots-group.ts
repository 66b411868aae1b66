import { robotsPattern } from './robots-path.ts';

/** What a robots.txt says to one crawler. */
export interface RobotsGroup {
  readonly rules: readonly { readonly allow: boolean; readonly pattern: string }[];
  /** Seconds between two requests; null where none is asked for. It is no part of RFC 9309, but many sites write it. */
  readonly crawlDelaySeconds: number | null;
}

interface OpenGroup {
  rules: { allow: boolean; pattern: string }[];
  crawlDelaySeconds: number | null;
}

/**
 * The group that holds for a crawler: all groups that name its product token (lower case) as one, else all that name
 * `*`, else an empty one (RFC 9309, section 2.2.1). A token is compared without regard to case and up to its first
 * character that is no letter, `-` or `_`, so that `Newstape/1.0` names newstape and `Newstape-news` does not.
 */
export function robotsGroup(text: string, productToken: string): RobotsGroup {
  const groups = new Map<string, OpenGroup>();
  let open: OpenGroup[] = [];
  let hasRules = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [name, value] = recordOf(line);
    if (name === 'user-agent') {
      if (hasRules) open = [];
      hasRules = false;
      open.push(groupOf(groups, tokenOf(value)));
    } else if (name === 'allow' || name === 'disallow') {
      hasRules = true;
      addRule(open, name === 'allow', value);
    } else if (name === 'crawl-delay') setDelay(open, value);
    // A line of any other kind (Sitemap, Host, a slip of the pen) ends no group: section 2.2.4.
  }
  return groups.get(productToken) ?? groups.get('*') ?? { rules: [], crawlDelaySeconds: null };
}

function recordOf(line: string): [string, string] {
  const [content = ''] = line.split('#', 1);
  const colon = content.indexOf(':');
  if (colon < 0) return ['', ''];
  return [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()];
}

function tokenOf(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/.exec(value.toLowerCase())?.[0] ?? '');
}

function groupOf(groups: Map<string, OpenGroup>, token: string): OpenGroup {
  const known = groups.get(token);
  if (known) return known;
  const made: OpenGroup = { rules: [], crawlDelaySeconds: null };
  groups.set(token, made);
  return made;
}

function addRule(open: readonly OpenGroup[], allow: boolean, value: string): void {
  // An empty pattern is no rule: "Disallow:" alone allows everything.
  if (value === '') return;
  const rule = { allow, pattern: robotsPattern(value) };
  for (const group of open) group.rules.push(rule);
}

function setDelay(open: readonly OpenGroup[], value: string): void {
  const seconds = Number(value);
  if (value === '' || !Number.isFinite(seconds) || seconds < 0) return;
  for (const group of open) group.crawlDelaySeconds = Math.max(seconds, group.crawlDelaySeconds ?? 0);
}
