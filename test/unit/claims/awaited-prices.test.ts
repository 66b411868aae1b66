import { expect, test } from 'vitest';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { seriesWith, statement } from './statement.ts';

const hynix = 'KRX:000660';
/** Ends on Friday, 19 January 2024. */
const series = seriesWith(hynix, [['2024-01-19', 100, 100, 100, 100, 10]]);
const dueAt = instantUtc('2024-01-22T07:30:00.000Z');

function checkAt(now: string, date: string, finalAt: typeof dueAt | null = dueAt) {
  return checkClaim(statement(hynix, date, { value: 110 }), {
    series,
    calendar: shippedCalendars(mic('XKRX')),
    listedDate: null,
    due: { now: instantUtc(now), finalAt: () => finalAt, source: 'the source' },
  });
}

test.each([
  ['before the opening', '2024-01-21T22:00:00.000Z', 'pending sessionNotClosed'],
  ['while the session runs', '2024-01-22T06:29:59.999Z', 'pending sessionNotClosed'],
  ['after the close', '2024-01-22T06:30:00.000Z', 'pending awaitingPrice'],
  ['a week late', '2024-01-29T07:30:00.000Z', 'pending awaitingPrice'],
  ['later than that', '2024-01-29T07:30:00.001Z', 'unverifiable afterSeries'],
] as const)('%s', (_, now, expected) => {
  const { verdict, reason, dueAt: at, dueFrom } = checkAt(now, '2024-01-22');
  expect(`${verdict} ${reason}`).toBe(expected);
  expect([at, dueFrom]).toEqual(verdict === 'pending' ? [dueAt, 'the source'] : [undefined, undefined]);
});

test('a source that does not say when its bars are final is waited for a week from the close, with no hour named', () => {
  const found = checkAt('2024-01-29T06:30:00.000Z', '2024-01-22', null);
  expect(found).toMatchObject({ verdict: 'pending', reason: 'awaitingPrice', dueFrom: 'the source' });
  expect(found.dueAt).toBeUndefined();
  expect(checkAt('2024-01-29T06:30:00.001Z', '2024-01-22', null).reason).toBe('afterSeries');
});

test('a day without a session, and one that the series holds, wait for nothing', () => {
  expect(checkAt('2024-01-20T00:00:00.000Z', '2024-01-20').reason).toBe('notASession');
  expect(checkAt('2024-01-19T00:00:00.000Z', '2024-01-19').verdict).toBe('contradicted');
});

test('a clock that is not given leaves nothing pending', () => {
  const calendar = shippedCalendars(mic('XKRX'));
  const told = statement(hynix, '2024-01-22', { value: 110 });
  expect(checkClaim(told, { series, calendar, listedDate: null }).reason).toBe('afterSeries');
});
