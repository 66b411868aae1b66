import { randomBytes } from 'node:crypto';
import type { ArticleUpload } from '../shared/schemas/article-reply.ts';
import type { InstantUtc } from '../shared/units/instant-utc.ts';
import { databaseLiveFeed } from './app/database-live-feed.ts';
import { createApp } from './app.ts';
import type { RunningService } from './cli/cli-environment.ts';
import { composeNews } from './compose-news.ts';
import type { Config } from './config.ts';
import { bundledListingVersion, openBundledPrices, readBundledListing } from './demo/bundled-data.ts';
import { BUNDLED_SOURCES } from './demo/bundled-sources.ts';
import { demoCollection } from './demo/demo-collection.ts';
import { createAdminToken, hashAdminToken } from './http/admin-token.ts';
import type { OwnServiceRunner } from './http/own-service.routes.ts';
import { refusePublicWithoutToken } from './http/public-address.ts';
import { startServer } from './http/serve.ts';
import { sharePicturePng } from './http/share-picture-png.ts';
import { articleFileRunner } from './pipeline/article-file-runner.ts';
import { checkRunners } from './pipeline/check-text-runners.ts';
import { currentCalendars } from './pipeline/current-calendars.ts';
import { keepReference } from './pipeline/current-reference.ts';
import { deriveStalePrices } from './pipeline/derive-stale-prices.ts';
import { dictionaryDataWhenAsked } from './pipeline/dictionary-data.ts';
import { dictionaryRunners } from './pipeline/dictionary-runners.ts';
import { hostPolicyRunner } from './pipeline/host-csp.ts';
import { ingestUpload } from './pipeline/ingest-upload.ts';
import { workRunners } from './pipeline/jobs/work-runners.ts';
import { claimJudgementRunners } from './pipeline/judge-claim.ts';
import { judgementRunners } from './pipeline/judge-link.ts';
import { type CollectionMoment, loadCollection } from './pipeline/load-collection.ts';
import { createPageReader, type ReadPage } from './pipeline/page-reader.ts';
import { prepareDatabaseFrom } from './pipeline/prepare-database.ts';
import { openedWhenAsked } from './pipeline/price-directory.ts';
import { priceImportRunners } from './pipeline/price-import-runners.ts';
import { judgeDueClaims } from './pipeline/recheck-claims.ts';
import { repeatWork } from './pipeline/repeat-work.ts';
import { sourceEditRunners } from './pipeline/source-edit-runners.ts';
import { storedSeriesLookup } from './pipeline/stored-series.ts';
import { startStudies } from './pipeline/study-service.ts';
import { createGuardedFetch, type GuardedFetch } from './sources/fetching/guarded-fetch.ts';
import { priceProviders } from './sources/price-providers/all-providers.ts';
import type { JobParts } from './start-jobs.ts';
import { startJobsApart } from './start-jobs-apart.ts';
import { listInstruments } from './store/instruments.repository.ts';
import { closeDatabase, type Database, openDatabase } from './store/open-database.ts';
import { readSetting, writeSetting } from './store/settings.repository.ts';
import { watchService } from './watch-service.ts';

/** What a server is started with. */
export interface ServiceParts {
  readonly mode: 'serve' | 'demo';
  readonly config: Config;
  readonly databaseLocation: string;
  readonly packageRoot: string;
  readonly clientDirectory: string | null;
  readonly version: string;
  readonly now: () => InstantUtc;
  /** Whether this program collects by itself, in a thread of its own. */
  readonly jobs: boolean;
  readonly providerAddresses: JobParts['providerAddresses'];
  readonly newsAddresses?: JobParts['newsAddresses'];
  /** Starts the server of the person's own data beside a demo; null where this is none. */
  readonly openOwnService: OwnServiceRunner;
  readonly log: (line: object) => void;
}

/** A person waits for the page whose address is to be checked. Milliseconds. */
const checkFetchBudgets = { headersMilliseconds: 10_000, totalMilliseconds: 15_000 };

/** Claims that wait for a price turn a few times in a week: so often they are looked at, in milliseconds. */
const dueRunPause = 10 * 60_000;

/** The first time only when the pages that waited for the start have been answered, in milliseconds. */
const firstDueRun = 3_000;

/** Opens and fills the database, then listens. In the demo the clock stands at the demo's own moment. */
export async function startService(parts: ServiceParts): Promise<RunningService> {
  const { config, mode, packageRoot } = parts;
  const database = await openDatabase(parts.databaseLocation);
  const pages = createPageReader();
  const { version, now } = parts;
  const { contact, allowPrivateAddresses } = config;
  const fetching = createGuardedFetch({
    ...{ now, version, contact, allowPrivateAddresses },
    budgets: checkFetchBudgets,
  });
  try {
    const moment = mode === 'demo' ? await loadCollection(database, await demoCollection(packageRoot)) : null;
    if (!moment) await prepareWithListing(database, packageRoot);
    await deriveStalePrices({
      ...{ database, calendarOf: await currentCalendars(database) },
      now: moment ? () => moment.now : now,
    });
    const token = await adminToken(database, config);
    const live = databaseLiveFeed(database, parts.log);
    const watching = await watchService(database, parts);
    const studies = startStudies({
      ...{ database, databaseLocation: parts.databaseLocation },
      now: moment ? () => moment.now : now,
      newToken: () => randomBytes(16).toString('base64url'),
    });
    const app = createApp({
      ...{ database, live },
      mode,
      demoAsOf: moment?.asOf ?? null,
      version: parts.version,
      now: moment ? () => moment.now : parts.now,
      clientDirectory: parts.clientDirectory,
      adminTokenHash: token.hash,
      allowedHosts: config.allowedHosts,
      trustProxy: config.trustProxy,
      contact: config.contact,
      embedOrigins: config.embedOrigins,
      runners: {
        ...writingRunners(database, parts, moment, pages.read, fetching.fetch),
        studies: studies.runners,
      },
      log: parts.log,
      ...{ observed: watching.observed, metrics: watching.metrics },
      metricsTokenHash: config.metricsToken === null ? null : hashAdminToken(config.metricsToken),
    });
    const server = await startServer(app, config);
    const working = parts.jobs ? startJobsApart(parts) : judgingAlone(database, parts, moment?.now ?? null);
    return {
      address: server.address,
      newAdminToken: token.made,
      ask: async (path, as) => app.fetch(new Request(new URL(path, 'http://localhost')), socketOf(as)),
      close: async () => {
        // Those who listen are let go first: they would hold the server open. Work ends while the last replies go out.
        live.close();
        await Promise.all([server.close(), working.stop()]);
        watching.stop();
        await Promise.all([pages.close(), fetching.close(), studies.close()]);
        await closeDatabase(database);
      },
    };
  } catch (error) {
    await closeDatabase(database);
    throw error;
  }
}

/** Who asks without a socket, as a request tells it. */
function socketOf(as: 'operator' | 'public') {
  return as === 'public'
    ? {}
    : { incoming: { httpVersion: '1.1', headers: {}, socket: { remoteAddress: '127.0.0.1' } } };
}

/** Where nothing is collected, what passes with time is looked at all the same. `standing`: the moment at which the clock stands. */
function judgingAlone(
  database: Database,
  { now, log }: ServiceParts,
  standing: InstantUtc | null,
): { stop(): Promise<void> } {
  return repeatWork(
    async () => judgeDueClaims({ database, calendarOf: await currentCalendars(database) }, standing ?? now()),
    dueRunPause,
    (error) => log({ level: 'error', message: `Claims were not judged: ${String(error)}` }),
    firstDueRun,
  );
}

/**
 * The token of the configuration, else the stored one, else a new one that is to be shown once. Only its hash is kept. Throws
 * a `ServerStartError` where a new one would be for a server that others can reach.
 */
async function adminToken(
  database: Database,
  config: Config,
): Promise<{ hash: string; made: string | null }> {
  if (config.adminToken !== null) return { hash: hashAdminToken(config.adminToken), made: null };
  const kept = await readSetting(database, 'adminTokenHash');
  if (kept !== null) return { hash: kept, made: null };
  refusePublicWithoutToken(config.host);
  const { token, hash } = createAdminToken();
  await writeSetting(database, 'adminTokenHash', hash);
  return { hash, made: token };
}

async function prepareWithListing(database: Database, packageRoot: string): Promise<void> {
  const listing = {
    version: await bundledListingVersion(packageRoot),
    read: () => readBundledListing(packageRoot),
  };
  await prepareDatabaseFrom(database, listing, BUNDLED_SOURCES);
}

/** What writes. Nothing of what it looks up is read before it is asked for: a server that only shows answers at once. */
function writingRunners(
  database: Database,
  parts: ServiceParts,
  moment: CollectionMoment | null,
  readPage: ReadPage,
  fetch: GuardedFetch,
) {
  const bundled = openedWhenAsked(async () =>
    openBundledPrices(parts.packageRoot, await listInstruments(database)),
  );
  const fallback = moment ? null : bundled;
  const now = moment ? () => moment.now : parts.now;
  const data = dictionaryDataWhenAsked(parts.packageRoot);
  // Built anew where instruments or names were edited, by this program or another.
  const reference = keepReference(database, data);
  // A lookup for each write: prices may have changed since the last.
  const newSeriesLookup = () => storedSeriesLookup(database, fallback, now);
  const deriving = async () => ({ reference: await reference(), seriesOf: newSeriesLookup() });
  return {
    ingestUpload: async (upload: ArticleUpload) =>
      ingestUpload({ database, reference: await reference(), newSeriesLookup, now, readPage })(upload),
    check: checkRunners({
      ...{ database, reference, fallback: bundled, readPage, fetch, now },
      newId: () => randomBytes(16).toString('base64url'),
    }),
    pngOf: sharePicturePng(parts.packageRoot),
    judgements: judgementRunners({ database, deriving, now }),
    claimJudgements: claimJudgementRunners({ database, now }),
    dictionary: dictionaryRunners({ database, data, deriving, now }),
    work: workRunners({
      ...{
        database,
        now,
        services: composeNews(parts.config, { now, wait: async () => undefined }).services,
      },
      newId: () => randomBytes(10).toString('hex'),
      providers: priceProviders(parts.config.providers, parts.providerAddresses),
    }),
    openOwnService: parts.openOwnService,
    hostPolicy: hostPolicyRunner(fetch),
    priceImports: priceImportRunners({ database, now }),
    sourceEdits: sourceEditRunners({ database, now, fetch }),
    ingestFile: articleFileRunner(async () => ({ database, now, readPage, fetch, ...(await deriving()) })),
  };
}
