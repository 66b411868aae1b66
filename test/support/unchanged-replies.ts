import { listArticles } from '../../server/store/article-list.repository.ts';
import { listClaims } from '../../server/store/claim-list.repository.ts';
import { companyEventsReply } from '../../server/store/company-events.ts';
import { listEvents } from '../../server/store/event-list.repository.ts';
import { instrumentVersionReader } from '../../server/store/instrument-versions.ts';
import { instrumentReply } from '../../server/store/instruments.repository.ts';
import type { Database } from '../../server/store/open-database.ts';
import { priceSeriesReply } from '../../server/store/session-bars.repository.ts';
import { readSetting } from '../../server/store/settings.repository.ts';
import { ArticleListQuerySchema } from '../../shared/schemas/article-reply.ts';
import { ClaimListQuerySchema } from '../../shared/schemas/claim-reply.ts';
import { EventListQuerySchema } from '../../shared/schemas/event-reply.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

/** After all that a test stores. */
const lastMoment = instantUtc('2100-01-01T00:00:00.000Z');

/** Watches that what is told of an instrument never reads otherwise under the version that its reply bears. */
export class UnchangedReplies {
  readonly complaints: string[] = [];
  /** Replies that were looked at again under the same version though the data had changed. */
  unchanged = 0;
  readonly #database: Database;
  readonly #told = new Map<string, { readonly version: string; readonly reply: string }>();
  readonly #newsVersion: (instrumentId: string) => Promise<number>;
  readonly #pricesVersion: (instrumentId: string) => Promise<number>;
  #dataVersion: string | null = null;

  constructor(database: Database) {
    this.#database = database;
    this.#newsVersion = instrumentVersionReader(database, 'instrument_news');
    this.#pricesVersion = instrumentVersionReader(database, 'instrument_prices');
  }

  /** Looks at all instruments that stories ever told of or that got prices, where something changed since the last time. */
  async look(now: InstantUtc): Promise<void> {
    const database = this.#database;
    const dataVersion = await readSetting(database, 'dataVersion');
    if (dataVersion === this.#dataVersion) return;
    this.#dataVersion = dataVersion;
    const ground = await readSetting(database, 'groundVersion');
    const rows = await database
      .selectFrom('instrument_news')
      .select('instrumentId')
      .union(database.selectFrom('instrument_prices').select('instrumentId'))
      .execute();
    for (const { instrumentId: id } of rows) {
      const ofPrices = `${ground}-${await this.#pricesVersion(id)}`;
      const series = await priceSeriesReply(database, instrumentId(id), {}, lastMoment);
      this.#compare(now, `the prices of ${id}`, ofPrices, JSON.stringify(series));
      const version = `${ofPrices}-${await this.#newsVersion(id)}`;
      const events = await companyEventsReply(database, instrumentId(id), {});
      // Bounds that leave nothing out: such a reply is read anew.
      const anew = await companyEventsReply(database, instrumentId(id), { from: sessionDate('1900-01-01') });
      if (JSON.stringify(events) !== JSON.stringify(anew))
        this.complaints.push(`${now}: the events of ${id} that are kept are not those that are stored`);
      const then = await companyEventsReply(database, instrumentId(id), { asOf: now });
      const reply = JSON.stringify([
        await instrumentReply(database, instrumentId(id)),
        ...[events, then],
        await listArticles(database, ArticleListQuerySchema.parse({ instrument: id })),
        await listClaims(database, ClaimListQuerySchema.parse({ instrument: id })),
        await listEvents(database, EventListQuerySchema.parse({ instrument: id })),
      ]);
      this.#compare(now, id, version, reply);
    }
  }

  #compare(now: InstantUtc, told: string, version: string, reply: string): void {
    const before = this.#told.get(told);
    this.#told.set(told, { version, reply });
    if (before?.version !== version) return;
    if (before.reply === reply) this.unchanged += 1;
    else this.complaints.push(`${now}: what is told of ${told} is another under the same version ${version}`);
  }
}
