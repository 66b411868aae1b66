import { sql } from 'kysely';
import * as z from 'zod';
import { type PriceEventKind, PriceEventKindSchema } from '../../shared/schemas/price-event.ts';
import { CurrencySchema, InstrumentIdSchema, MicSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { marketSessionBars } from './market-session-bars.ts';
import { marketSessionEvents } from './market-session-events.ts';
import { isAmong, isShareOf } from './market-shares.ts';
import type { Database } from './open-database.ts';

/** One session on some markets, as it was known at a moment. `ids`: only these shares. */
export interface SessionScope {
  readonly mics: readonly Mic[];
  readonly date: SessionDate;
  readonly asOf: InstantUtc;
  readonly ids: readonly InstrumentId[] | null;
}

const truth = z.number().transform((value) => value === 1);
const SessionShareSchema = z.object({
  instrumentId: InstrumentIdSchema,
  isIndex: truth,
  mic: MicSchema,
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
  currency: CurrencySchema,
  close: z.number(),
  previousClose: z.number().nullable(),
  halted: truth,
  suspectedSplit: truth,
  missingBefore: z.number(),
  volume: z.number().nullable(),
  usualVolume: z.number().nullable(),
  moveDeviations: z.number().nullable(),
  moved: truth.nullable(),
});
/** A share or an index with its bar of the session. */
export type SessionShare = z.infer<typeof SessionShareSchema>;

/** Every share of the markets, or of them some (null: all), that has a bar of the session, and their indices. */
export async function sharesOfSession(
  database: Database,
  { mics, date, asOf, ids }: SessionScope,
  among: readonly string[] | null,
): Promise<SessionShare[]> {
  const isWanted = sql`share."mic" in (${sql.join(mics)}) and (share."kind" = 'index' or ${isAmong(ids)})
    and ${isAmong(among)}`;
  const { rows } = await sql<{ readonly instrumentId: string }>`
    select share."id" as "instrumentId", case when share."kind" = 'index' then 1 else 0 end as "isIndex", share."mic",
      share."nameKorean", share."nameEnglish", share."currency"
    from instrument as share where ${isWanted} order by share."id"`.execute(database);
  const bars = await marketSessionBars(database, isWanted, { date, asOf });
  return rows.flatMap((share) => {
    const found = bars.get(share.instrumentId);
    return found
      ? [SessionShareSchema.parse({ ...found.bar, previousClose: found.previousClose, ...share })]
      : [];
  });
}

/** How many shares of the markets are listed on the session's day. */
export async function countListed(database: Database, { mics, date, ids }: SessionScope): Promise<number> {
  const { rows } = await sql<{ listed: number }>`
    select count(*) as "listed" from instrument as share
    where ${isShareOf(mics)} and ${isAmong(ids)} and (share."listedDate" is null or share."listedDate" <= ${date})
      and (share."delistedDate" is null or share."delistedDate" > ${date})`.execute(database);
  return rows[0]?.listed ?? 0;
}

/** A price event of the session. `isSettled`: a flag that a person settled. */
export interface SessionPriceEvent {
  readonly kind: PriceEventKind;
  readonly isSettled: boolean;
}

/** What the prices of each share, or of some (null: all), show on the session, by share. */
export async function priceEventsOfSession(
  database: Database,
  { mics, date, asOf }: SessionScope,
  among: readonly string[] | null,
): Promise<Map<string, SessionPriceEvent[]>> {
  const events = await marketSessionEvents(database, sql`${isShareOf(mics)} and ${isAmong(among)}`, {
    date,
    asOf,
  });
  return new Map(
    [...events].map(([id, told]) => {
      // One kind may be told twice, of closes and of prices during the day.
      const distinct = new Map(told.map((event) => [`${event.kind} ${event.resolution}`, event]));
      return [
        id,
        [...distinct.values()].map(({ kind, resolution }) => ({
          kind: PriceEventKindSchema.parse(kind),
          isSettled: resolution === 'accepted',
        })),
      ];
    }),
  );
}

/** Which of some shares have any price at all. */
export async function sharesWithSeries(database: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('price_series')
    .select('instrumentId')
    .where('instrumentId', 'in', [...ids])
    .where('finalBars', '>', 0)
    .execute();
  return new Set(rows.map((row) => row.instrumentId));
}
