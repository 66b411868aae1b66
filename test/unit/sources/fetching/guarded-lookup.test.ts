import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Reach } from '../../../../server/sources/fetching/check-address.ts';
import { guardedLookup } from '../../../../server/sources/fetching/guarded-lookup.ts';

type Answer = Parameters<Parameters<LookupFunction>[2]>;

/** Every address but those that begin with 10. may be reached. */
const reach: Reach = { address: (address) => !address.startsWith('10.'), hostName: () => true };

/** What a caller is told where the resolver gives `given`, which always answers at once. */
function asked(given: Answer, all = false): Answer {
  const told: Answer[] = [];
  const resolve: LookupFunction = (_host, options, callback) => {
    expect(options.all).toBe(true);
    callback(...given);
  };
  guardedLookup(resolve, reach)('news.example.com', { all }, (...answer) => told.push(answer));
  expect(told).toHaveLength(1);
  return told[0] ?? [null, ''];
}

const two: LookupAddress[] = [
  { address: '93.184.216.34', family: 4 },
  { address: '2606:4700::1111', family: 6 },
];

describe('a lookup', () => {
  it('gives all addresses or the first, as it is asked', () => {
    expect(asked([null, two], true)).toEqual([null, two]);
    expect(asked([null, two])).toEqual([null, '93.184.216.34', 4]);
  });

  it('takes one address as text too, and tells its family where the resolver does not', () => {
    expect(asked([null, '93.184.216.34', 4])).toEqual([null, '93.184.216.34', 4]);
    expect(asked([null, '93.184.216.34'])).toEqual([null, '93.184.216.34', 4]);
    expect(asked([null, '2606:4700::1111'])).toEqual([null, '2606:4700::1111', 6]);
  });

  it('refuses a host of which any address may not be reached, wherever it stands, and names that address', () => {
    for (const addresses of [
      [...two, { address: '10.0.0.1', family: 4 }],
      [{ address: '10.0.0.1', family: 4 }, ...two],
    ])
      for (const all of [true, false]) {
        const [error, address, family] = asked([null, addresses], all);
        expect(error).toMatchObject({ reason: 'addressNotAllowed' });
        expect(error?.message).toMatch(
          /^news\.example\.com leads to 10\.0\.0\.1, which is not on the public/,
        );
        expect([address, family]).toEqual(['', 0]);
      }
  });

  it('tells that a name has no address as a resolver would, and passes on its error', () => {
    for (const nothing of [
      [null, []],
      [null, ''],
    ] satisfies Answer[])
      expect(asked(nothing)[0]).toMatchObject({
        code: 'ENOTFOUND',
        message: 'no address for news.example.com',
      });
    const error = new Error('the resolver is gone');
    expect(asked([error, two])).toEqual([error, '', 0]);
  });
});
