import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMilliseconds, instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { instantAt, localDateOf, localTimeOf } from '../../../shared/units/zoned-time.ts';

test('a local time becomes its moment', () => {
  expect(instantAt(sessionDate('2024-01-22'), '15:30', 'Asia/Seoul')).toBe('2024-01-22T06:30:00.000Z');
  expect(instantAt(sessionDate('2024-07-01'), '16:00', 'America/New_York')).toBe('2024-07-01T20:00:00.000Z');
  expect(instantAt(sessionDate('2024-01-02'), '16:00', 'America/New_York')).toBe('2024-01-02T21:00:00.000Z');
  expect(() => instantAt(sessionDate('2024-01-02'), '25:00', 'Asia/Seoul')).toThrow('not a time of day');
});

test('a skipped hour moves on, and of a doubled hour the first is meant', () => {
  expect(instantAt(sessionDate('2024-03-10'), '02:30', 'America/New_York')).toBe('2024-03-10T07:30:00.000Z');
  expect(instantAt(sessionDate('2024-11-03'), '01:30', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z');
});

test('the local date follows the zone', () => {
  const evening = instantUtc('2025-10-28T22:40:00.000Z');
  expect(localDateOf(evening, 'Asia/Seoul')).toBe('2025-10-29');
  expect(localDateOf(evening, 'America/New_York')).toBe('2025-10-28');
});

test('a moment reads as the runtime reads it, before 1970 and in summers with another clock too', () => {
  const zones = ['Asia/Seoul', 'America/New_York'] as const;
  for (const zone of zones) {
    const formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const moments = Array.from({ length: 900 }, (_, at) =>
      Date.UTC(1960 + (at % 76), at % 12, at % 28, at % 24, 7 * (at % 9)),
    );
    for (const milliseconds of [...moments, ...moments]) {
      const moment = instantUtc(milliseconds);
      expect(`${localDateOf(moment, zone)} ${localTimeOf(moment, zone)}`).toBe(
        formatter.format(milliseconds),
      );
    }
  }
});

test('reading the clock and setting it again gives the same minute, except in a doubled hour', () => {
  const minutes = fc.integer({
    min: Date.parse('2015-01-01') / 60_000,
    max: Date.parse('2035-12-31') / 60_000,
  });
  fc.assert(
    fc.property(
      minutes,
      fc.constantFrom('Asia/Seoul' as const, 'America/New_York' as const),
      (minute, zone) => {
        const moment = instantUtc(minute * 60_000);
        const again = instantAt(localDateOf(moment, zone), localTimeOf(moment, zone), zone);
        const distance = epochMilliseconds(moment) - epochMilliseconds(again);
        expect([0, 3_600_000]).toContain(distance);
      },
    ),
    { seed: 20240122, numRuns: 500 },
  );
});
