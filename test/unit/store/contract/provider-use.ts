import { describe, expect, it } from 'vitest';
import {
  countRequest,
  providerRest,
  requestsOn,
  saveProviderRest,
} from '../../../../server/store/provider-use.repository.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import type { Backend } from './backend.ts';

export function providerUseContract(backend: () => Backend): void {
  describe('the use of providers of prices', () => {
    const monday = sessionDate('2024-01-22');

    it('is counted up to the limit of a day, also by many at once', async () => {
      const database = await backend().open();
      const counted = await Promise.all(
        Array.from({ length: 12 }, () => countRequest(database, 'krx', monday, 5)),
      );
      expect(counted.filter(Boolean)).toHaveLength(5);
      expect(await requestsOn(database, 'krx', monday)).toBe(5);
      expect(await countRequest(database, 'krx', sessionDate('2024-01-23'), 5)).toBe(true);
      expect(await countRequest(database, 'tiingo', monday, 5)).toBe(true);
      expect(await countRequest(database, 'yahoo', monday, 0)).toBe(false);
      expect(await requestsOn(database, 'yahoo', monday)).toBe(0);
    });

    it('remembers the longest rest that was asked for, until it is over', async () => {
      const database = await backend().open();
      const [noon, one, two] = ['12', '13', '14'].map((hour) => instantUtc(`2024-01-22T${hour}:00:00.000Z`));
      if (!noon || !one || !two) throw new Error('three moments');
      await saveProviderRest(database, 'krx', { until: two, sentence: 'long' });
      await saveProviderRest(database, 'krx', { until: one, sentence: 'short' });
      expect(await providerRest(database, 'krx', noon)).toEqual({ until: two, sentence: 'long' });
      expect(await providerRest(database, 'krx', two)).toBeNull();
      expect(await providerRest(database, 'tiingo', noon)).toBeNull();
    });
  });
}
