import { sql } from 'kysely';
import type { Database } from '../../../server/store/open-database.ts';
import { savePriceBars } from '../../../server/store/price-bars.repository.ts';
import { replacePriceEvents } from '../../../server/store/price-events.repository.ts';
import { replaceSessionBars } from '../../../server/store/session-bars.repository.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';

/**
 * Statements that fill an empty PostgreSQL database with a made-up market: 400 shares and 20,000 stories with an event, a number
 * and a mention each. The server makes the rows itself, which takes about two seconds.
 */
export const marketInSql: readonly string[] = [
  `set session_replication_role = replica`,
  `insert into source ("id", "kind", "name", "display", "redistribute") values ('s', 'feed', 's', 'ownUse', 'yes')`,
  `insert into raw_document ("hash", "sourceId", "locator", "fetchedAt", "byteLength") values ('h', 's', 'l', '2026-01-01T00:00:00.000Z', 0)`,
  `insert into instrument ("id", "mic", "symbol", "kind", "issuerId", "nameKorean", "currency", "searchSymbol", "searchKorean",
     "searchEnglish", "searchInitials")
   select 'KRX:' || i, 'XKRX', i::text, 'common', i::text, '회사' || i, 'KRW', i::text, '회사' || i, '', ''
   from generate_series(100000, 100399) as i`,
  `insert into price_series ("instrumentId", "sourceId", "adjustmentBasis", "currency", "firstSession", "lastSession", "finalBars")
   select "id", 's', 'split', 'KRW', '2024-01-01', '2025-08-22', 600 from instrument`,
  `create temporary table day as select s, to_char(date '2024-01-01' + s, 'YYYY-MM-DD') as d from generate_series(0, 599) as s`,
  `create temporary table story as
   select n, 'a' || n as a, 'e' || n as e, 'KRX:' || (100000 + n * 7 % 400) as id, day.d
   from generate_series(1, 20000) as n inner join day on day.s = n % 600`,
  `insert into article ("id", "rawDocumentHash", "sourceId", "kind", "title", "text", "language", "coverage", "date",
     "publishedAt", "datePrecision", "dateBasis", "dateEvidence", "knownAt", "extractorVersion")
   select a, 'h', 's', 'article', 'Title ' || n, '', 'ko', 'titleOnly', d, d || 'T07:00:00.000Z', 'minute', 'none',
     '{"evidence":[],"revised":null,"conflicts":[]}', d || 'T07:00:00.000Z', 1 from story`,
  `insert into mention ("articleId", "ordinal", "start", "end", "surfaceForm", "instrumentId", "kind", "judgement", "role", "score",
     "evidence", "linkerVersion")
   select a, 0, 0, 1, 'x', id, 'listed', 'positive', 'subject', 1, '[]', 1 from story`,
  `insert into instrument_article ("articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold")
   select a, id, d, d || 'T07:00:00.000Z', '', 1 from story`,
  `insert into claim ("id", "articleId", "ordinal", "instrumentId", "kind", "value", "unit", "modifier", "session", "date", "start",
     "end", "quote", "verdict", "reason", "claimVersion")
   select 'c' || n, a, 1, id, 'close', 1, 'KRW', 'exact', 'regular', d, 0, 1, '1원',
     case when n % 30 = 0 then 'contradicted' else 'verified' end, 'matches', 1 from story`,
  `insert into news_event ("key", "instrumentId", "mic", "sessionDate", "phase", "kind", "relation", "relationReason", "novelty",
     "role", "returns", "eventVersion", "leadArticleId", "knownAt")
   select e, id, 'XKRX', d, 'afterClose', 'price', 'reports', 'tellsClose', 'first', 'subject', '[]', 1, a, d || 'T07:00:00.000Z'
   from story`,
  `insert into news_event_article ("eventKey", "articleId", "event") select e, a, '{}' from story`,
  `update news_event set "verdicts" = case when claim."verdict" = 'verified' then 1 else 2 end
   from claim where 'e' || substr(claim."id", 2) = news_event."key"`,
  `insert into duplicate_key ("key", "articleId", "day") select n * 5 + k, a, d from story, generate_series(0, 4) as k`,
  `reset session_replication_role`,
];

/** Gives every share of `marketInSql` 600 daily bars, as received and as used: the same of each. */
export async function fillBars(database: Database): Promise<void> {
  const share = instrumentId('KRX:100000');
  const dates = Array.from({ length: 600 }, (_, day) => addDays(sessionDate('2024-01-01'), day));
  const prices = { open: 100, high: 101, low: 99, close: 100, volume: 1000 };
  const bars = dates.map((date) => ({
    ...{ ...prices, sessionDate: date, halted: false, suspectedSplit: false, missingBefore: 0 },
    ...{ high52w: 110, low52w: 90 },
  }));
  const closeOf = (date: SessionDate) => instantUtc(`${date}T06:30:00.000Z`);
  await replaceSessionBars(database, share, bars, closeOf);
  await savePriceBars(
    database,
    { instrumentId: share, sourceId: 's' },
    dates.map((date) => ({
      ...{ ...prices, sessionDate: date, state: 'final', knownAt: closeOf(date), fetchedAt: closeOf(date) },
    })),
  );
  const highs = dates.filter((_, day) => day % 11 === 0);
  await replacePriceEvents(
    database,
    share,
    highs.map((date) => ({
      ...{ instrumentId: share, sessionDate: date, kind: 'high52w', basis: '1y,intraday', value: 110 },
      ...{ previousExtreme: 109, firstCrossing: true },
    })),
  );
  await sql`insert into price_event_month
    select instrument."id", packed."month", packed."events", packed."rows", packed."kinds", packed."openFlags"
    from instrument, price_event_month as packed where packed."instrumentId" = ${share} and instrument."id" <> ${share}`.execute(
    database,
  );
  await sql`insert into session_bar_month
    select instrument."id", packed."month", packed."bars", packed."rows", packed."knownFrom"
    from instrument, session_bar_month as packed where packed."instrumentId" = ${share} and instrument."id" <> ${share}`.execute(
    database,
  );
  await sql`insert into price_bar_month
    select instrument."id", packed."sourceId", packed."month", packed."bars", packed."readings", packed."knownFrom",
      packed."lastProvisional", packed."isRevised"
    from instrument, price_bar_month as packed where packed."instrumentId" = ${share} and instrument."id" <> ${share}`.execute(
    database,
  );
  await sql`analyze`.execute(database);
}
