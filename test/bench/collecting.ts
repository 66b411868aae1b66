import { join } from 'node:path';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { currentReference } from '../../server/pipeline/current-reference.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { ingestAddress } from '../../server/pipeline/ingest-address.ts';
import { createPageReader } from '../../server/pipeline/page-reader.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { storedSeriesLookup } from '../../server/pipeline/stored-series.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { loopbackSite } from '../support/loopback-site.ts';
import type { Figure } from './figure.ts';
import { storyFeed, storyPage, syntheticStory } from './synthetic-stories.ts';

const storyCount = 500;
const storiesOfFeed = 50;

/** A site that serves feeds of made-up reports with their pages. */
export async function openStorySite() {
  // Made before, so that making them costs nothing while it is measured.
  const pages = Array.from({ length: storyCount }, (_, at) => storyPage(syntheticStory(at)));
  const site = await loopbackSite((request, response) => {
    const [, kind, number = ''] = (request.url ?? '').split('/');
    const address = `http://127.0.0.1:${site.port}`;
    const isFeed = kind === 'feed';
    response.writeHead(200, {
      'content-type': isFeed ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8',
    });
    response.end(
      isFeed ? storyFeed(address, Number(number) * storiesOfFeed, storiesOfFeed) : pages[Number(number)],
    );
  });
  return site;
}

/** 500 long reports collected from feeds with their pages into a file of `folder`. */
export async function collectingFigures(folder: string): Promise<Figure[]> {
  const site = await openStorySite();
  const database = await openDatabase(join(folder, 'collecting.sqlite'));
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  const now = () => instantUtc('2026-07-15T00:00:00.000Z');
  const fetching = createGuardedFetch({ now, version: 'bench', contact: null, allowPrivateAddresses: true });
  const pages = createPageReader();
  const outcomes = new Map<string, number>();
  const prices = await openBundledPrices('.', listing.instruments);
  const context = {
    ...{ database, now, fetch: fetching.fetch, readPage: pages.read, followPages: true },
    reference: await currentReference(database, await readDictionaryData('.')),
    seriesOf: storedSeriesLookup(database, prices, now),
    report: ({ outcome }: IngestReport) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1),
  };
  const started = performance.now();
  const processor = process.cpuUsage();
  for (let feed = 0; feed < storyCount / storiesOfFeed; feed += 1) {
    await ingestAddress(context, `http://127.0.0.1:${site.port}/feed/${feed}`);
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  await Promise.all([fetching.close(), pages.close(), site.close()]);
  await closeDatabase(database);
  return [
    {
      what: `reports of 4,000 letters collected from feeds with their pages (${outcomes.get('stored')} stored; ${((user + system) / 1000 / storyCount).toFixed(1)} ms of processor time each)`,
      unit: 'reports/s',
      measured: storyCount / seconds,
      reference: null,
      referenceIs: '',
    },
  ];
}
