import { sql } from 'kysely';
import * as z from 'zod';
import { AdjustmentBasisSchema, BarHoursSchema, type PriceSeries } from '../../shared/schemas/price-bar.ts';
import { PriceDelaySchema } from '../../shared/schemas/price-delay.ts';
import {
  CurrencySchema,
  InstrumentIdSchema,
  MicSchema,
  SessionDateSchema,
} from '../../shared/schemas/unit-schemas.ts';
import type { PriceSource } from '../../shared/schemas/withheld.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { raiseDataVersion } from './data-version.ts';
import { groupBy } from './group-by.ts';
import { raisePricesOf } from './instrument-prices.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** Whose prices, where from, in what, and what their source adjusted them for. */
export type PriceSeriesHead = Pick<
  PriceSeries,
  'instrumentId' | 'sourceId' | 'adjustmentBasis' | 'currency' | 'delay'
> & { readonly hours: NonNullable<PriceSeries['hours']> };

/** Saves the head of a series: before its bars, which belong to it. */
export async function savePriceSeriesHead(database: Database, head: PriceSeriesHead): Promise<void> {
  const { instrumentId, sourceId, adjustmentBasis, hours, currency } = head;
  const delay = head.delay ? JSON.stringify(head.delay) : null;
  await inTransaction(database, async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('price_series')
      .values({
        ...{ instrumentId, sourceId, adjustmentBasis, hours, currency, delay },
        ...{ firstSession: null, lastSession: null, finalBars: 0 },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['instrumentId', 'sourceId'])
          .doUpdateSet({ adjustmentBasis, hours, currency, delay })
          .where((where) =>
            where.or([
              where('price_series.adjustmentBasis', '!=', adjustmentBasis),
              where('price_series.hours', '!=', hours),
              where('price_series.currency', '!=', currency),
              sql<boolean>`coalesce(price_series."delay", '') <> ${delay ?? ''}`,
            ]),
          ),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 0n) await raisePricesOf(transaction, 'price_series', head);
  });
}

const StoredSeriesSchema = z.object({
  instrumentId: InstrumentIdSchema,
  sourceId: z.string(),
  adjustmentBasis: AdjustmentBasisSchema,
  hours: BarHoursSchema,
  currency: CurrencySchema,
  firstSession: SessionDateSchema.nullable(),
  lastSession: SessionDateSchema.nullable(),
  finalBars: z.number(),
  delay: z
    .string()
    .nullable()
    .transform((text) => (text === null ? undefined : readJson(PriceDelaySchema, text))),
  mic: MicSchema,
  sourceName: z.string(),
  attribution: z.string().nullable(),
  redistribute: z.enum(['yes', 'no', 'unknown']),
  setAsideAt: z.string().nullable(),
});
/** A series as it is kept, with its market and its source. First and last session are null while it has no final bar. */
export type StoredSeries = z.infer<typeof StoredSeriesSchema>;

/** Every series of an instrument, the one that is used first; without an instrument every series, by instrument. */
export async function storedSeries(database: Database, instrumentId?: InstrumentId): Promise<StoredSeries[]> {
  const rows = await selectSeries(database)
    .$if(instrumentId !== undefined, (select) =>
      select.where('price_series.instrumentId', '=', instrumentId ?? ''),
    )
    .execute();
  return [...byInstrument(rows).values()].flat();
}

/** The heads of series with what their sources' terms say, by instrument and source. */
function selectSeries(database: Database) {
  return database
    .selectFrom('price_series')
    .innerJoin('instrument', 'instrument.id', 'price_series.instrumentId')
    .innerJoin('source', 'source.id', 'price_series.sourceId')
    .leftJoin('source_licence as licence', (join) =>
      join.onRef('licence.sourceId', '=', 'source.id').on('licence.withdrawnAt', 'is', null),
    )
    .selectAll('price_series')
    .select(['instrument.mic', 'source.name as sourceName', 'source.setAsideAt'])
    .select(({ fn }) => [
      fn.coalesce('licence.attribution', 'source.attribution').as('attribution'),
      fn.coalesce('licence.redistribute', 'source.redistribute').as('redistribute'),
    ])
    .orderBy('price_series.instrumentId')
    .orderBy('price_series.sourceId');
}

function byInstrument(rows: readonly object[]): Map<InstrumentId, StoredSeries[]> {
  const groups = groupBy(z.array(StoredSeriesSchema).parse(rows), (series) => series.instrumentId);
  return new Map([...groups].map(([id, series]) => [id, inOrderOfUse(series)]));
}

/** Instruments that are looked up in one statement. */
const instrumentsAtOnce = 1_000;

/** Of which source the prices of some instruments are, by instrument: that of the series in use. Those without prices are missing. */
export async function sourcesInUse(
  database: Database,
  instrumentIds: readonly string[],
): Promise<Map<string, string>> {
  const used = new Map<string, string>();
  for (let start = 0; start < instrumentIds.length; start += instrumentsAtOnce) {
    const some = instrumentIds.slice(start, start + instrumentsAtOnce);
    const rows = await selectSeries(database).where('price_series.instrumentId', 'in', some).execute();
    for (const [id, [first]] of byInstrument(rows)) if (first) used.set(id, first.sourceId);
  }
  return used;
}

/** The series of an instrument that is used, see `inOrderOfUse`; null where none has a final bar. */
export async function seriesInUse(
  database: Database,
  instrumentId: InstrumentId,
): Promise<StoredSeries | null> {
  const [best] = await storedSeries(database, instrumentId);
  return best && best.finalBars > 0 ? best : null;
}

/** Fewer final bars than this say nothing about 52 weeks. */
const yearOfBars = 252;
/** A series that ends this many days before the newest is still as good as up to date. */
const daysBehind = 7;

/**
 * Which series of an instrument is used: one of them, whole, so that every price of a chart is of one source and one basis.
 * Of the series that end within 7 days of the newest one and have 252 bars or more, the one that reaches furthest; without
 * such a series, the one that reaches furthest of all. Of equals the one with more bars. Series of sources that were set
 * aside come last. So a few bars of a new source do not take the place of years, and a history that ended long ago does not
 * keep new prices out.
 */
function inOrderOfUse(series: readonly StoredSeries[]): StoredSeries[] {
  const ends = series.flatMap((one) => (one.lastSession && one.setAsideAt === null ? [one.lastSession] : []));
  const newest = ends.sort().at(-1);
  const rank = (one: StoredSeries) => {
    if (one.lastSession === null || newest === undefined || one.setAsideAt !== null) return 2;
    return one.finalBars >= yearOfBars && one.lastSession >= addDays(newest, -daysBehind) ? 0 : 1;
  };
  return [...series].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      descending(a.lastSession ?? '', b.lastSession ?? '') ||
      b.finalBars - a.finalBars ||
      -descending(a.sourceId, b.sourceId),
  );
}

function descending(a: string, b: string): number {
  return a < b ? 1 : -Number(a > b);
}

/**
 * Counts sessions that have a final bar since now, so that nobody has to count them again. Where the prices that are used come
 * from another source then, that is no change of prices alone: what may be shown of them, beside which news whatsoever, is
 * told by the terms of their source.
 */
export async function countFinalSessions(
  database: Database,
  key: Pick<PriceSeriesHead, 'instrumentId' | 'sourceId'>,
  sessions: readonly SessionDate[],
): Promise<void> {
  if (sessions.length === 0) return;
  const before = await seriesInUse(database, key.instrumentId);
  await addFinalSessions(database, key, sessions);
  if (before === null || before.sourceId === key.sourceId) return;
  const after = await seriesInUse(database, key.instrumentId);
  if (after?.sourceId !== before.sourceId) await raiseDataVersion(database);
}

async function addFinalSessions(
  database: Database,
  { instrumentId, sourceId }: Pick<PriceSeriesHead, 'instrumentId' | 'sourceId'>,
  sessions: readonly SessionDate[],
): Promise<void> {
  const ordered = [...sessions].sort();
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return;
  const row = await database
    .selectFrom('price_series')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('sourceId', '=', sourceId)
    .executeTakeFirstOrThrow();
  await database
    .updateTable('price_series')
    .set({
      firstSession: row.firstSession !== null && row.firstSession < first ? row.firstSession : first,
      lastSession: row.lastSession !== null && row.lastSession > last ? row.lastSession : last,
      finalBars: row.finalBars + ordered.length,
    })
    .where('instrumentId', '=', instrumentId)
    .where('sourceId', '=', sourceId)
    .execute();
}

/** The instruments that have at least one final bar, by id. */
export async function instrumentsWithPrices(database: Database): Promise<InstrumentId[]> {
  const rows = await database
    .selectFrom('price_series')
    .select('instrumentId')
    .distinct()
    .where('finalBars', '>', 0)
    .orderBy('instrumentId')
    .execute();
  return rows.map((row) => InstrumentIdSchema.parse(row.instrumentId));
}

/** The sources that have series with a final bar, by id. */
export async function priceSources(database: Database): Promise<PriceSource[]> {
  const rows = await database
    .selectFrom('source')
    .leftJoin('source_licence as licence', (join) =>
      join.onRef('licence.sourceId', '=', 'source.id').on('licence.withdrawnAt', 'is', null),
    )
    .select([
      'source.id',
      'source.name',
      'source.link',
      'licence.id as licenceId',
      'licence.link as licenceLink',
    ])
    .select(({ fn }) => fn.coalesce('licence.attribution', 'source.attribution').as('attribution'))
    .where('source.id', 'in', (select) =>
      select.selectFrom('price_series').select('sourceId').distinct().where('finalBars', '>', 0),
    )
    .orderBy('source.id')
    .execute();
  return rows.map(({ id, name, attribution, link, licenceId, licenceLink }) => ({
    ...{ id, name, attribution },
    link: licenceId === null ? link : licenceLink,
  }));
}

/** The newest session of each series, by instrument and source, that has a provisional bar alone or also. */
export async function provisionalSessions(database: Database): Promise<Map<string, SessionDate>> {
  const rows = await database
    .selectFrom('price_bar_month')
    .select((select) => ['instrumentId', 'sourceId', select.fn.max('lastProvisional').as('session')])
    .where('lastProvisional', 'is not', null)
    .groupBy(['instrumentId', 'sourceId'])
    .execute();
  return new Map(
    rows.map((row) => [`${row.instrumentId} ${row.sourceId}`, SessionDateSchema.parse(row.session)]),
  );
}
