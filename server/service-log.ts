import type { Writable } from 'node:stream';
import { pino } from 'pino';
import type { InstantUtc } from '../shared/units/instant-utc.ts';
import type { Config, LogLevel } from './config.ts';
import { hideSecrets } from './hide-secrets.ts';
import type { Log } from './http/error-replies.ts';

/** What a log is written with. */
interface LogParts {
  readonly stream: Writable;
  /** Lines below it are not written. */
  readonly level: LogLevel;
  readonly secrets: readonly string[];
  readonly now: () => InstantUtc;
}

const levels: Readonly<Record<string, LogLevel>> = {
  error: 'error',
  warning: 'warn',
  warn: 'warn',
  info: 'info',
  debug: 'debug',
};

/**
 * The log of a service: one JSON object a line with `level`, `time` and `message`, and with a request's `requestId`. No secret
 * gets into it: what is known to be one, or looks like one, is hidden in the finished line, wherever it came from.
 */
export function serviceLog({ stream, level, secrets, now }: LogParts): Log {
  const logger = pino(
    {
      ...{ level, base: null, messageKey: 'message' },
      timestamp: () => `,"time":"${now()}"`,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: hideSecrets(secrets) },
    },
    stream,
  );
  return (line) => {
    const own = 'level' in line ? levels[String(line.level)] : undefined;
    const at = own ?? 'info';
    if (!logger.isLevelEnabled(at)) return;
    const { level: _level, message, ...fields } = { level: at, message: '', ...line };
    logger[at](fields, message);
  };
}

/** Every secret that a configuration holds. */
export function secretsOf({ adminToken, metricsToken, databaseLocation, providers, news }: Config): string[] {
  const password = /^postgres(?:ql)?:\/\/[^:@/]*:([^@/]+)@/i.exec(databaseLocation)?.[1];
  return [
    ...[adminToken, metricsToken, password, password && decodeURIComponent(password)],
    ...Object.values(providers),
    ...[news.openDart, news.naver?.clientId, news.naver?.clientSecret],
  ].filter((secret) => typeof secret === 'string');
}
