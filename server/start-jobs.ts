import { randomBytes } from 'node:crypto';
import type { InstantUtc } from '../shared/units/instant-utc.ts';
import { composeNews } from './compose-news.ts';
import type { Config } from './config.ts';
import { openBundledPrices } from './demo/bundled-data.ts';
import { afterOthers, type Busyness } from './pipeline/busy-loop.ts';
import { keepReference } from './pipeline/current-reference.ts';
import { dictionaryDataWhenAsked } from './pipeline/dictionary-data.ts';
import { type Working, workOnJobs } from './pipeline/jobs/work-on-jobs.ts';
import { createPageReader } from './pipeline/page-reader.ts';
import { openedWhenAsked } from './pipeline/price-directory.ts';
import { createGuardedFetch } from './sources/fetching/guarded-fetch.ts';
import type { NewsServiceParts } from './sources/news-services/all-services.ts';
import { priceProviders } from './sources/price-providers/all-providers.ts';
import { listInstruments } from './store/instruments.repository.ts';
import { closeDatabase, openDatabase } from './store/open-database.ts';

/** What the work in the background is started with. All but the functions can be handed to a thread. */
export interface JobParts {
  readonly config: Config;
  /** Prepared before: see `prepareDatabase`. */
  readonly databaseLocation: string;
  readonly packageRoot: string;
  readonly version: string;
  /** Scheme and host of providers of prices in place of their own. */
  readonly providerAddresses: Parameters<typeof priceProviders>[1];
  /** The same of services of news. */
  readonly newsAddresses?: NewsServiceParts['addresses'];
  /** How busy the replies are that go before; absent where there are none. */
  readonly replies?: Busyness;
  readonly now: () => InstantUtc;
  readonly log: (line: object) => void;
}

/** Plans and does what is due, with connections of its own, until it is stopped. */
export async function startJobs(parts: JobParts): Promise<Working> {
  const { config, packageRoot, version, now, log, replies } = parts;
  const { contact, allowPrivateAddresses } = config;
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const database = await openDatabase(parts.databaseLocation);
  const fetching = createGuardedFetch({ now, version, contact, allowPrivateAddresses });
  const pages = createPageReader();
  try {
    const working = workOnJobs({
      ...{ database, now, log, readPage: pages.read },
      fetch: replies ? afterOthers(replies, wait, fetching.fetch) : fetching.fetch,
      random: Math.random,
      newId: () => randomBytes(10).toString('hex'),
      wait,
      collecting: { news: composeNews(config, { now, wait, addresses: parts.newsAddresses }) },
      providers: priceProviders(config.providers, parts.providerAddresses),
      reference: keepReference(database, dictionaryDataWhenAsked(packageRoot)),
      fallback: openedWhenAsked(async () => openBundledPrices(packageRoot, await listInstruments(database))),
    });
    return {
      stop: async () => {
        await working.stop();
        await Promise.all([pages.close(), fetching.close()]);
        await closeDatabase(database);
      },
    };
  } catch (error) {
    await fetching.close();
    await closeDatabase(database);
    throw error;
  }
}
