import type { Readable, Writable } from 'node:stream';
import type { EmbedFile } from '../../shared/drawing/embed-folder.ts';
import type { EmbedOptions, EmbedWidget } from '../../shared/drawing/embed-options.ts';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Fetching, NewsAsking } from '../pipeline/collect-context.ts';
import type { ShippedListing } from '../pipeline/prepare-database.ts';
import type { PriceDirectory } from '../pipeline/price-directory.ts';
import type { PriceProviders } from '../pipeline/price-providers.ts';
import type { Reach } from './doctor-machine.ts';

/** Where a running service is reached, and how it is stopped. */
export interface RunningService {
  readonly address: string;
  /** Set when the admin token was made by this start; it is shown once and kept only as a hash. */
  readonly newAdminToken: string | null;
  /** Answers a request as the server would, asked by the operator on this machine or by anyone else. */
  ask(path: string, as: 'operator' | 'public'): Promise<Response>;
  close(): Promise<void>;
}

/** What `serve` and `demo` may be told on the command line; the rest comes from the environment's variables. */
export interface ServiceOptions {
  readonly mode: 'serve' | 'demo';
  readonly port?: number;
  readonly host?: string;
  readonly database?: string;
  /** Collect by itself too: feeds, prices of what is tracked, upkeep. */
  readonly jobs?: boolean;
}

/** Everything with an effect that a command may use. `main.ts` hands it in; tests hand in their own streams and folders. */
export interface CliEnvironment {
  readonly standardInput: Readable;
  readonly standardOutput: Writable;
  readonly standardError: Writable & { readonly isTTY?: boolean };
  readonly version: string;
  readonly now: () => InstantUtc;
  /** The database that the environment's variables name. */
  readonly databaseLocation: () => string;
  /** How a server is reached, as the environment's variables say. */
  readonly reach: () => Reach;
  readonly bundled: {
    /** The listing that comes with the product. */
    listing(): Promise<ShippedListing>;
    /** The reviewed names that come with the product. */
    dictionaryData(): Promise<DictionaryData>;
    /** The daily prices that come with the product. */
    prices(instruments: readonly Instrument[]): Promise<PriceDirectory>;
    readonly sources: readonly Source[];
  };
  /** Opens the one fetcher; whoever opens it closes it. */
  openFetching(): Fetching;
  /** The providers of prices, with the keys that the environment's variables name. */
  priceProviders(): PriceProviders;
  /** The services of news, made once a process. */
  news(): NewsAsking;
  /** Settles after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Does the work in the background in this process, on a prepared database (absent: the one that the environment's variables name). */
  startJobs(location: string | undefined): Promise<{ stop(): Promise<void> }>;
  startService(options: ServiceOptions): Promise<RunningService>;
  /**
   * A widget as files that need no server, as of a database (absent: the one that the environment's variables name). What may
   * not be passed on is in it only for one's own use.
   */
  savedEmbed(asked: {
    readonly widget: EmbedWidget;
    readonly options: EmbedOptions;
    readonly forOwnUse: boolean;
    readonly database: string | undefined;
  }): Promise<EmbedFile[]>;
  /** Settles when the person or the system asks the process to stop. */
  readonly stopRequested: () => Promise<void>;
}
