import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { raiseDataVersion } from '../../server/store/data-version.ts';
import { listEvents } from '../../server/store/event-list.repository.ts';
import { raisePricesOf } from '../../server/store/instrument-prices.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { EventListQuerySchema } from '../../shared/schemas/event-reply.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { companyPage, listPages, todayPage } from './scale-pages.ts';
import { type ScaleService, startScaleService } from './scale-service.ts';
import { newsShareId } from './synthetic-news.ts';

/** How long a page took, all that it asks for one after the other, in milliseconds. */
export interface PageTimes {
  readonly middle: number;
  readonly p99: number;
  /** Processor time of the service a page. */
  readonly processor: number;
}

/** What was measured of a service over a database of some size. Milliseconds and bytes. */
export interface ScaleMeasured {
  readonly start: number;
  readonly memoryAtStart: number;
  readonly memoryAfter: number;
  /** Pages by their names. */
  readonly pages: ReadonlyMap<string, OpenedTimes>;
}

/** How long a page takes as it is opened again, and for the first time after something else was stored. */
interface OpenedTimes {
  readonly warm: PageTimes;
  readonly afterStory: PageTimes;
  readonly afterPrices: PageTimes;
}

const timesAsked = 100;

/** The session that the made-up prices and stories end with, and one from the time that grows with the stories. */
const newest = sessionDate('2026-07-15');
const earlier = sessionDate('2026-03-16');

/** Shares whose stories stay as many at every size, and one of those whose stories become more. */
const steadyPlaces = [0, 2, 4, 6, 8];
const growingPlace = 13;

/** Starts the service over a database and opens pages 100 times each, and the companies' pages until 500 requests were made. */
export async function measureScale(location: string): Promise<ScaleMeasured> {
  const database = await openDatabase(location);
  const steady = await Promise.all(steadyPlaces.map((place) => companyOf(database, place)));
  const growing = await companyOf(database, growingPlace);
  const service = await startScaleService(location);
  try {
    const memoryAtStart = service.memory().now;
    const pages = new Map<string, OpenedTimes>();
    /** `places`: the shares whose prices come. */
    const measure = async (
      name: string,
      asked: readonly (readonly string[])[],
      places: readonly number[],
    ) => {
      pages.set(name, {
        warm: await open(service, asked, async () => undefined),
        afterStory: await open(service, asked, () => raiseDataVersion(database, 'article')),
        afterPrices: await open(service, asked, () => pricesCome(database, places)),
      });
    };
    await measure('company, as many stories', steady, steadyPlaces);
    await measure('company, more stories', [growing], [growingPlace]);
    await measure('Today, as many stories', [todayPage(newest)], steadyPlaces);
    await measure('Today, more stories', [todayPage(earlier)], steadyPlaces);
    await measure('filtered lists', [[...listPages]], steadyPlaces);
    const { startMilliseconds } = service;
    return { start: startMilliseconds, memoryAtStart, memoryAfter: service.memory().now, pages };
  } finally {
    await service.stop();
    await closeDatabase(database);
  }
}

/** As prices of some shares would: each change bears the version of its own. */
async function pricesCome(database: Database, places: readonly number[]): Promise<void> {
  for (const place of places)
    await raisePricesOf(database, 'price_bar_month', { instrumentId: newsShareId(place) });
}

async function companyOf(database: Database, place: number): Promise<string[]> {
  const id = newsShareId(place);
  const query = EventListQuerySchema.parse({ instrument: id, limit: 1 });
  return companyPage(id, (await listEvents(database, query)).rows[0]?.event.key ?? null);
}

/** Opens pages in turn, each time after `before`. */
async function open(
  service: ScaleService,
  pages: readonly (readonly string[])[],
  before: () => Promise<void>,
): Promise<PageTimes> {
  for (const page of pages) await ask(service.address, page);
  const times: number[] = [];
  const used = service.processor();
  for (let time = 0; time < timesAsked; time += 1) {
    await before();
    const started = performance.now();
    await ask(service.address, pages[time % pages.length] ?? []);
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return {
    middle: times[Math.floor(timesAsked / 2)] ?? 0,
    p99: times[Math.ceil(timesAsked * 0.99) - 1] ?? 0,
    processor: (service.processor() - used) / timesAsked,
  };
}

async function ask(address: string, page: readonly string[]): Promise<void> {
  for (const path of page) {
    const { status, body } = await get(`${address}${path}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${body.slice(0, 300)}`);
  }
}

/** On a connection of its own: one that is kept may be closed by the service just as it is used again. */
async function get(address: string): Promise<{ status: number | undefined; body: string }> {
  const [reply] = await once(request(address, { agent: false }).end(), 'response');
  return { status: reply.statusCode, body: await text(reply) };
}
