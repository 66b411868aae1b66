import { sql } from 'kysely';
import type { Database } from '../../server/store/open-database.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { storedBars } from '../support/stored-bars.ts';
import type { ExchangeSite } from './exchange-site.ts';
import type { NewsOutlets } from './news-outlets.ts';

/** What is stored at a moment. */
interface Stock {
  /** Sessions with a bar that can be used, and the sum of their closes. */
  readonly bars: number;
  readonly closes: number;
  readonly articles: number;
  readonly characters: number;
}

/**
 * Watches a database from step to step: nothing that is stored goes away, answers in trouble change no price, and a claim
 * waits for a bar only as long as there is none.
 */
export class Keeping {
  readonly complaints: string[] = [];
  readonly #database: Database;
  readonly #exchange: ExchangeSite;
  readonly #outlets: NewsOutlets;
  readonly #waiting = new Set<string>();
  #stock: Stock = { bars: 0, closes: 0, articles: 0, characters: 0 };
  #good = { exchange: 0, outlets: 0 };
  #bad = 0;
  #held = 0;

  constructor(database: Database, exchange: ExchangeSite, outlets: NewsOutlets) {
    this.#database = database;
    this.#exchange = exchange;
    this.#outlets = outlets;
  }

  /** Claims that ever waited for a bar. */
  get waited(): number {
    return this.#waiting.size;
  }

  /** Looks at what a step of the scheduler did. */
  async look(now: InstantUtc): Promise<void> {
    const good = { exchange: this.#exchange.answers.good, outlets: this.#outlets.answers.good };
    const bad = [...this.#exchange.answers.faults].reduce(
      (sum, [kind, count]) => sum + (holdsBars(kind) ? 0 : count),
      0,
    );
    const held = [...this.#exchange.answers.faults].reduce(
      (sum, [kind, count]) => sum + (holdsBars(kind) ? count : 0),
      0,
    );
    const isBadAlone = good.exchange === this.#good.exchange && held === this.#held && bad > this.#bad;
    const isAnswered = good.exchange > this.#good.exchange || good.outlets > this.#good.outlets;
    this.#good = good;
    this.#bad = bad;
    this.#held = held;
    if (!isBadAlone && !isAnswered) return;
    const [before, after] = [this.#stock, await stockOf(this.#database)];
    this.#stock = after;
    if (after.bars < before.bars || after.articles < before.articles) {
      this.complaints.push(`${now}: less is stored than before: ${JSON.stringify({ before, after })}`);
    }
    if (isBadAlone && (after.bars !== before.bars || after.closes !== before.closes)) {
      this.complaints.push(
        `${now}: an answer in trouble changed prices: ${JSON.stringify({ before, after })}`,
      );
    }
    await this.#lookAtClaims(now);
  }

  async #lookAtClaims(now: InstantUtc): Promise<void> {
    const rows = await this.#database
      .selectFrom('claim')
      .select(['id', 'quote', 'instrumentId', 'date'])
      .where('verdict', '=', 'pending')
      .where('knownUntil', 'is', null)
      .execute();
    const bars = new Set(
      (await storedBars(this.#database)).map((bar) => `${bar.instrumentId} ${bar.sessionDate}`),
    );
    for (const { id, quote, instrumentId, date } of rows) {
      this.#waiting.add(id);
      if (bars.has(`${instrumentId} ${date}`))
        this.complaints.push(`${now}: ${id} waits though its bar of ${date} is there: ${quote}`);
    }
  }
}

/** What is late or half is there in part, and that part is good. */
function holdsBars(kind: string): boolean {
  return kind.endsWith(' late') || kind.endsWith(' half');
}

async function stockOf(database: Database): Promise<Stock> {
  const bars = (await storedBars(database)).filter((bar) => bar.close > 0);
  const { rows } = await sql<Pick<Stock, 'articles' | 'characters'>>`select
    (select count(*) from article) as "articles",
    (select sum(length("text")) from article) as "characters"`.execute(database);
  const closes = bars.reduce((sum, bar) => sum + bar.close, 0);
  return { bars: bars.length, closes, ...(rows[0] ?? { articles: 0, characters: 0 }) };
}
