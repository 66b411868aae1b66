import { sql } from 'kysely';
import type { Claim } from '../../shared/schemas/claim.ts';
import { type StudiedEvent, StudiedEventSchema } from '../../shared/schemas/past-events.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import { verdictIs } from './named-claims.ts';
import type { Database } from './open-database.ts';
import { adjustmentsInForce } from './price-adjustments.repository.ts';
import { priceFaults } from './price-faults.repository.ts';
import { seriesInUse } from './price-series.repository.ts';
import { sessionBarsBetween } from './session-bars-in-force.ts';
import { readTogether } from './transactions.ts';

/** The figures by which a story is counted as one of a high, a low, a rise or a fall. */
const toldKinds = [
  '52w_high',
  '52w_low',
  'record_high',
  'change_pct',
  'change_abs',
  'intraday_change_pct',
] as const satisfies readonly Claim['kind'][];

/** All events of a company as they were known at a moment (absent: now), in the order of their sessions; those without one first. */
export function studiedEvents(
  database: Database,
  id: InstrumentId,
  asOf: InstantUtc | undefined,
): Promise<StudiedEvent[]> {
  return readTogether(database, async (transaction) => {
    const rows = await transaction
      .selectFrom('news_event')
      .select(['key', 'instrumentId', 'mic', 'sessionDate', 'reactionSessionDate', 'kind', 'relation'])
      .select(['novelty', 'benchmarkId', 'knownAt'])
      .where('instrumentId', '=', id)
      .where(isKnown('news_event', asOf))
      .orderBy(sql`coalesce("sessionDate", '')`)
      .orderBy('knownAt')
      .orderBy('key')
      .execute();
    const told = groupBy(await toldFigures(transaction, [id], asOf), ({ eventKey }) => eventKey);
    return rows.map((row) => StudiedEventSchema.parse({ ...row, told: told.get(row.key) ?? [] }));
  });
}

/**
 * What the stories of each event of some companies (at least one) tell of its company on its session. Changes from the opening price are not meant, nor
 * figures that differ from the prices. It goes from the company's claims, of which there are few, to their events.
 */
export function toldFigures(database: Database, ids: readonly InstrumentId[], asOf: InstantUtc | undefined) {
  return database
    .selectFrom('claim')
    .innerJoin('news_event_article as part', 'part.articleId', 'claim.articleId')
    .innerJoin('news_event', (join) =>
      join
        .onRef('news_event.key', '=', 'part.eventKey')
        .onRef('news_event.instrumentId', '=', 'claim.instrumentId')
        .onRef('news_event.sessionDate', '=', 'claim.date'),
    )
    .innerJoin('article', 'article.id', 'claim.articleId')
    .select(['part.eventKey', 'claim.kind', 'claim.value'])
    .where('claim.instrumentId', 'in', ids)
    .where('claim.kind', 'in', toldKinds)
    .where(sql<boolean>`coalesce(claim."changeBase", '') <> 'open'`)
    .where((not) => not.not(verdictIs('contradicted', asOf)))
    .where(isKnown('claim', asOf))
    .where(isKnown('part', asOf))
    .where(isKnown('news_event', asOf))
    .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
    .orderBy('article.knownAt')
    .orderBy('claim.articleId')
    .orderBy('claim.ordinal')
    .execute();
}

/**
 * The bars of an instrument as the product uses them and as they were known at a moment (absent: now), with what a person
 * had decided about them; null where there are none. They come from the bars as used, where the readings of each session are
 * settled already, in much less time than the raw ones take.
 */
export async function studiedPrices(
  database: Database,
  id: InstrumentId,
  asOf: InstantUtc | undefined,
): Promise<PriceSeries | null> {
  return readTogether(database, async (transaction) => {
    const head = await seriesInUse(transaction, id);
    const bars = head === null ? [] : await sessionBarsBetween(transaction, id, { asOf });
    if (head === null || bars.length === 0) return null;
    const adjustments = await adjustmentsInForce(transaction, head, asOf);
    const givenTwice = (await priceFaults(transaction, head))
      .filter(
        ({ kind, fetchedAt }) => kind === 'duplicateSession' && (asOf === undefined || fetchedAt <= asOf),
      )
      .map((fault) => fault.sessionDate);
    const { instrumentId, mic, currency, sourceId, adjustmentBasis } = head;
    return {
      ...{ instrumentId, mic, currency, sourceId, adjustmentBasis },
      ...(adjustments.length === 0 ? {} : { adjustments }),
      ...(givenTwice.length === 0 ? {} : { givenTwice }),
      bars: bars.map(({ sessionDate: date, open, high, low, close, volume }) => ({
        ...{ sessionDate: sessionDate(date), open, high, low, close, volume },
      })),
    };
  });
}
