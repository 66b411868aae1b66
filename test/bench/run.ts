import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createApp } from '../../server/app.ts';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { demoCollection } from '../../server/demo/demo-collection.ts';
import { analysePage } from '../../server/pipeline/analyse-page.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { loadCollection } from '../../server/pipeline/load-collection.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { noRunners } from '../support/no-runners.ts';
import { linkingCost } from './linking.ts';
import { pageReadingTimes } from './page-reading.ts';

/** `npm run bench`: each figure beside a bare limit that was measured in the same run. No test depends on it. */
interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  readonly reference: number;
  readonly referenceIs: string;
}

const seconds = 2;

/** How often a second the work runs, over about two seconds after a warm-up. */
async function rate(work: () => unknown): Promise<number> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const started = performance.now();
  let runs = 0;
  while (performance.now() - started < seconds * 1000) {
    await work();
    runs += 1;
  }
  return (runs * 1000) / (performance.now() - started);
}

const folder = mkdtempSync(join(tmpdir(), 'newstape-bench-'));
const file = join(folder, 'demo.sqlite');
const figures: Figure[] = [];

const listing = await readBundledListing('.');
const prices = await openBundledPrices('.', listing.instruments);
const reference = buildReference(listing.instruments, await readDictionaryData('.'));
const pages = readFileSync('test/corpus/cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const analyseAll = async () => {
  for (const page of pages) {
    const input = {
      content: String(page.text),
      mediaType: 'text/plain' as const,
      locator: 'bench',
      crawlDate: page.crawl_date,
    };
    await analysePage(input, reference, (id) => prices.seriesOf(id));
  }
};
figures.push({
  what: 'pages read, linked and checked',
  unit: 'pages/s',
  measured: (await rate(analyseAll)) * pages.length,
  reference: (await rate(() => pages.map((page) => JSON.parse(JSON.stringify(page))))) * pages.length,
  referenceIs: 'JSON in and out of the same pages',
});

const times = await pageReadingTimes(reference, (id) => prices.seriesOf(id));
figures.push({
  what: `HTML pages from bytes to verdicts (${times.pages} pages; ${(times.whole / times.bare).toFixed(2)} times the bare processor time)`,
  unit: 'pages/s of one core',
  measured: 1000 / times.whole,
  reference: 1000 / times.bare,
  referenceIs: 'Readability on linkedom alone, the same pages',
});

for (const language of ['ko', 'en'] as const) {
  const cost = await linkingCost(reference.dictionary, language);
  const tenths = (value: number) => value.toFixed(1);
  figures.push({
    what: `${language === 'ko' ? 'Korean' : 'English'} text linked as articles (as one text of 10 MB: ${tenths(cost.oneText)} MB/s, ${tenths(cost.timesForTenTimes)} times the time of 1 MB; memory left ${tenths(cost.heapLeft)} MB, at most ${tenths(cost.streamPeak)} MB more, as one text ${tenths(cost.oneTextPeak)} MB)`,
    unit: 'kB/s of one core',
    measured: cost.articles * 1000,
    reference: cost.bareScan * 1000,
    referenceIs: 'the bare scan of the trie over the same text',
  });
}

const database = await openDatabase(file);
const started = performance.now();
const moment = await loadCollection(database, await demoCollection('.'));
const loadSeconds = (performance.now() - started) / 1000;
const bare = new BetterSqlite3(file, { readonly: true });
const { bars } = Object(bare.prepare('select count(*) as bars from price_bar').get());
figures.push({
  what: 'demo loaded: bars stored, derived and read for events',
  unit: 'bars/s',
  measured: Number(bars) / loadSeconds,
  reference: insertRate(Number(bars)),
  referenceIs: 'bare prepared inserts of as many rows in one transaction',
});

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
const rows = bare.prepare('select * from session_bar where "instrumentId" = ? order by "sessionDate"');
figures.push({
  what: 'price reply of one company, all sessions',
  unit: 'replies/s',
  measured: await rate(get('/api/instruments/KRX%3A000660/prices')),
  reference: await rate(() => JSON.stringify(rows.all('KRX:000660'))),
  referenceIs: 'the same rows from SQLite as JSON objects',
});
const events = bare.prepare('select * from news_event order by "sessionDate" desc limit 50');
figures.push({
  what: 'list of events, 50 rows',
  unit: 'replies/s',
  measured: await rate(get('/api/events?limit=50')),
  reference: await rate(() => JSON.stringify(events.all())),
  referenceIs: 'the events alone from SQLite as JSON',
});

function insertRate(count: number): number {
  const scratch = new BetterSqlite3(join(folder, 'bare.sqlite'));
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

bare.close();
await closeDatabase(database);
rmSync(folder, { recursive: true, force: true });

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, commit ${commit}\n`,
);
console.log('| what | measured | bare limit | share |\n| --- | --- | --- | --- |');
for (const { what, unit, measured, reference: limit, referenceIs } of figures) {
  const round = (value: number) => Math.round(value).toLocaleString('en');
  console.log(
    `| ${what} | ${round(measured)} ${unit} | ${round(limit)} (${referenceIs}) | ${((measured / limit) * 100).toFixed(1)} % |`,
  );
}
