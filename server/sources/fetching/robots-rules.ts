import robotsParser from 'robots-parser';
import { productToken } from './agent-name.ts';
import { type RobotsGroup, robotsGroup } from './robots-group.ts';
import { robotsPath } from './robots-path.ts';

/** Steps of matching that are spent on one address: a file of stars against a long path would take seconds. */
const mostSteps = 50_000_000;

/** robots-parser compares sites too; whoever keeps the rules knows theirs. */
const anySite = 'https://site.invalid';

/**
 * What one robots.txt allows Newstape (RFC 9309).
 *
 * robots-parser 3.0.1 finds the most specific rule. It departs from the standard in five ways, and so it is given only
 * the group that holds for Newstape, written anew: it keeps a byte order mark as part of the first line (section
 * 2.3); it compares whole user-agent values instead of product tokens (2.2.1); a Sitemap or an unknown line between two
 * user-agent lines splits their group (2.2.4); it does not decode `%62`, nor take `%2A` and a `$` in mid-pattern for
 * the characters (2.2.2, 2.2.3); and it judges /robots.txt itself (2.2.2: always allowed).
 */
export class RobotsRules {
  /** Seconds to leave between two requests; null where the file asks for none. */
  readonly crawlDelaySeconds: number | null;
  readonly #group: RobotsGroup;
  readonly #starredCharacters: number;
  readonly #parser: ReturnType<typeof robotsParser>;

  constructor(text: string) {
    this.#group = robotsGroup(text, productToken);
    this.crawlDelaySeconds = this.#group.crawlDelaySeconds;
    const rules = this.#group.rules;
    this.#starredCharacters = rules
      .filter(({ pattern }) => pattern.includes('*'))
      .reduce((sum, { pattern }) => sum + pattern.length, 0);
    const lines = rules.map(({ allow, pattern }) => `${allow ? 'Allow' : 'Disallow'}: ${pattern}`);
    this.#parser = robotsParser(
      `${anySite}/robots.txt`,
      [`User-agent: ${productToken}`, ...lines].join('\n'),
    );
  }

  /** True when an address of this robots.txt's site may be fetched. False also where the rules are too many to be checked. */
  allows(url: URL): boolean {
    if (url.pathname === '/robots.txt' || this.#group.rules.length === 0) return true;
    const path = robotsPath(`${url.pathname}${url.search}`);
    if (this.#starredCharacters * path.length > mostSteps) return false;
    return this.#parser.isAllowed(`${anySite}${path}`, productToken) ?? true;
  }
}
