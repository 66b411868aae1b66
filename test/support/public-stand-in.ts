import type { LookupFunction } from 'node:net';
import { createGuardedFetch, type FetchSettings } from '../../server/sources/fetching/guarded-fetch.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

/** The one loopback address that stands for a public site; 127.0.0.2 and ::1 stay private. */
export const publicStandIn = '127.0.0.1';

/** The moment that the fetcher of a test believes it is. */
export const testMoment = instantUtc('2024-01-22T06:30:00.000Z');

/** Answers host names from a table of addresses, and knows no other name. Several answers in a row are given in turn. */
export function tableResolver(
  table: Readonly<Record<string, readonly (readonly string[])[]>>,
): LookupFunction {
  const asked = new Map<string, number>();
  return (host, _options, callback) => {
    const turn = asked.get(host) ?? 0;
    asked.set(host, turn + 1);
    const answers = table[host] ?? [];
    const addresses = answers[Math.min(turn, answers.length - 1)] ?? [];
    if (addresses.length === 0) {
      return callback(Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' }), []);
    }
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

/** A fetcher for which every name under example.com is a public site on 127.0.0.1. */
export function publicFetcher(settings: Partial<FetchSettings> = {}): ReturnType<typeof createGuardedFetch> {
  return createGuardedFetch({
    now: () => testMoment,
    version: '1.2.3',
    contact: 'https://example.com/about',
    allowPrivateAddresses: false,
    permit: (address) => address === publicStandIn,
    resolve: (host, _options, callback) =>
      host.endsWith('example.com')
        ? callback(null, [{ address: publicStandIn, family: 4 }])
        : callback(Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' }), []),
    ...settings,
  });
}
