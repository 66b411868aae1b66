import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { DictionaryData } from '../shared/schemas/dictionary-data.ts';
import type { InstantUtc } from '../shared/units/instant-utc.ts';
import type { CliEnvironment, RunningService } from './cli/cli-environment.ts';
import { composeNews } from './compose-news.ts';
import { type Config, readConfig } from './config.ts';
import { openBundledPrices, readBundledListing } from './demo/bundled-data.ts';
import { BUNDLED_SOURCES } from './demo/bundled-sources.ts';
import { savedEmbed } from './http/embed-saved.ts';
import type { Log } from './http/error-replies.ts';
import { type OwnService, ownServiceBeside } from './own-service.ts';
import { findPackageRoot, readVersion } from './package-root.ts';
import type { NewsAsking } from './pipeline/collect-context.ts';
import { readDictionaryData } from './pipeline/dictionary-data.ts';
import type { ShippedListing } from './pipeline/prepare-database.ts';
import { createGuardedFetch } from './sources/fetching/guarded-fetch.ts';
import type { NewsServiceParts } from './sources/news-services/all-services.ts';
import { priceProviders } from './sources/price-providers/all-providers.ts';
import { startJobs } from './start-jobs.ts';
import { type ServiceParts, startService } from './start-service.ts';

/** The process, as far as Newstape uses it: tests hand in their own. */
export interface ProcessParts {
  readonly standardInput: Readable;
  readonly standardOutput: Writable;
  readonly standardError: Writable & { readonly isTTY?: boolean };
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly now: () => InstantUtc;
  readonly stopRequested: () => Promise<void>;
  /** How a pause passes; absent: by the clock. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Scheme and host of providers of prices in place of their own. */
  readonly providerAddresses?: Parameters<typeof priceProviders>[1];
  /** The same of services of news. */
  readonly newsAddresses?: NewsServiceParts['addresses'];
}

// What comes with the product does not change while a process runs: commands of one process read it once.
const bundledListings = new Map<string, Promise<ShippedListing>>();
const dictionaries = new Map<string, Promise<DictionaryData>>();

function readOnce<Value>(
  kept: Map<string, Promise<Value>>,
  packageRoot: string,
  read: (packageRoot: string) => Promise<Value>,
): Promise<Value> {
  const reading = kept.get(packageRoot) ?? read(packageRoot);
  kept.set(packageRoot, reading);
  return reading;
}

/** Puts the rooms together for the command line. Nothing is opened or read before a command asks for it. */
export function composeCli(parts: ProcessParts): CliEnvironment {
  const packageRoot = findPackageRoot(import.meta.url);
  const version = readVersion(packageRoot);
  const config = () => readConfig(parts.variables);
  const wait =
    parts.wait ??
    ((milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  let news: NewsAsking | null = null;
  return {
    standardInput: parts.standardInput,
    standardOutput: parts.standardOutput,
    standardError: parts.standardError,
    version,
    now: parts.now,
    databaseLocation: () => config().databaseLocation,
    reach: () => {
      const { host, allowedHosts, trustProxy, adminToken } = config();
      return { host, allowedHosts, trustProxy, hasAdminToken: adminToken !== null };
    },
    bundled: {
      listing: () => readOnce(bundledListings, packageRoot, readBundledListing),
      dictionaryData: () => readOnce(dictionaries, packageRoot, readDictionaryData),
      prices: (instruments) => openBundledPrices(packageRoot, instruments),
      sources: BUNDLED_SOURCES,
    },
    stopRequested: parts.stopRequested,
    openFetching: () => {
      const { contact, allowPrivateAddresses } = config();
      return createGuardedFetch({ now: parts.now, version, contact, allowPrivateAddresses });
    },
    priceProviders: () => priceProviders(config().providers, parts.providerAddresses),
    news: () => {
      news ??= composeNews(config(), { now: parts.now, wait, addresses: parts.newsAddresses });
      return news;
    },
    wait,
    startJobs: async (location) => {
      const read = config();
      return startJobs({
        ...{ config: read, packageRoot, version, now: parts.now },
        databaseLocation: location ?? read.databaseLocation,
        providerAddresses: parts.providerAddresses,
        newsAddresses: parts.newsAddresses,
        log: await logOf(read, parts),
      });
    },
    savedEmbed: async ({ widget, options, forOwnUse, database }) => {
      const service = await composeCli(quietly(parts)).startService({
        ...{ mode: 'serve', port: 0, host: '127.0.0.1' },
        ...(database === undefined ? {} : { database }),
      });
      try {
        const ask = (path: string) => service.ask(path, forOwnUse ? 'operator' : 'public');
        return await savedEmbed(ask, widget, options, parts.now());
      } finally {
        await service.close();
      }
    },
    startService: async (options) => {
      const read = readConfig({
        ...parts.variables,
        ...(options.host === undefined ? {} : { NEWSTAPE_HOST: options.host }),
        ...(options.port === undefined ? {} : { NEWSTAPE_PORT: String(options.port) }),
      });
      const log = await logOf(read, parts);
      const builtClient = join(packageRoot, 'dist', 'client');
      const start = (given: Pick<ServiceParts, 'mode' | 'config' | 'databaseLocation' | 'openOwnService'>) =>
        startService({
          ...given,
          packageRoot,
          clientDirectory: existsSync(builtClient) ? builtClient : null,
          version,
          now: parts.now,
          jobs: given.mode === 'serve' && (options.jobs ?? false),
          providerAddresses: parts.providerAddresses,
          newsAddresses: parts.newsAddresses,
          log,
        });
      const own = (config: Config) =>
        start({ mode: 'serve', config, databaseLocation: read.databaseLocation, openOwnService: null });
      if (options.mode === 'demo')
        return startDemo({
          own: ownServiceBeside(read.port, async (port) => told(await own({ ...read, port }), parts)),
          start: (openOwnService) =>
            start({
              ...{ mode: 'demo', config: read, openOwnService },
              databaseLocation: options.database ?? demoLocation(read.databaseLocation),
            }),
        });
      return start({
        ...{ mode: 'serve', config: read, openOwnService: null },
        databaseLocation: options.database ?? read.databaseLocation,
      });
    },
  };
}

/** For a service that nobody is told of: it says what is wrong and nothing else, and makes no admin token that a person would never see. */
function quietly(parts: ProcessParts): ProcessParts {
  const { NEWSTAPE_LOG_LEVEL = 'error', NEWSTAPE_ADMIN_TOKEN = randomUUID() } = parts.variables;
  return { ...parts, variables: { ...parts.variables, NEWSTAPE_LOG_LEVEL, NEWSTAPE_ADMIN_TOKEN } };
}

/** Requests and work are told to whoever collects logs; a person at a terminal is told what is wrong. */
async function logOf(config: Config, { standardError, now }: ProcessParts): Promise<Log> {
  // Loaded for what runs on: a short command needs none.
  const { secretsOf, serviceLog } = await import('./service-log.ts');
  const level = config.logLevel ?? (standardError.isTTY ? 'warn' : 'info');
  return serviceLog({ stream: standardError, level, secrets: secretsOf(config), now });
}

/** A demo, and the server of the person's own data that it may start beside itself: both end together. */
async function startDemo({
  own,
  start,
}: {
  readonly own: OwnService;
  readonly start: (open: OwnService['open']) => Promise<RunningService>;
}): Promise<RunningService> {
  const demo = await start(own.open);
  return {
    ...demo,
    close: async () => {
      await own.close();
      await demo.close();
    },
  };
}

/** Tells at the terminal of the demo that the other server runs, and its token where it was made now. */
function told(service: RunningService, { standardError }: ProcessParts): RunningService {
  const { address, newAdminToken } = service;
  standardError.write(`Your own data are at ${address}\n`);
  if (newAdminToken !== null)
    standardError.write(`Admin token of your own data, shown this once: ${newAdminToken}\n`);
  return service;
}

/** The demo's own file, beside the user's; never the user's database. */
function demoLocation(location: string): string {
  const isAddress = /^postgres(ql)?:\/\//.test(location);
  return join(
    isAddress ? dirname(readConfig({}).databaseLocation) : dirname(location),
    'newstape-demo.sqlite',
  );
}
