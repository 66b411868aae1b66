import { describe, expect, it } from 'vitest';
import {
  instantOfSession,
  shortInstant,
  wholeInstant,
  wholeOfSession,
} from '../../../server/store/short-instant.ts';

const instants = [
  '2024-05-02T06:30:00.000Z',
  '2024-05-02T06:29:59.999Z',
  '2024-05-02T06:30:00.001Z',
  '2024-05-02T06:30:01.000Z',
  '2024-05-02T21:00:00.000Z',
  '2024-05-02T00:00:00.000Z',
  '2024-05-03T00:00:00.000Z',
  '2024-05-10T10:10:10.100Z',
];

describe('a short instant', () => {
  it('lacks the zeros at its end, and is whole again', () => {
    expect(instants.map(shortInstant)).toEqual([
      ...['2024-05-02T06:30', '2024-05-02T06:29:59.999Z', '2024-05-02T06:30:00.001Z'],
      ...['2024-05-02T06:30:01', '2024-05-02T21', '2024-05-02T00', '2024-05-03T00'],
      '2024-05-10T10:10:10.100Z',
    ]);
    for (const instant of ['', ...instants]) expect(wholeInstant(shortInstant(instant))).toBe(instant);
  });

  it('is over when the whole one is', () => {
    for (const instant of instants)
      for (const asOf of instants) expect(shortInstant(instant) <= asOf).toBe(instant <= asOf);
  });

  it('lacks the date of its session too, where it has that', () => {
    expect(instantOfSession('2024-05-02T06:30:00.000Z', '2024-05-02')).toBe('T06:30');
    expect(instantOfSession('2024-05-03T06:30:00.000Z', '2024-05-02')).toBe('2024-05-03T06:30');
    for (const instant of ['', ...instants])
      expect(wholeOfSession(instantOfSession(instant, '2024-05-02'), '2024-05-02')).toBe(instant);
  });
});
