import { marketCollection } from './market-collection.ts';
import { marketSession, type SessionReading } from './market-session.ts';
import { marketSessionList } from './market-session-list.ts';

/** What the routes of a market's sessions call. */
export function marketSessionReading(reading: SessionReading) {
  return {
    list: (...[calendar, query]: Rest<typeof marketSessionList>) =>
      marketSessionList(reading, calendar, query),
    session: (...[calendar, date, query]: Rest<typeof marketSession>) =>
      marketSession(reading, calendar, date, query),
    collection: (...[query]: Rest<typeof marketCollection>) => marketCollection(reading, query),
  };
}

/** The arguments of a function after what it reads from. */
type Rest<Read extends (reading: SessionReading, ...rest: never[]) => unknown> =
  Parameters<Read> extends [SessionReading, ...infer Others] ? Others : never;
