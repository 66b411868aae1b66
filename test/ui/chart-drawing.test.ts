import { describe, expect, it } from 'vitest';
import { areaPath, bandPath, linePath, type PathPoint, stepPath } from '../../client/charts/line-path.ts';
import { plotGeometry, yOf } from '../../client/charts/plot-geometry.ts';
import { signAt } from '../../client/charts/price-event-glyph.tsx';
import { relativeValues } from '../../client/charts/relative-values.ts';
import { valueDomain } from '../../client/charts/value-domain.ts';
import { logTicks } from '../../client/charts/value-ticks.ts';
import { volumePath } from '../../client/charts/volume-steps.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { priceReply } from '../support/company-fixture.ts';

const series = priceReply('KRX:000660', 'KRX-000660', 'XKRX', 'KRW');
const index = priceReply('KRX:KS11', 'KRX-KS11', 'XKRX', 'KRW');

// Ten pixels a session from x = 4, so that the middle of the first stands at 9; a pixel a unit of value.
const geometry = plotGeometry(44 + 60, 60, { from: 0, to: 3 });
const scale = { low: 0, high: 100, top: 0, bottom: 100 };
const points = (...values: (number | null)[]) => values.map((value, position) => ({ position, value }));

describe('the path of a line', () => {
  it('goes through its values and begins anew after a gap', () => {
    expect(linePath(points(10, 20, null, 40), geometry, scale)).toBe('M9 90L19 80M39 60');
    expect(linePath(points(null, null), geometry, scale)).toBe('');
  });

  const own = ({ value }: PathPoint) => value;

  it('of steps holds a value until the next session and turns only where it changes', () => {
    expect(stepPath(points(10, 10, 10, 30), own, geometry, scale)).toBe('M9 90H39V70H39');
    expect(stepPath(points(10, null, 30, 30), own, geometry, scale)).toBe('M9 90H19M29 70H39');
  });

  it('of an area stands on its foot, a piece for each unbroken stretch', () => {
    expect(areaPath(points(10, 20, null, 40), geometry, scale)).toBe(
      'M9 100V90L19 80L19 100ZM39 100V60L39 100Z',
    );
    expect(areaPath(points(10, 20), geometry, scale, 50)).toBe('M9 50V90L19 80L19 50Z');
  });

  it('of a band is a box for each stretch, and stays in the pane', () => {
    const band = (position: number, low52w: number, high52w: number) => ({ position, low52w, high52w });
    const bands = [
      band(0, 10, 30),
      band(1, 10, 30),
      band(2, -50, 300),
      { position: 3, low52w: null, high52w: 30 },
    ];
    expect(bandPath(bands, geometry, scale)).toBe('M9 90V70H29V90ZM29 100V0H39V100Z');
  });
});

describe('a logarithmic axis', () => {
  it('gives equal ratios equal heights', () => {
    const log = { low: 10, high: 1000, top: 0, bottom: 100, isLog: true };
    expect(yOf(log, 10)).toBe(100);
    expect(yOf(log, 100)).toBeCloseTo(50);
    expect(yOf(log, 1000)).toBeCloseTo(0);
  });

  it('has few round ticks', () => {
    expect(logTicks(60_000, 700_000)).toEqual([100_000, 200_000, 500_000]);
    expect(logTicks(95, 140)).toEqual([100, 110, 120, 130, 140]);
    expect(logTicks(1, 1e9).length).toBeLessThanOrEqual(5);
    expect(logTicks(0, 10)).toEqual([]);
  });

  it('leaves margins by ratio and holds every price', () => {
    const view = { from: 0, to: series.dates.length - 1 };
    const { low, high } = valueDomain(series, view, false, true);
    expect(low).toBeGreaterThan(Math.min(...series.close) * 0.8);
    expect(low).toBeLessThan(Math.min(...series.close));
    expect(high).toBeGreaterThan(Math.max(...series.close));
  });
});

describe('volume', () => {
  const last = series.dates.length - 1;

  it('is a bar a session where there is room, and one stepped surface where there is not', () => {
    const wide = plotGeometry(900, 60, { from: last - 99, to: last });
    expect(volumePath(series, wide, 52, 8).match(/M/g)).toHaveLength(100);
    const dense = plotGeometry(600, 60, { from: 0, to: last });
    const surface = volumePath(series, dense, 52, 8);
    expect(surface.match(/M/g)).toHaveLength(1);
    expect(surface).toContain('V8H');
  });

  it('is nothing where none is known', () => {
    const unknown = { ...series, volume: series.volume.map(() => null) };
    expect(volumePath(unknown, plotGeometry(600, 60, { from: 0, to: last }), 52, 8)).toBe('');
  });
});

describe('a share beside its index', () => {
  const last = series.dates.length - 1;
  const view = { from: last - 99, to: last };
  const none = new Set<number>();

  it('is 100 with it at the left edge, and told less it', () => {
    const values = relativeValues(series, index, view, 900, none);
    expect(values?.baseDate).toBe(series.dates[view.from]);
    expect(values?.points[0]).toMatchObject({ share: 100, index: 100, difference: 0 });
    const end = values?.points.at(-1);
    const expected = ((series.close[last] ?? 0) / (series.close[view.from] ?? 1)) * 100;
    expect(end?.share).toBeCloseTo(expected);
    expect(end?.difference).toBeCloseTo((end?.share ?? 0) - (end?.index ?? 0));
  });

  it('says nothing after a suspected split, and bridges no session that is missing', () => {
    const flag = (kind: PriceEvent['kind'], place: number): PriceEvent[] => {
      const date = series.dates[place];
      const measured = { value: null, previousExtreme: null, firstCrossing: null, basis: '' };
      return date === undefined
        ? []
        : [{ instrumentId: instrumentId('KRX:000660'), sessionDate: date, kind, ...measured }];
    };
    const split = { ...series, events: flag('suspectedSplit', last - 20) };
    const cut = relativeValues(split, index, view, 900, none);
    expect(cut?.comparableUntil).toBe(series.dates[last - 20]);
    expect(cut?.points.at(-1)?.position).toBe(last - 21);
    const missing = { ...series, events: flag('missingSession', last - 20) };
    const gap = relativeValues(missing, index, view, 900, none)?.points;
    expect(gap?.find(({ position }) => position === last - 20.5)?.share).toBeNull();
    const halted = { ...series, events: flag('halt', last - 20) };
    const halt = relativeValues(halted, index, view, 900, none)?.points;
    expect(halt?.find(({ position }) => position === last - 20)?.share).toBeNull();
  });

  it('is not told where no session has both prices', () => {
    const elsewhere = { ...index, dates: index.dates.map(() => series.dates[0] ?? series.firstSession) };
    expect(relativeValues(series, elsewhere, view, 900, none)).toBeNull();
  });
});

describe('the signs of prices', () => {
  it('are moved to their place whatever commands they are made of', () => {
    expect(signAt('move', true, 100, 50)).toBe('M100 45.5L104.5 54h-9z');
    expect(signAt('halt', false, 100, 50)).toBe('M97.5 46v8M102.5 46v8');
  });
});
