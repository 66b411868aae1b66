import { describe, expect, it } from 'vitest';
import { pathReturn } from '../../../server/studies/window-return.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { decision } from '../../support/adjusting.ts';
import { bar, bundledSeries, madeSeries } from '../../support/bundled-series.ts';

function between(series: PriceSeries, from: string, to: string) {
  return pathReturn(
    series,
    { session: sessionDate(from), at: 'close' },
    { session: sessionDate(to), at: 'close' },
  );
}

describe('a return over a doubtful step', () => {
  const hanmi = bundledSeries('KRX-042700');

  it('is none while nobody settled it, also where the split history knows the ratio', () => {
    expect(between(hanmi, '2022-03-31', '2022-04-06')).toEqual({ value: null, missing: 'suspectedSplit' });
  });

  it('is measured from the split base once a person gave the ratio', () => {
    const adjusted = { ...hanmi, adjustments: [decision('2022-04-06', 'split', 2)] };
    expect(between(adjusted, '2022-03-31', '2022-04-06').value).toBeCloseTo(16_850 / 17_500 - 1, 12);
    expect(between(adjusted, '2022-04-06', '2022-04-07')).toEqual(between(hanmi, '2022-04-06', '2022-04-07'));
  });

  it('is an ordinary one once a person accepted it', () => {
    const accepted = { ...hanmi, adjustments: [decision('2022-04-06', 'accept')] };
    expect(between(accepted, '2022-03-31', '2022-04-06').value).toBeCloseTo(16_850 / 35_000 - 1, 12);
  });
});

describe('a bar that a person excluded', () => {
  const bars = [bar('2024-03-04', 10_000), bar('2024-03-05', 900), bar('2024-03-06', 10_100)];
  const series = madeSeries(bars, { adjustments: [decision('2024-03-05', 'exclude')] });

  it('counts as missing, and does not spoil what lies around it', () => {
    expect(between(series, '2024-03-04', '2024-03-05').missing).toBe('missingSession');
    expect(between(series, '2024-03-04', '2024-03-06').value).toBeCloseTo(0.01, 12);
    expect(between(madeSeries(bars), '2024-03-04', '2024-03-06').missing).toBe('suspectedSplit');
  });
});

it('an index of closes alone, with zeros for volumes, has returns', () => {
  const flat = [100, 101].map((close, place) =>
    bar(`2024-03-0${place + 4}`, close, { high: close, low: close, volume: 0 }),
  );
  const withLast = [bar('2024-02-29', 99), ...flat];
  expect(between(madeSeries(withLast, { currency: 'pt' }), '2024-03-04', '2024-03-05').value).toBeCloseTo(
    0.01,
    12,
  );
  expect(between(madeSeries(withLast), '2024-03-04', '2024-03-05').missing).toBe('halted');
});
