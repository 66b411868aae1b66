import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import type { DetectedKind, StudiedChoice } from '../../shared/schemas/study-design.ts';
import { InstrumentIdSchema, MicSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentConditions } from './list-conditions.ts';
import type { Database } from './open-database.ts';
import { lastSessionsKnown } from './session-bars-in-force.ts';
import { listed } from './study-stories.repository.ts';

const DetectedDaySchema = z.object({
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  sessionDate: SessionDateSchema,
});
export type DetectedDay = z.infer<typeof DetectedDaySchema>;

type DetectedChoice = Extract<StudiedChoice, { source: 'detected' }>;

/** How a kind is written in `price_event`. */
const written: Readonly<Record<DetectedKind, RawBuilder<unknown>>> = {
  high52wIntraday: ofYear('high52w', 'intraday'),
  high52wClose: ofYear('high52w', 'close'),
  low52wIntraday: ofYear('low52w', 'intraday'),
  low52wClose: ofYear('low52w', 'close'),
  riseLarge: sql`price_event."kind" = 'move' and price_event."value" > 0`,
  fallLarge: sql`price_event."kind" = 'move' and price_event."value" < 0`,
  limitUp: sql`price_event."kind" = 'limitUp'`,
  limitDown: sql`price_event."kind" = 'limitDown'`,
  gapUp: sql`price_event."kind" = 'gap' and price_event."value" > 0`,
  gapDown: sql`price_event."kind" = 'gap' and price_event."value" < 0`,
  volumeSpike: sql`price_event."kind" = 'volumeSpike'`,
};

function ofYear(kind: string, field: string): RawBuilder<unknown> {
  const measure = `1y,${field}`;
  return sql`price_event."kind" = ${kind}
    and (price_event."basis" = ${measure} or price_event."basis" = ${`${measure},splitAdjusted`})`;
}

/**
 * The days on which the prices of shares showed something, as they were known at a moment (absent: now), by share and day;
 * indices are none. What lies before `from` is among them: whether a later day is the first after a quiet time depends on it.
 */
export async function detectedDays(
  database: Database,
  choice: DetectedChoice,
  asOf: InstantUtc | undefined,
): Promise<DetectedDay[]> {
  const conditions = [written[choice.kind], ...instrumentConditions('price_event', listed(choice), 'gather')];
  if (choice.to !== undefined) conditions.push(sql`price_event."sessionDate" <= ${choice.to}`);
  conditions.push(asOf === undefined ? sql`price_event."knownUntil" is null` : isToldPriceEvent(asOf));
  const rows = await database
    .selectFrom('price_event')
    .innerJoin('instrument', 'instrument.id', 'price_event.instrumentId')
    .select(['price_event.instrumentId', 'instrument.mic', 'price_event.sessionDate'])
    .distinct()
    .where('instrument.kind', '<>', 'index')
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .orderBy('price_event.instrumentId')
    .orderBy('price_event.sessionDate')
    .execute();
  const days = rows.map((row) => DetectedDaySchema.parse(row));
  if (asOf === undefined) return days;
  const lasts = await lastSessionsKnown(database, [...new Set(days.map((day) => day.instrumentId))], asOf);
  return days.filter((day) => day.sessionDate <= (lasts.get(day.instrumentId) ?? ''));
}

/** An event is told from the revision that brought it, if one did, and until the one that took it back. */
function isToldPriceEvent(asOf: InstantUtc): RawBuilder<unknown> {
  return sql`price_event."knownFrom" <= ${asOf}
    and (price_event."knownUntil" is null or price_event."knownUntil" > ${asOf})`;
}
