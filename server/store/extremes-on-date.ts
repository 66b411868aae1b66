import { sql } from 'kysely';
import {
  type MarketCoverage,
  MarketCoverageSchema,
  MarketExtremeSchema,
  type MarketExtremesQuery,
  type MarketExtremesReply,
} from '../../shared/schemas/market-extremes-reply.ts';
import { priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import {
  closeBefore,
  isInForce,
  isShareOf,
  micsOfInstruments,
  newestSessionWithBars,
  wasTold,
} from './market-shares.ts';
import type { Database } from './open-database.ts';
import { rankedPage } from './ranked-page.ts';
import { readTogether } from './transactions.ts';

/** What the reply says of a market, its own name left to the caller. */
type ExtremesOnDate = Omit<MarketExtremesReply, 'calendar'>;

/** One date on some markets, as it was known at a moment. */
interface Scope {
  readonly mics: readonly Mic[];
  readonly date: SessionDate;
  readonly asOf: InstantUtc;
}

/**
 * Which shares of the markets that `isOfMarket` names made a 52-week high or low on a date, the furthest beyond their old
 * extreme first, as it was known at `asOf`, or at `now` where that is not given or later. Throws a `BadCursorError`.
 *
 * No bar is looked for by date: the shares of a market are a few thousand, and each finds its bar by the key of the
 * table, which costs less than a second index of millions of rows at every import.
 */
export function extremesOnDate(
  database: Database,
  isOfMarket: (mic: Mic) => boolean,
  query: MarketExtremesQuery,
  now: InstantUtc,
): Promise<ExtremesOnDate> {
  const asOf = query.asOf !== undefined && query.asOf < now ? query.asOf : now;
  const { kind, price } = query;
  return readTogether(database, async (transaction) => {
    const mics = (await micsOfInstruments(transaction)).filter(isOfMarket);
    const date = query.date ?? (await newestSessionWithBars(transaction, mics, asOf));
    if (mics.length === 0 || date === null) return { ...nothingFound, date, kind, price };
    const scope = { mics, date, asOf };
    const found = await extremesFound(transaction, scope, query);
    const { page, nextCursor } = rankedPage(`extremes ${date} ${kind} ${price}`, found, query);
    return {
      ...{ date, kind, price },
      coverage: await coverageOf(transaction, scope, kind),
      rows: page.map(rowOf),
      total: found.length,
      nextCursor,
    };
  });
}

const nothingFound = {
  coverage: { withBar: 0, halted: 0, withoutHistory: 0, openFlags: 0 },
  rows: [],
  total: 0,
  nextCursor: null,
};

interface FoundExtreme {
  readonly instrumentId: string;
  readonly nameKorean: string | null;
  readonly nameEnglish: string | null;
  readonly currency: string;
  readonly value: number;
  readonly previousExtreme: number;
  readonly firstCrossing: number | null;
  readonly basis: string;
  readonly close: number;
  readonly previousClose: number | null;
  readonly isReturn: number;
}

/** Every extreme of the date, in order: hundreds on a wild day, so that pages are cut from the whole. */
async function extremesFound(
  database: Database,
  { mics, date, asOf }: Scope,
  { kind, price }: MarketExtremesQuery,
): Promise<FoundExtreme[]> {
  const basis = `1y,${price}`;
  const { rows } = await sql<FoundExtreme>`
    select share."id" as "instrumentId", share."nameKorean", share."nameEnglish", share."currency",
      event."value", event."previousExtreme", event."firstCrossing", event."basis", bar."close",
      case when bar."missingBefore" = 0 and not exists (
        select 1 from price_event as event where event."instrumentId" = bar."instrumentId"
          and event."sessionDate" = bar."sessionDate" and event."kind" in ('suspectedSplit', 'mixedBasis')
          and coalesce(event."resolution", '') <> 'accepted' and ${wasTold(asOf)}
      ) then 1 else 0 end as "isReturn",
      ${closeBefore(asOf)} as "previousClose"
    from price_event as event
    join instrument as share on share."id" = event."instrumentId"
    join session_bar as bar on bar."instrumentId" = event."instrumentId"
      and bar."sessionDate" = event."sessionDate" and ${isInForce(asOf)}
    where event."sessionDate" = ${date} and event."kind" = ${kind}
      and (event."basis" = ${basis} or event."basis" like ${`${basis},%`})
      and ${wasTold(asOf)} and ${isShareOf(mics)}`.execute(database);
  return rows.toSorted((a, b) => marginOf(b) - marginOf(a) || (a.instrumentId < b.instrumentId ? -1 : 1));
}

/** How far beyond the old extreme the new one lies, as a share of it, whichever side. */
function marginOf({ value, previousExtreme }: FoundExtreme): number {
  return Math.abs(value / previousExtreme - 1);
}

function rowOf(row: FoundExtreme) {
  const { previousClose, isReturn, firstCrossing, ...shown } = row;
  const change = previousClose !== null && isReturn === 1 ? row.close / previousClose - 1 : null;
  return MarketExtremeSchema.parse({ ...shown, firstCrossing: firstCrossing === 1, change });
}

/**
 * How many shares have a bar of the date, and of how many nothing can be said. `cross join` makes SQLite go from the
 * shares to their bars; it may think otherwise.
 */
async function coverageOf(
  database: Database,
  { mics, date, asOf }: Scope,
  kind: MarketExtremesQuery['kind'],
): Promise<MarketCoverage> {
  const extreme = sql.ref(`bar.${kind}`);
  const bars = await sql<Omit<MarketCoverage, 'openFlags'>>`
    select count(*) as "withBar", coalesce(sum(bar."halted"), 0) as "halted",
      coalesce(sum(case when bar."halted" = 0 and ${extreme} is null then 1 else 0 end), 0) as "withoutHistory"
    from instrument as share
    cross join session_bar as bar
    where ${isShareOf(mics)} and bar."instrumentId" = share."id" and bar."sessionDate" = ${date}
      and ${isInForce(asOf)}`.execute(database);
  const flags = await sql<{ openFlags: number }>`
    select count(distinct event."instrumentId") as "openFlags"
    from price_event as event join instrument as share on share."id" = event."instrumentId"
    where event."sessionDate" = ${date} and event."kind" in (${sql.join(doubtfulKinds)})
      and coalesce(event."resolution", 'open') = 'open' and ${wasTold(asOf)} and ${isShareOf(mics)}`.execute(
    database,
  );
  return MarketCoverageSchema.parse({ ...bars.rows[0], ...flags.rows[0] });
}

/** A halt is no fault: it is counted by the bars. */
const doubtfulKinds = [...priceFlagKinds].filter((kind) => kind !== 'halt');
