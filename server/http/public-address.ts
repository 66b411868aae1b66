import { isIP } from 'node:net';
import { ServerStartError } from './serve.ts';

/**
 * Throws a `ServerStartError` where others could reach a server for which no admin token is set: the one that a first start makes
 * is shown to whoever starts it, and a start that nobody watches shows it to nobody, or to a log.
 */
export function refusePublicWithoutToken(host: string): void {
  if (isOwnAddress(host)) return;
  throw new ServerStartError(
    `Others can reach this server on ${host}, and it has no admin token: set NEWSTAPE_ADMIN_TOKEN to 20 letters and digits or more, or start it on 127.0.0.1 once, which makes a token and shows it.`,
  );
}

/** True where only this machine itself can reach a server that listens on a host. */
function isOwnAddress(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
