import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { notPublic, type Reach } from './check-address.ts';

/**
 * A lookup that refuses a host as soon as any one of its addresses may not be reached: a name that mixes public and
 * private addresses is an attack or a mistake, and the socket must not be left to choose. The socket connects to what
 * this very answer held, so a resolver that answers differently the next time gains nothing.
 */
export function guardedLookup(resolve: LookupFunction, reach: Reach): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, answer, family) => {
      if (error) return callback(error, '', 0);
      const addresses = addressesOf(answer, family);
      const [first] = addresses;
      const refused = addresses.find(({ address }) => !reach.address(address));
      if (!first) return callback(noAddress(host), '', 0);
      if (refused) return callback(notPublic(`${host} leads to ${refused.address}, which is`), '', 0);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

function addressesOf(answer: string | LookupAddress[], family: number | undefined): LookupAddress[] {
  if (typeof answer !== 'string') return answer;
  return answer === '' ? [] : [{ address: answer, family: family ?? (answer.includes(':') ? 6 : 4) }];
}

function noAddress(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
}
