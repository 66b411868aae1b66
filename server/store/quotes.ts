import { sql } from 'kysely';
import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import { instrumentIdsOf } from '../../shared/schemas/list-conditions.ts';
import { type QuotesQuery, type QuotesReply, QuotesReplySchema } from '../../shared/schemas/quotes-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { articleHeads } from './article-heads.ts';
import { groupBy } from './group-by.ts';
import { effectiveInstrumentAt } from './instrument-edits.repository.ts';
import { isKnown } from './known-then.ts';
import { lastBar } from './last-bar.ts';
import type { Database } from './open-database.ts';
import { givenSplitRatio } from './price-flags.ts';
import { newestBarsOfEach } from './session-bars-in-force.ts';
import type { NewsEventRow } from './tables.ts';
import { readTogether } from './transactions.ts';

/**
 * Where each of some instruments stood at a moment (absent: now): its newest bar, how far that is from the 52-week high, and
 * its newest event. At most 200 instruments, in a handful of statements.
 */
export function quotesReply(database: Database, { instrument, asOf }: QuotesQuery): Promise<QuotesReply> {
  const ids = instrumentIdsOf(instrument);
  return readTogether(database, async (transaction) => {
    const instruments = await instrumentsAt(transaction, ids, asOf);
    const bars = groupBy(await newestBarsOfEach(transaction, ids, asOf), (bar) => bar.instrumentId);
    const events = await newestEvents(transaction, ids, asOf);
    const quotes: ReturnType<typeof quoteOf>[] = [];
    for (const id of ids) {
      const known = instruments.get(id);
      if (!known) continue;
      const newest = bars.get(id) ?? [];
      const [last] = newest;
      const ratio =
        last?.suspectedSplit === 1 ? await givenSplitRatio(transaction, id, last.sessionDate, asOf) : 1;
      quotes.push(quoteOf(known, lastBar(newest, ratio), events.get(id) ?? null));
    }
    const unknown = ids.filter((id) => !instruments.has(id));
    return QuotesReplySchema.parse({ quotes, unknown, highBasis: '1y,intraday' });
  });
}

function quoteOf(instrument: Instrument, last: ReturnType<typeof lastBar>, newestEvent: unknown) {
  const high = last?.high52w ?? null;
  const fromHigh = last === null || high === null || high <= 0 ? null : last.close / high - 1;
  return { instrument, last, fromHigh, newestEvent };
}

async function instrumentsAt(
  database: Database,
  ids: readonly InstrumentId[],
  asOf: InstantUtc | undefined,
): Promise<Map<string, Instrument>> {
  const rows = await database
    .selectFrom('instrument')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  const now = rows.map((row) => InstrumentSchema.parse(row));
  if (asOf === undefined) return new Map(now.map((one) => [one.id, one]));
  const then: [string, Instrument][] = [];
  for (const { id } of now) {
    const one = await effectiveInstrumentAt(database, id, asOf);
    if (one) then.push([id, one]);
  }
  return new Map(then);
}

/** The newest event with a session of each instrument, with the headline of its first story. */
async function newestEvents(database: Database, ids: readonly InstrumentId[], asOf: InstantUtc | undefined) {
  const { rows } = await sql<NewsEventRow>`
    select event.* from instrument as share
    join news_event as event on event."key" = (
      select news_event."key" from news_event
      where news_event."instrumentId" = share."id" and news_event."sessionDate" is not null
        and ${isKnown('news_event', asOf)}
      order by news_event."sessionDate" desc, news_event."key" desc limit 1
    )
    where share."id" in (${sql.join(ids)})`.execute(database);
  const heads = await articleHeads(
    database,
    rows.map((row) => row.leadArticleId),
    asOf,
  );
  return new Map(
    rows.map((row) => {
      const { title = null, language } = heads.get(row.leadArticleId) ?? {};
      const { key, sessionDate, kind, relation } = row;
      return [row.instrumentId, { key, sessionDate, kind, relation, title, language }];
    }),
  );
}
