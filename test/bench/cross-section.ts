import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { extremesOnDate } from '../../server/store/extremes-on-date.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { monthOf } from '../../server/store/packed-month.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type Figure, middleAndLongest, millisecondsOf } from './figure.ts';

const now = instantUtc('2026-07-20T00:00:00.000Z');

/** The 52-week highs and lows of single dates, with their coverage, beside the bare reading of the same session's bars. */
export async function crossSectionFigure(
  name: 'SQLite' | 'PostgreSQL',
  location: string,
  ids: readonly string[],
  sessions: readonly SessionDate[],
  goal: number,
): Promise<Figure> {
  const dates = sessions.filter((_, place) => place % 97 === 50);
  const database = await openDatabase(location);
  const times: number[] = [];
  const one = (date: SessionDate, kind: 'high52w' | 'low52w') =>
    extremesOnDate(database, () => true, { date, kind, price: 'intraday', limit: 50 }, now);
  for (const date of dates.slice(0, 3)) await one(date, 'high52w');
  const before = process.cpuUsage();
  for (const date of dates)
    for (const kind of ['high52w', 'low52w'] as const)
      times.push(await millisecondsOf(() => one(date, kind)));
  const used = process.cpuUsage(before);
  const processor = (used.user + used.system) / 1000 / times.length;
  await closeDatabase(database);
  const bare = middleAndLongest(await bareTimes(location, ids, dates));
  const { middle, longest } = middleAndLongest(times);
  return {
    what: `52-week cross-section of one date over ${ids.length.toLocaleString('en')} shares on ${name} (middle ${middle.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, processor time of this program ${processor.toFixed(1)} ms, goal at most ${goal} ms)`,
    unit: 'replies/s',
    measured: 1000 / middle,
    reference: 1000 / bare.middle,
    referenceIs: "the session's bars of all shares by their key, nothing else",
  };
}

async function bareTimes(
  location: string,
  ids: readonly string[],
  dates: readonly SessionDate[],
): Promise<number[]> {
  const times: number[] = [];
  if (!location.startsWith('postgres')) {
    const bare = new BetterSqlite3(location, { readonly: true });
    const bar = bare.prepare('select "bars" from session_bar_month where "instrumentId" = ? and "month" = ?');
    for (const date of dates)
      times.push(await millisecondsOf(() => ids.map((id) => bar.get(id, monthOf(date)))));
    bare.close();
    return times;
  }
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  const text = 'select "bars" from session_bar_month where "instrumentId" = any($1) and "month" = $2';
  for (const date of dates) times.push(await millisecondsOf(() => client.query(text, [ids, monthOf(date)])));
  await client.end();
  return times;
}
