import type {
  CompanyEvent,
  CompanyEventsQuery,
  CompanyEventsReply,
} from '../../shared/schemas/event-reply.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type CompanyEventParts, companyEventMatches, companyEventParts } from './company-event-parts.ts';
import { type DatedEvent, keptCompanyEvents } from './kept-company-events.ts';
import { type LastSessionLookup, lastSessionLookup } from './last-session-lookup.ts';
import { mapInTurns } from './loop-turns.ts';
import { newsEventOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import type { NewsEventRow } from './tables.ts';
import { readTogether } from './transactions.ts';
import { countVerdicts } from './verdict-counts.ts';

/** The events of one company with all that a reader needs to judge them, as they were known at `asOf`. */
export function companyEventsReply(
  database: Database,
  id: InstrumentId,
  query: CompanyEventsQuery,
): Promise<CompanyEventsReply> {
  return readTogether(database, async (transaction) => {
    const isWhole = [query.from, query.to, query.asOf].every((bound) => bound === undefined);
    const dated = isWhole
      ? await keptCompanyEvents(transaction, id, (keys) => readEvents(transaction, id, {}, keys))
      : await readEvents(transaction, id, query, null);
    const events = dated.map(({ event }) => event);
    // Every part was read by its schema; a second reading of hundreds of events would take as long as the first.
    return {
      instrumentId: id,
      events: events.filter(({ event }) => event.sessionDate !== null),
      undated: events.filter(({ event }) => event.sessionDate === null),
    };
  });
}

/** Those with some keys (null: all) of the events that a query matches, by session, and within one by when they were known. */
async function readEvents(
  database: Database,
  id: InstrumentId,
  query: CompanyEventsQuery,
  keys: readonly string[] | null,
): Promise<DatedEvent[]> {
  const rows = await database
    .selectFrom('news_event')
    .selectAll()
    .where(companyEventMatches(id, query, keys))
    .orderBy('sessionDate')
    .orderBy('knownAt')
    .orderBy('key')
    .execute();
  const parts = await companyEventParts(database, id, query, keys);
  const lastSessionOf = await lastSessionLookup(database, rows, query);
  return mapInTurns(rows, (row) => ({
    knownAt: row.knownAt,
    event: companyEvent(row, parts, lastSessionOf),
  }));
}

function companyEvent(
  row: NewsEventRow,
  { heads, claims, mentions, others }: CompanyEventParts,
  lastSessionOf: LastSessionLookup,
): CompanyEvent {
  const articles = heads.get(row.key) ?? [];
  const ids = articles.map((article) => article.id);
  const all = ids.flatMap((articleId) => claims.get(articleId) ?? []);
  const own = all.filter((claim) => claim.instrumentId === row.instrumentId);
  const named = ids.flatMap((articleId) => others.get(articleId) ?? []);
  return {
    event: newsEventOf(row, ids, lastSessionOf(row)),
    articles,
    claims: [...own, ...all.filter((claim) => claim.instrumentId !== row.instrumentId)],
    verdicts: countVerdicts(own.map(({ verdict }) => ({ verdict, count: 1 }))),
    mentions: ids.flatMap((articleId) => mentions.get(articleId) ?? []),
    otherInstruments: [...new Map(named.map((instrument) => [instrument.id, instrument])).values()],
  };
}
