import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createApp } from '../../server/app.ts';
import { demoCollection } from '../../server/demo/demo-collection.ts';
import { loadCollection } from '../../server/pipeline/load-collection.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { unpackBars } from '../../server/store/session-bar-months.ts';
import type { SessionBarMonthRow } from '../../server/store/tables.ts';
import { noRunners } from '../support/no-runners.ts';
import { type Figure, rate } from './figure.ts';

/** The demo loaded into a file of `folder`, and the replies made from it. */
export async function serviceFigures(folder: string): Promise<Figure[]> {
  const file = join(folder, 'demo.sqlite');
  const database = await openDatabase(file);
  const started = performance.now();
  const moment = await loadCollection(database, await demoCollection('.'));
  const loadSeconds = (performance.now() - started) / 1000;
  const bare = new BetterSqlite3(file, { readonly: true });
  const { bars } = Object(bare.prepare('select sum(readings) as bars from price_bar_month').get());
  const loaded: Figure = {
    what: 'demo loaded: bars stored, derived and read for events',
    unit: 'bars/s',
    measured: Number(bars) / loadSeconds,
    reference: insertRate(join(folder, 'bare.sqlite'), Number(bars)),
    referenceIs: 'bare prepared inserts of as many rows in one transaction',
  };

  const app = createApp({
    database,
    mode: 'demo',
    demoAsOf: moment.asOf,
    version: 'bench',
    now: () => moment.now,
    clientDirectory: null,
    adminTokenHash: '0'.repeat(64),
    allowedHosts: [],
    trustProxy: false,
    runners: noRunners,
    log: () => undefined,
  });
  const get = (path: string) => async () =>
    (await app.request(path, { headers: { host: 'localhost' } })).text();
  const rows = bare.prepare<[string], SessionBarMonthRow>(
    'select * from session_bar_month where "instrumentId" = ? order by "month"',
  );
  const priceReply: Figure = {
    what: 'price reply of one company, all sessions',
    unit: 'replies/s',
    measured: await rate(get('/api/v1/instruments/KRX%3A000660/prices')),
    reference: await rate(() => JSON.stringify(rows.all('KRX:000660').flatMap(unpackBars))),
    referenceIs: 'the same rows from SQLite as JSON objects',
  };
  const events = bare.prepare('select * from news_event order by "sessionDate" desc limit 50');
  const eventList: Figure = {
    what: 'list of events, 50 rows',
    unit: 'replies/s',
    measured: await rate(get('/api/v1/events?limit=50')),
    reference: await rate(() => JSON.stringify(events.all())),
    referenceIs: 'the events alone from SQLite as JSON',
  };
  bare.close();
  await closeDatabase(database);
  return [loaded, priceReply, eventList];
}

function insertRate(file: string, count: number): number {
  const scratch = new BetterSqlite3(file);
  scratch.exec(
    'create table bar (a text, b text, c real, d real, e real, f real, g real, primary key (a, b))',
  );
  const insert = scratch.prepare('insert into bar values (?, ?, ?, ?, ?, ?, ?)');
  const begun = performance.now();
  scratch.transaction(() => {
    for (let row = 0; row < count; row += 1) insert.run('KRX:000660', String(row), 1, 2, 3, 4, 5);
  })();
  const taken = (performance.now() - begun) / 1000;
  scratch.close();
  return count / taken;
}
