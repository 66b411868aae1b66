import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const logLevels = ['error', 'warn', 'info', 'debug'] as const;

/** How important a line of the log is. */
export type LogLevel = (typeof logLevels)[number];

/** What the environment says about how to run. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** A file path or a `postgres://` address. */
  readonly databaseLocation: string;
  /** Host names that the server answers to besides the loopback names, in lower case. */
  readonly allowedHosts: readonly string[];
  /** A proxy stands in front and says what the caller speaks. */
  readonly trustProxy: boolean;
  /** A fixed admin token; null where one is to be made at the first start. */
  readonly adminToken: string | null;
  /** A token that reads `/metrics` and nothing else; null where none is set. */
  readonly metricsToken: string | null;
  /** The least important lines that the log gets; null: all about requests and work, but at a terminal only what is wrong. */
  readonly logLevel: LogLevel | null;
  /** Origins of the pages that may carry widgets; empty: any. */
  readonly embedOrigins: readonly string[];
  /** An address or a URL for the agent name that sites see, so that their owners can reach the operator; null: none. */
  readonly contact: string | null;
  /** Private addresses may be fetched too. */
  readonly allowPrivateAddresses: boolean;
  /** The operator's keys for providers of prices; null where none is set. */
  readonly providers: {
    /** The operator says that the use of Yahoo's prices is personal. */
    readonly yahooPersonalUse: boolean;
    readonly dataGoKr: string | null;
    readonly krx: string | null;
    readonly alphaVantage: string | null;
    readonly tiingo: string | null;
  };
  /** The operator's keys for services of news; null where none is set. */
  readonly news: {
    readonly openDart: string | null;
    readonly naver: { readonly clientId: string; readonly clientSecret: string } | null;
  };
}

/** The environment cannot be used; the message has one sentence for each variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const hostName = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

const portMessage = 'must be a whole number from 0 to 65535';

const switchedOn = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 1 or 0' })
  .default('0')
  .transform((text) => text === '1' || text === 'true');

/** A token that callers send as `Authorization: Bearer …`. */
const bearerSecret = z
  .string()
  .regex(/^[\w.~+/=-]{20,200}$/, {
    error: 'must be 20 to 200 letters, digits or . _ ~ + / = - without spaces',
  })
  .optional();

/** A key of a provider. It travels in an address or a header, so what neither can hold is a slip of the pen. */
const providerKey = z
  .string()
  .trim()
  .regex(/^[!-~]{8,400}$/, { error: 'must be 8 to 400 characters without spaces, as the provider gave it' })
  .optional();

const EnvironmentSchema = z.object({
  NEWSTAPE_PORT: z.coerce
    .number({ error: portMessage })
    .int({ error: portMessage })
    .min(0, { error: portMessage })
    .max(65_535, { error: portMessage })
    .default(8787),
  NEWSTAPE_HOST: z.string().default('127.0.0.1'),
  NEWSTAPE_DATABASE: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  NEWSTAPE_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    )
    .refine((hosts) => hosts.every((host) => hostName.test(host)), {
      error:
        'must be host names separated by commas, without http:// and without a path, such as news.example.org',
    }),
  NEWSTAPE_EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((origin) => origin.trim().replace(/\/$/, ''))
        .filter(Boolean),
    )
    .refine((origins) => origins.every((origin) => /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(origin)), {
      error:
        'must be origins separated by commas, with https:// and without a path, such as https://blog.example.org',
    }),
  NEWSTAPE_TRUST_PROXY: switchedOn,
  NEWSTAPE_ADMIN_TOKEN: bearerSecret,
  NEWSTAPE_METRICS_TOKEN: bearerSecret,
  NEWSTAPE_LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).optional(),
  NEWSTAPE_CONTACT: z
    .string()
    .regex(/^[!-'*-~]{1,200}$/, {
      error:
        'must be an e-mail address or a URL of at most 200 ASCII characters, without spaces or parentheses',
    })
    .optional(),
  NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: switchedOn,
  NEWSTAPE_YAHOO_PERSONAL_USE: switchedOn,
  NEWSTAPE_DATA_GO_KR_KEY: providerKey,
  NEWSTAPE_KRX_KEY: providerKey,
  NEWSTAPE_ALPHA_VANTAGE_KEY: providerKey,
  NEWSTAPE_TIINGO_TOKEN: providerKey,
  NEWSTAPE_OPEN_DART_KEY: providerKey,
  NEWSTAPE_NAVER_CLIENT_ID: providerKey,
  NEWSTAPE_NAVER_CLIENT_SECRET: providerKey,
});

/** Variables whose value is never repeated. */
const secretVariables = /_(?:TOKEN|KEY|CLIENT_ID|CLIENT_SECRET)$/;

/**
 * Reads the configuration from environment variables; an empty variable counts as absent. Without a database named, a
 * file in the user's own data folder is used, the same whichever folder the command is run in. Throws a `ConfigError`.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = EnvironmentSchema.safeParse(given);
  if (!read.success) throw new ConfigError(complaints(read.error, given));
  const variables = read.data;
  return {
    port: variables.NEWSTAPE_PORT,
    host: variables.NEWSTAPE_HOST,
    databaseLocation:
      variables.NEWSTAPE_DATABASE ??
      variables.DATABASE_URL ??
      join(userDataFolder(given, platform), 'newstape', 'newstape.sqlite'),
    allowedHosts: [...variables.NEWSTAPE_ALLOWED_HOSTS, ...namedHost(variables.NEWSTAPE_HOST)],
    trustProxy: variables.NEWSTAPE_TRUST_PROXY,
    adminToken: variables.NEWSTAPE_ADMIN_TOKEN ?? null,
    metricsToken: variables.NEWSTAPE_METRICS_TOKEN ?? null,
    logLevel: variables.NEWSTAPE_LOG_LEVEL ?? null,
    embedOrigins: variables.NEWSTAPE_EMBED_ORIGINS,
    contact: variables.NEWSTAPE_CONTACT ?? null,
    allowPrivateAddresses: variables.NEWSTAPE_ALLOW_PRIVATE_ADDRESSES,
    providers: {
      yahooPersonalUse: variables.NEWSTAPE_YAHOO_PERSONAL_USE,
      dataGoKr: variables.NEWSTAPE_DATA_GO_KR_KEY ?? null,
      krx: variables.NEWSTAPE_KRX_KEY ?? null,
      alphaVantage: variables.NEWSTAPE_ALPHA_VANTAGE_KEY ?? null,
      tiingo: variables.NEWSTAPE_TIINGO_TOKEN ?? null,
    },
    news: {
      openDart: variables.NEWSTAPE_OPEN_DART_KEY ?? null,
      naver: naverKeys(variables.NEWSTAPE_NAVER_CLIENT_ID, variables.NEWSTAPE_NAVER_CLIENT_SECRET),
    },
  };
}

/** The two keys of one application; one without the other is a slip. Throws a `ConfigError`. */
function naverKeys(clientId: string | undefined, clientSecret: string | undefined): Config['news']['naver'] {
  if (clientId === undefined && clientSecret === undefined) return null;
  if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret };
  const missing = clientId === undefined ? 'NEWSTAPE_NAVER_CLIENT_ID' : 'NEWSTAPE_NAVER_CLIENT_SECRET';
  throw new ConfigError(`${missing} is not set: the two keys of NAVER API HUB go together.`);
}

/** The host to listen on as a name to answer to, unless it is every address or this machine's own. */
function namedHost(host: string): string[] {
  if (['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::'].includes(host)) return [];
  return [host.includes(':') ? `[${host.toLowerCase()}]` : host.toLowerCase()];
}

/** Where programs keep a user's data on this system. */
function userDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const home = environment.HOME ?? homedir();
  if (platform === 'win32') return environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment.XDG_DATA_HOME ?? join(home, '.local', 'share');
}

/** One sentence a variable. The value of a secret is not repeated. */
function complaints(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): string {
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0]);
      const value = secretVariables.test(name) ? '' : `, not "${given[name]}"`;
      return `${name} ${issue.message}${value}.`;
    })
    .join('\n');
}
