import { epochMilliseconds, type InstantUtc } from '../../../shared/units/instant-utc.ts';
import { FetchFailure } from './fetch-failure.ts';
import { RobotsRules } from './robots-rules.ts';

/** Milliseconds that a robots.txt is kept for: the standard's bound (RFC 9309, section 2.4). */
const keptFor = 24 * 60 * 60 * 1000;

/** Milliseconds after which a robots.txt that could not be read is asked for again. */
const askedAgainAfter = 5 * 60 * 1000;

/** Sites whose rules are remembered; the oldest is forgotten first. */
const mostSites = 1000;

interface Kept {
  readonly outcome: RobotsRules | FetchFailure;
  readonly until: number;
}

/** Fetches each site's robots.txt when it is first needed, keeps it for a day at most, and says what it allows. */
export class RobotsKeeper {
  readonly #fetchText: (address: string) => Promise<string>;
  readonly #now: () => InstantUtc;
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Promise<Kept>>();

  /** `fetchText` gives a robots.txt's text, cut at its size limit, or rejects with a `FetchFailure`. */
  constructor(fetchText: (address: string) => Promise<string>, now: () => InstantUtc) {
    this.#fetchText = fetchText;
    this.#now = now;
  }

  /**
   * The rules of an address's site. Throws a `FetchFailure`: `robotsDisallowed` where they forbid this address or
   * where the site could not give them (section 2.3.1.4), else the reason why the site was not reached at all.
   */
  async rulesFor(url: URL): Promise<RobotsRules> {
    const { outcome } = await this.#keptFor(url.origin);
    if (outcome instanceof FetchFailure) throw outcome;
    if (outcome.allows(url)) return outcome;
    throw new FetchFailure(
      'robotsDisallowed',
      `The robots.txt of ${url.host} asks programs not to fetch ${url.pathname}.`,
    );
  }

  async #keptFor(origin: string): Promise<Kept> {
    const kept = this.#kept.get(origin);
    if (kept && epochMilliseconds(this.#now()) < kept.until) return kept;
    const asking = this.#asking.get(origin) ?? this.#ask(origin, kept?.outcome ?? null);
    this.#asking.set(origin, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(origin);
    }
  }

  async #ask(origin: string, earlier: Kept['outcome'] | null): Promise<Kept> {
    const answer = await this.#outcomeOf(origin);
    const now = epochMilliseconds(this.#now());
    // Section 2.4: while robots.txt cannot be reached, the rules of yesterday still hold.
    const outcome =
      answer.outcome instanceof FetchFailure && earlier instanceof RobotsRules ? earlier : answer.outcome;
    const kept = { outcome, until: now + answer.milliseconds };
    this.#kept.delete(origin);
    this.#kept.set(origin, kept);
    if (this.#kept.size > mostSites) this.#forgetOldest();
    return kept;
  }

  async #outcomeOf(origin: string): Promise<{ outcome: Kept['outcome']; milliseconds: number }> {
    try {
      const text = await this.#fetchText(`${origin}/robots.txt`);
      return { outcome: new RobotsRules(text), milliseconds: keptFor };
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      return this.#withoutFile(error, new URL(origin).host);
    }
  }

  #withoutFile(failure: FetchFailure, host: string): { outcome: Kept['outcome']; milliseconds: number } {
    const { status, reason } = failure;
    // Section 2.3.1.3, a file that the site says it does not give, and 2.3.1.2, too many redirects: no rules.
    if ((status !== null && status >= 400 && status < 500) || reason === 'tooManyRedirects') {
      return { outcome: new RobotsRules(''), milliseconds: status === 429 ? askedAgainAfter : keptFor };
    }
    return {
      outcome: unreadable(failure, host),
      milliseconds: reason === 'tryLater' ? 0 : askedAgainAfter,
    };
  }

  #forgetOldest(): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

function unreadable(failure: FetchFailure, host: string): FetchFailure {
  const { reason, status, retryAt, message } = failure;
  if (reason === 'tryLater' || status === null) {
    return new FetchFailure(reason, `${message.replace(/\.$/, '')} (while asking for its robots.txt).`, {
      status,
      retryAt,
    });
  }
  return new FetchFailure(
    'robotsDisallowed',
    `The robots.txt of ${host} answers ${status}, and until it can be read nothing is fetched from there.`,
    { status },
  );
}
