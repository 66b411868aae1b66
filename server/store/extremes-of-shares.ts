import { sql } from 'kysely';
import type { MarketExtremesQuery } from '../../shared/schemas/market-extremes-reply.ts';
import { priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import { type MarketSessionBar, marketSessionBars } from './market-session-bars.ts';
import { isAmong, isShareOf, wasTold } from './market-shares.ts';
import type { Database } from './open-database.ts';
import type { SessionBarRow } from './tables.ts';

/** One date on some markets, as it was known at a moment. */
interface Scope {
  readonly mics: readonly Mic[];
  readonly date: SessionDate;
  readonly asOf: InstantUtc;
}

/** A 52-week high or low that a share made. */
export interface FoundExtreme {
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

/** What the prices of one share tell of highs or lows on a date. */
export interface ExtremeOfShare {
  readonly extremes: readonly FoundExtreme[];
  /** Its bar of the date, and whether that has a 52-week extreme to be held against. */
  readonly bar: { readonly isHalted: boolean; readonly hasHistory: boolean } | null;
  /** Something is wrong with its prices of the date that nobody settled. */
  readonly hasOpenFlag: boolean;
}

/** Reads what the prices of the shares of some markets, or of some of them (null: all), tell of one kind of extreme on a date. */
export async function extremesOfShares(
  database: Database,
  scope: Scope,
  { kind, price }: Pick<MarketExtremesQuery, 'kind' | 'price'>,
  among: readonly string[] | null,
): Promise<Map<string, ExtremeOfShare>> {
  const isMeant = sql`${isShareOf(scope.mics)} and ${isAmong(among)}`;
  const bars = await marketSessionBars(database, isMeant, scope);
  const made = await extremesMade(database, scope, kind, price, among);
  const extremes = groupBy(
    made.flatMap((found) => withBar(found, bars)),
    (found) => found.instrumentId,
  );
  const flagged = await flaggedShares(database, scope, among);
  const ids = new Set([...extremes.keys(), ...bars.keys(), ...flagged]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        extremes: extremes.get(id) ?? [],
        bar: toldOf(bars.get(id)?.bar, kind),
        hasOpenFlag: flagged.has(id),
      },
    ]),
  );
}

/** A high or low as it is stored; `isDoubtful` is 1 where a split was suspected or prices of two kinds were mixed. */
type StoredExtreme = Omit<FoundExtreme, 'close' | 'previousClose' | 'isReturn'> & {
  readonly isDoubtful: number;
};

/** With what the bar of its session tells; nothing where that was not known. */
function withBar(
  { isDoubtful, ...extreme }: StoredExtreme,
  bars: ReadonlyMap<string, MarketSessionBar>,
): FoundExtreme[] {
  const found = bars.get(extreme.instrumentId);
  if (!found) return [];
  const { bar, previousClose } = found;
  const isReturn = bar.missingBefore === 0 && isDoubtful === 0 ? 1 : 0;
  return [{ ...extreme, close: bar.close, previousClose, isReturn }];
}

function toldOf(bar: SessionBarRow | undefined, kind: MarketExtremesQuery['kind']): ExtremeOfShare['bar'] {
  return bar === undefined ? null : { isHalted: bar.halted === 1, hasHistory: bar[kind] !== null };
}

async function extremesMade(
  database: Database,
  { mics, date, asOf }: Scope,
  kind: MarketExtremesQuery['kind'],
  price: MarketExtremesQuery['price'],
  among: readonly string[] | null,
): Promise<StoredExtreme[]> {
  const basis = `1y,${price}`;
  const { rows } = await sql<StoredExtreme>`
    select share."id" as "instrumentId", share."nameKorean", share."nameEnglish", share."currency",
      made."value", made."previousExtreme", made."firstCrossing", made."basis",
      case when exists (
        select 1 from price_event as event where event."instrumentId" = made."instrumentId"
          and event."sessionDate" = made."sessionDate" and event."kind" in ('suspectedSplit', 'mixedBasis')
          and coalesce(event."resolution", '') <> 'accepted' and ${wasTold(asOf)}
      ) then 1 else 0 end as "isDoubtful"
    from price_event as made
    join instrument as share on share."id" = made."instrumentId"
    where made."sessionDate" = ${date} and made."kind" = ${kind}
      and (made."basis" = ${basis} or made."basis" like ${`${basis},%`})
      and ${wasTold(asOf, 'made')} and ${isShareOf(mics)} and ${isAmong(among)}`.execute(database);
  return rows;
}

/** Those of whose prices of the date something is wrong that nobody settled. */
async function flaggedShares(
  database: Database,
  { mics, date, asOf }: Scope,
  among: readonly string[] | null,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct event."instrumentId" as "id"
    from price_event as event join instrument as share on share."id" = event."instrumentId"
    where event."sessionDate" = ${date} and event."kind" in (${sql.join(doubtfulKinds)})
      and coalesce(event."resolution", 'open') = 'open' and ${wasTold(asOf)} and ${isShareOf(mics)}
      and ${isAmong(among)}`.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** A halt is no fault: it is counted by the bars. */
const doubtfulKinds = [...priceFlagKinds].filter((kind) => kind !== 'halt');
