import { sql } from 'kysely';
import { type NewEvents, type NewEventsQuery, NewEventsSchema } from '../../shared/schemas/new-events.ts';
import { readDataVersion } from './data-version.ts';
import { MOST_NOTED, VERSIONS_KEPT } from './event-arrivals.ts';
import { amongFew, matches } from './event-conditions.ts';
import { listRows } from './event-list.repository.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

/** Events that one message tells. */
const MOST_TOLD = 200;

/** Data versions: events that came after `since`, and not after `until`. */
interface Span {
  readonly since: number;
  readonly until: number;
}

/** The news events that came in a span of data versions and that conditions leave, as they are now. */
export function newEventsIn(
  database: Database,
  { since, until }: Span,
  query: NewEventsQuery,
): Promise<NewEvents> {
  return readTogether(database, async (transaction) => {
    const version = await readDataVersion(transaction);
    const arrivals = transaction
      .selectFrom('event_arrival')
      .where('version', '>', since)
      .where('version', '<=', until);
    const rows = await transaction
      .selectFrom('news_event')
      .innerJoin(
        arrivals
          .select(['eventKey', (select) => select.fn.min('version').as('cameAt')])
          .groupBy('eventKey')
          .as('arrival'),
        'arrival.eventKey',
        'news_event.key',
      )
      .leftJoin('instrument', 'instrument.id', 'news_event.instrumentId')
      .where(matches(query, amongFew))
      .selectAll('news_event')
      .select([
        'instrument.nameKorean as instrumentNameKorean',
        'instrument.nameEnglish as instrumentNameEnglish',
      ])
      .orderBy('arrival.cameAt')
      .orderBy('news_event.key')
      .limit(MOST_TOLD + 1)
      .execute();
    // A write about more events than are noted may have brought others.
    const cut = await arrivals
      .select('version')
      .groupBy('version')
      .having(sql<boolean>`count(*) >= ${sql.lit(MOST_NOTED)}`)
      .limit(1)
      .executeTakeFirst();
    const isRemembered = since <= version && since >= version - VERSIONS_KEPT;
    const page = rows.slice(0, MOST_TOLD);
    return NewEventsSchema.parse({
      version: until,
      rows: await listRows(transaction, page, { limit: MOST_TOLD }),
      complete: isRemembered && cut === undefined && rows.length <= MOST_TOLD,
    });
  });
}
