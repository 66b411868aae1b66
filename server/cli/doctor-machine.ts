import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPostgresLocation } from '../store/dialect.ts';
import { type Check, inOrder, outOfOrder } from './doctor-check.ts';

/** Whether Node is one that everything here works on. */
export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || major === 22 || major >= 24;
  return supported
    ? inOrder('node', version)
    : outOfOrder('node', 'failed', `${version} is too old`, 'Install Node 20.19, 22 or 24.');
}

const mebibyte = 1_048_576;
/** Less free disk than this stops collecting soon, in bytes. */
const leastFree = 100 * mebibyte;
const comfortablyFree = 1_024 * mebibyte;

/** Whether the disk of a database file has room for it to grow, and for a backup of it; nothing of PostgreSQL, whose disk is elsewhere. */
export function diskChecks(place: string): Check[] {
  if (isPostgresLocation(place)) return [];
  let folder = dirname(place);
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const size = statSync(place, { throwIfNoEntry: false })?.size ?? 0;
  const detail = `${Math.floor(free / mebibyte)} MiB free at ${folder}, the database has ${Math.ceil(size / mebibyte)} MiB`;
  const action = `Free some disk, move the database, or drop what is old with "newstape purge --compact".`;
  if (free < leastFree) return [outOfOrder('disk', 'failed', detail, action)];
  return [
    free < comfortablyFree || free < size
      ? outOfOrder('disk', 'warning', `${detail}: a backup may not fit`, action)
      : inOrder('disk', detail),
  ];
}

/** How the server is reached, as the environment says. */
export interface Reach {
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly trustProxy: boolean;
  readonly hasAdminToken: boolean;
}

const loopback = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/;

/** Whether a server that others reach knows its operator, and under which names it answers. */
export function reachCheck({ host, allowedHosts, trustProxy, hasAdminToken }: Reach): Check {
  const isPublic = !loopback.test(host) || trustProxy;
  if (!isPublic) return inOrder('address', `${host}: this machine alone`);
  const detail = trustProxy ? `${host}, behind a proxy` : `${host}: other machines reach it`;
  if (!hasAdminToken)
    return outOfOrder(
      'address',
      'warning',
      `${detail}, and no admin token is set`,
      'Set NEWSTAPE_ADMIN_TOKEN to 20 characters or more that nobody can guess, such as what "openssl rand -base64 32" prints.',
    );
  if (allowedHosts.length === 0)
    return outOfOrder(
      'address',
      'warning',
      `${detail}, and it answers to loopback names alone`,
      'Set NEWSTAPE_ALLOWED_HOSTS to the names under which it is reached.',
    );
  return inOrder('address', `${detail} as ${allowedHosts.join(', ')}`);
}
