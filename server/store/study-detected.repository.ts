import { sql } from 'kysely';
import * as z from 'zod';
import type { PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { DetectedKind, StudiedChoice } from '../../shared/schemas/study-design.ts';
import { InstrumentIdSchema, MicSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentConditions } from './list-conditions.ts';
import type { Database } from './open-database.ts';
import { monthOf } from './packed-month.ts';
import { bitsOfKinds, type PackedEvents, unpackEvents } from './price-event-months.ts';
import { wasTold } from './price-events.repository.ts';
import { lastSessionsKnown } from './session-bars-in-force.ts';
import { listed } from './study-stories.repository.ts';
import type { PriceEventRow } from './tables.ts';

const DetectedDaySchema = z.object({
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  sessionDate: SessionDateSchema,
});
export type DetectedDay = z.infer<typeof DetectedDaySchema>;

type DetectedChoice = Extract<StudiedChoice, { source: 'detected' }>;

/** Which price events a kind of a study means. */
const meant: Readonly<Record<DetectedKind, (event: PriceEventRow) => boolean>> = {
  high52wIntraday: isOfYear('high52w', 'intraday'),
  high52wClose: isOfYear('high52w', 'close'),
  low52wIntraday: isOfYear('low52w', 'intraday'),
  low52wClose: isOfYear('low52w', 'close'),
  riseLarge: ({ kind, value }) => kind === 'move' && (value ?? 0) > 0,
  fallLarge: ({ kind, value }) => kind === 'move' && (value ?? 0) < 0,
  limitUp: ({ kind }) => kind === 'limitUp',
  limitDown: ({ kind }) => kind === 'limitDown',
  gapUp: ({ kind, value }) => kind === 'gap' && (value ?? 0) > 0,
  gapDown: ({ kind, value }) => kind === 'gap' && (value ?? 0) < 0,
  volumeSpike: ({ kind }) => kind === 'volumeSpike',
};

function isOfYear(extreme: 'high52w' | 'low52w', field: string): (event: PriceEventRow) => boolean {
  const measure = `1y,${field}`;
  return ({ kind, basis }) => kind === extreme && (basis === measure || basis === `${measure},splitAdjusted`);
}

/** How the price events are called that hold what a kind of a study means. */
const written: Readonly<Record<DetectedKind, PriceEventKind>> = {
  ...{ high52wIntraday: 'high52w', high52wClose: 'high52w', low52wIntraday: 'low52w', low52wClose: 'low52w' },
  ...{ riseLarge: 'move', fallLarge: 'move', limitUp: 'limitUp', limitDown: 'limitDown' },
  ...{ gapUp: 'gap', gapDown: 'gap', volumeSpike: 'volumeSpike' },
};

/** Packed months that are read at once. */
const monthsAtOnce = 2_000;

/**
 * The days on which the prices of shares showed something, as they were known at a moment (absent: now), by share and day;
 * indices are none. What lies before `from` is among them: whether a later day is the first after a quiet time depends on it.
 */
export async function detectedDays(
  database: Database,
  choice: DetectedChoice,
  asOf: InstantUtc | undefined,
): Promise<DetectedDay[]> {
  const days: DetectedDay[] = [];
  for await (const { mic, ...packed } of monthsWith(database, choice)) {
    const told = unpackEvents(packed).filter((event) => meant[choice.kind](event) && wasTold(event, asOf));
    for (const sessionDate of new Set(told.map((event) => event.sessionDate))) {
      if (choice.to === undefined || sessionDate <= choice.to)
        days.push(DetectedDaySchema.parse({ instrumentId: packed.instrumentId, mic, sessionDate }));
    }
  }
  if (asOf === undefined) return days;
  const lasts = await lastSessionsKnown(database, [...new Set(days.map((day) => day.instrumentId))], asOf);
  return days.filter((day) => day.sessionDate <= (lasts.get(day.instrumentId) ?? ''));
}

/** The months of shares that hold an event of a kind, by share and month. */
async function* monthsWith(
  database: Database,
  choice: DetectedChoice,
): AsyncGenerator<PackedEvents & { readonly mic: string }> {
  const conditions = [
    sql`(price_event_month."kinds" & ${sql.lit(bitsOfKinds([written[choice.kind]]))}) <> 0`,
    ...instrumentConditions('price_event_month', listed(choice), 'gather'),
  ];
  if (choice.to !== undefined) conditions.push(sql`price_event_month."month" <= ${monthOf(choice.to)}`);
  let last: { instrumentId: string; month: string } | undefined = { instrumentId: '', month: '' };
  while (last !== undefined) {
    const rows = await database
      .selectFrom('price_event_month')
      .innerJoin('instrument', 'instrument.id', 'price_event_month.instrumentId')
      .select(['instrumentId', 'month', 'events', 'rows', 'instrument.mic'])
      .where('instrument.kind', '<>', 'index')
      .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
      .where(sql<boolean>`("instrumentId", "month") > (${last.instrumentId}, ${last.month})`)
      .orderBy('instrumentId')
      .orderBy('month')
      .limit(monthsAtOnce)
      .execute();
    yield* rows;
    last = rows.length < monthsAtOnce ? undefined : rows.at(-1);
  }
}
