import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { loopbackSite } from '../support/loopback-site.ts';
import type { Figure } from './figure.ts';
import { servingFile, servingSize } from './serving-data.ts';
import { seriesPaths } from './serving-paths.ts';
import { load, startBuiltService } from './serving-processes.ts';
import { newsShareId } from './synthetic-news.ts';
import { storyFeed, storyPage, syntheticStory } from './synthetic-stories.ts';

const storyCount = 5_000;
const storiesOfFeed = 50;
/** As long as is measured of each readers; the backfill goes on for longer. */
const seconds = 20;
/** Requests a second: some five readers who open a page a second. */
const rate = 100;

/** Companies that the stories which are collected meanwhile are about. */
const toldOf = ['KRX:005930', 'KRX:000660', 'KRX:005380', 'KRX:035420'];

/** What readers of the first page and of companies ask for, of those that the stories tell of too where that is said. */
function readersPaths(ofThoseTold: boolean): string[] {
  const companies = seriesPaths.flatMap((path) => [
    path.replace(/\/prices$/, ''),
    path,
    path.replace(/prices$/, 'events'),
  ]);
  const inTheNews = toldOf.flatMap((id) => [`/api/v1/instruments/${id}`, `/api/v1/instruments/${id}/events`]);
  const lists = Array.from(
    { length: 20 },
    (_, place) => `/api/v1/articles?instrument=${newsShareId(place * 7)}&limit=50`,
  );
  return [
    ...companies,
    ...(ofThoseTold ? inTheNews : []),
    '/api/v1/events?limit=50',
    ...lists,
    '/api/v1/claims?verdict=contradicted',
    '/api/v1/articles',
  ];
}

/** The stories that are there before: those of a first month, and of years. */
const sizes = [20_000, servingSize.stories];

/** How the service answers while it collects: 5,000 pages wait in 100 feeds, and for half a minute readers ask. */
export async function backfillFigures(folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const stories of sizes) figures.push(...(await figuresAt(folder, stories)));
  return figures;
}

async function figuresAt(folder: string, stories: number): Promise<Figure[]> {
  const file = await servingFile(folder, stories);
  process.stderr.write('  asking while pages are collected …\n');
  const site = await openSite();
  await addFeeds(file, site.port);
  const service = await startBuiltService(file, true);
  try {
    await begun(() => site.seen.length);
    const figures: Figure[] = [];
    for (const ofThoseTold of [false, true])
      figures.push(
        ...(await figuresOfReaders(service.line, () => site.seen.length, { stories, ofThoseTold })),
      );
    return figures;
  } finally {
    await Promise.all([service.stop(), site.close()]);
  }
}

/** Asks for a while as one kind of readers does. */
async function figuresOfReaders(
  address: string,
  seen: () => number,
  { stories, ofThoseTold }: { readonly stories: number; readonly ofThoseTold: boolean },
): Promise<Figure[]> {
  const paths = readersPaths(ofThoseTold);
  // As browsers ask. A backfill takes hours, so that what is measured is not what is asked for the very first time.
  const asBrowsers = { headers: { 'accept-encoding': 'gzip' }, connections: 10 };
  await load(address, paths, { ...asBrowsers, once: true });
  const pagesBefore = seen();
  await lag(address);
  const started = performance.now();
  const result = await load(address, paths, { ...asBrowsers, seconds, rate });
  const delay = await lag(address);
  const perSecond = ((seen() - pagesBefore) * 1000) / (performance.now() - started);
  const [all, before] = [storyCount.toLocaleString('en'), stories.toLocaleString('en')];
  const asked = ofThoseTold ? ', some of companies that they tell of' : '';
  const collecting = `while ${perSecond.toFixed(0)} pages a second of ${all} are collected beside ${before} stories`;
  const none = { reference: null, referenceIs: '' };
  return [
    {
      what: `SQLite: p99 of ${rate} requests a second${asked}, ${collecting} (at most 150)`,
      unit: `ms, middle ${result.middle} ms`,
      measured: result.p99,
      ...none,
    },
    {
      what: `SQLite: delay of the event loop, p99${asked}, ${collecting} (at most 30)`,
      unit: 'ms',
      measured: delay,
      ...none,
    },
  ];
}

/** Waits until pages come. */
async function begun(seen: () => number): Promise<number> {
  for (let looks = 0; looks < 600 && seen() < 20; looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (seen() < 20) throw new Error('nothing was collected within a minute');
  return seen();
}

/** The 99th percentile of the event loop's delay since this was asked last, in milliseconds. */
async function lag(address: string): Promise<number> {
  const figures = await (await fetch(`${address}/metrics`)).text();
  const found = /^newstape_event_loop_lag_seconds\{quantile="0\.99"\} (\S+)$/m.exec(figures)?.[1];
  if (found === undefined) throw new Error('the service did not tell the delay of its event loop');
  return Number(found) * 1000;
}

function openSite() {
  const pages = Array.from({ length: storyCount }, (_, at) => storyPage(syntheticStory(at)));
  return loopbackSite((request, response) => {
    const [, kind, number = ''] = (request.url ?? '').split('/');
    const isFeed = kind === 'feed';
    response.writeHead(200, {
      'content-type': `${isFeed ? 'application/rss+xml' : 'text/html'}; charset=utf-8`,
    });
    const site = `http://${request.headers.host}`;
    response.end(
      isFeed ? storyFeed(site, Number(number) * storiesOfFeed, storiesOfFeed) : pages[Number(number)],
    );
  });
}

async function addFeeds(file: string, port: number): Promise<void> {
  const database = await openDatabase(file);
  for (let feed = 0; feed < storyCount / storiesOfFeed; feed += 1) {
    await saveSource(database, {
      ...{
        ...sourceDefaults,
        id: `backfill-${feed}`,
        kind: 'feed',
        name: `Backfill ${feed}`,
        follow: 'pages',
      },
      ...{
        owner: null,
        attribution: null,
        display: 'ownUse',
        redistribute: 'no',
        link: null,
        termsReadOn: null,
      },
      address: `http://127.0.0.1:${port}/feed/${feed}`,
    });
  }
  await closeDatabase(database);
}
