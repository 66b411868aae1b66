import type { AroundEventReply } from '../../shared/schemas/past-events-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from '../store/open-database.ts';
import { studiedEvents, studiedPrices } from '../store/past-events.repository.ts';
import { studyAround } from '../studies/abnormal-around.ts';
import { currentCalendars } from './current-calendars.ts';

/** Which event of which company, and as of when: absent is now. */
interface AroundEventQuery {
  readonly id: InstrumentId;
  readonly key: string;
  readonly asOf: InstantUtc | undefined;
}

/**
 * What a share did around one of its events and what followed earlier ones of the same kind, as it could be known at a
 * moment. Null where no such event was known then. The two series are read once, however many events there are.
 */
export async function aroundEvent(
  database: Database,
  { id, key, asOf }: AroundEventQuery,
  now: InstantUtc,
): Promise<AroundEventReply | null> {
  const all = await studiedEvents(database, id, asOf);
  const own = all.find((event) => event.key === key);
  if (own === undefined) return null;
  const calendarOf = await currentCalendars(database, asOf);
  const reply = studyAround(own, all, {
    calendar: calendarOf(own.mic),
    series: await studiedPrices(database, id, asOf),
    benchmark: own.benchmarkId === null ? null : await studiedPrices(database, own.benchmarkId, asOf),
  });
  return { ...reply, asOf: asOf !== undefined && asOf < now ? asOf : now };
}
