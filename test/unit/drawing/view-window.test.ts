import { expect, test } from 'vitest';
import { viewWindow } from '../../../shared/drawing/view-window.ts';
import { daysBetween, sessionDate } from '../../../shared/units/session-date.ts';

const last = sessionDate('2026-03-17');
const none = { from: null, to: null, range: null };

test('half a year up to the newest session, unless asked otherwise', () => {
  expect(viewWindow(none, last, null)).toEqual({ from: '2025-09-15', to: null });
  expect(viewWindow({ ...none, range: '1m' }, last, null)).toEqual({ from: '2026-02-14', to: null });
  expect(viewWindow({ ...none, range: 'all' }, last, sessionDate('2020-01-02'))).toEqual({
    from: null,
    to: null,
  });
});

test('days that are asked for are the view', () => {
  const from = sessionDate('2024-01-01');
  expect(viewWindow({ ...none, from, range: '1y' }, last, null)).toEqual({ from, to: null });
});

test('an event before the range moves the view, which keeps its length', () => {
  const event = sessionDate('2024-01-22');
  const { from, to } = viewWindow({ ...none, range: '6m' }, last, event);
  expect(from).not.toBeNull();
  expect(to).not.toBeNull();
  if (from === null || to === null) return;
  expect(from < event && event < to).toBe(true);
  expect(daysBetween(from, to)).toBe(183);
});

test('an event inside the range does not', () => {
  expect(viewWindow(none, last, sessionDate('2026-03-02'))).toEqual({ from: '2025-09-15', to: null });
});
