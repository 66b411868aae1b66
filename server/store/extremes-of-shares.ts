import { sql } from 'kysely';
import type { MarketExtremesQuery } from '../../shared/schemas/market-extremes-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type MarketSessionBar, marketSessionBars } from './market-session-bars.ts';
import { marketSessionEvents } from './market-session-events.ts';
import { isAmong, isShareOf } from './market-shares.ts';
import type { Database } from './open-database.ts';
import { isOpenFlag } from './price-event-months.ts';
import type { PriceEventRow, SessionBarRow } from './tables.ts';

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
  const events = await marketSessionEvents(database, isMeant, scope);
  const basis = `1y,${price}`;
  const isWanted = (event: PriceEventRow) =>
    event.kind === kind && (event.basis === basis || event.basis.startsWith(`${basis},`));
  const withExtreme = [...events].filter(([, told]) => told.some(isWanted)).map(([id]) => id);
  const names = await namesOf(database, withExtreme);
  return new Map(
    [...new Set([...bars.keys(), ...events.keys()])].map((id) => {
      const told = events.get(id) ?? [];
      const found = bars.get(id);
      const share = names.get(id);
      return [
        id,
        {
          extremes: found && share ? extremesOf(told.filter(isWanted), { share, found, told }) : [],
          bar: toldOf(found?.bar, kind),
          hasOpenFlag: told.some(isOpenFlag),
        },
      ];
    }),
  );
}

type NamedShare = Pick<FoundExtreme, 'nameKorean' | 'nameEnglish' | 'currency'>;

/** Highs or lows with what the bar of their session tells, and whether its change is a return. */
function extremesOf(
  extremes: readonly PriceEventRow[],
  {
    share,
    found: { bar, previousClose },
    told,
  }: {
    readonly share: NamedShare;
    readonly found: MarketSessionBar;
    readonly told: readonly PriceEventRow[];
  },
): FoundExtreme[] {
  const isReturn = bar.missingBefore === 0 && !told.some(breaksReturn) ? 1 : 0;
  return extremes.flatMap(({ instrumentId, value, previousExtreme, firstCrossing, basis }) =>
    value === null || previousExtreme === null
      ? []
      : [
          {
            ...{ instrumentId, ...share, value, previousExtreme, firstCrossing, basis },
            ...{ close: bar.close, previousClose, isReturn },
          },
        ],
  );
}

/** From prices of before a split to those after it there is no return. */
function breaksReturn({ kind, resolution }: PriceEventRow): boolean {
  return (kind === 'suspectedSplit' || kind === 'mixedBasis') && resolution !== 'accepted';
}

function toldOf(bar: SessionBarRow | undefined, kind: MarketExtremesQuery['kind']): ExtremeOfShare['bar'] {
  return bar === undefined ? null : { isHalted: bar.halted === 1, hasHistory: bar[kind] !== null };
}

/** Shares that are looked up in one statement. */
const sharesAtOnce = 1_000;

async function namesOf(database: Database, ids: readonly string[]): Promise<Map<string, NamedShare>> {
  const names = new Map<string, NamedShare>();
  for (let start = 0; start < ids.length; start += sharesAtOnce) {
    const rows = await database
      .selectFrom('instrument')
      .select(['id', 'nameKorean', 'nameEnglish', 'currency'])
      .where('id', 'in', ids.slice(start, start + sharesAtOnce))
      .execute();
    for (const { id, ...share } of rows) names.set(id, share);
  }
  return names;
}
