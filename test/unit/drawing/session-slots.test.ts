import { expect, test } from 'vitest';
import { sessionSlots } from '../../../shared/drawing/session-slots.ts';
import type { PriceEventKind } from '../../../shared/schemas/price-event.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { inputOf, seriesOf, storyOn } from './drawn-series.ts';

const event = (kind: PriceEventKind, day: string) => ({
  kind,
  sessionDate: sessionDate(day),
  value: null,
  basis: 'test',
});

test('the view is inclusive on both sides', () => {
  const slots = sessionSlots(inputOf({ from: sessionDate('2024-01-03'), to: sessionDate('2024-01-05') }));
  expect(slots.map((slot) => slot.date)).toEqual(['2024-01-03', '2024-01-04', '2024-01-05']);
});

test('a halted session has no close, whether an event or the bar says so', () => {
  const series = seriesOf([10, 11, 11, 12], {
    open: [10, 11, null, 12],
    high: [10, 11, null, 12],
    low: [10, 11, null, 12],
    volume: [1, 1, 0, 1],
    events: [event('halt', '2024-01-02')],
  });
  expect(sessionSlots(inputOf({ series })).map((slot) => slot.close)).toEqual([10, null, null, 12]);
});

test('a series of closes alone is no halt', () => {
  const nulls = [null, null];
  const series = seriesOf([10, 11], { open: nulls, high: nulls, low: nulls, volume: nulls });
  expect(sessionSlots(inputOf({ series })).map((slot) => slot.close)).toEqual([10, 11]);
});

test('the line breaks at the first bar after a missing session, and at a suspected split', () => {
  const series = seriesOf([10, 11, 12, 13, 14], {
    dates: ['2024-01-01', '2024-01-02', '2024-01-04', '2024-01-05', '2024-01-06'].map(sessionDate),
    events: [event('missingSession', '2024-01-03'), event('suspectedSplit', '2024-01-06')],
  });
  const broken = sessionSlots(inputOf({ series })).filter((slot) => slot.breakBefore);
  expect(broken.map((slot) => slot.date)).toEqual(['2024-01-04', '2024-01-06']);
});

test('a bar in doubt has no price, and nothing is drawn into a step between two measures', () => {
  const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05'].map(sessionDate);
  const flags = [event('badRange', '2024-01-02'), event('extraSession', '2024-01-03')];
  const events = [...flags, event('mixedBasis', '2024-01-05'), event('zeroVolume', '2024-01-04')];
  const slots = sessionSlots(inputOf({ series: seriesOf([10, 11, 12, 13, 14], { dates: days, events }) }));
  expect(slots.map((slot) => slot.close)).toEqual([10, null, null, 13, 14]);
  expect(slots.filter((slot) => slot.breakBefore).map((slot) => slot.date)).toEqual(['2024-01-05']);
});

test('a flag that a person accepted is an ordinary session; one that was adjusted for is still no return', () => {
  const slotsWith = (resolution: 'accepted' | 'adjusted') => {
    const flags = [event('suspectedSplit', '2024-01-02'), event('badRange', '2024-01-03')];
    const events = flags.map((flag) => ({ ...flag, resolution }));
    return sessionSlots(inputOf({ series: seriesOf([10, 5, 6], { events }) }));
  };
  expect(slotsWith('accepted').map(({ close, breakBefore }) => [close, breakBefore])).toEqual([
    [10, false],
    [5, false],
    [6, false],
  ]);
  expect(slotsWith('adjusted')[1]?.breakBefore).toBe(true);
});

test('a story on a session without a bar has a slot of its own', () => {
  const events = { events: [storyOn(33)] };
  const slots = sessionSlots(inputOf({ events }));
  expect(slots.at(-1)).toMatchObject({ date: '2024-02-02', close: null });
  expect(sessionSlots(inputOf({ events, to: sessionDate('2024-01-31') }))).toHaveLength(31);
});
