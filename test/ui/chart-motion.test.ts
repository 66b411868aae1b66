import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterFields, readCompanyView, viewOfAddress } from '../../client/app/company-view-address.ts';
import { shownEvents } from '../../client/charts/mark-filter.ts';
import { viewBetween } from '../../client/charts/session-view.ts';
import {
  panView,
  pinchView,
  resizeView,
  SHORTEST_VIEW,
  viewAround,
  zoomView,
} from '../../client/charts/view-motion.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { companyEvents, priceReply } from '../support/company-fixture.ts';

const COUNT = 1000;
const series = priceReply('KRX:000660', 'KRX-000660', 'XKRX', 'KRW');

const anyView = fc
  .tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  .filter(({ from, to }) => to - from + 1 >= SHORTEST_VIEW);

describe('a view that moves', () => {
  it('stops at the ends of the series and keeps its length', () => {
    expect(panView({ from: 100, to: 199 }, 30, COUNT)).toEqual({ from: 130, to: 229 });
    expect(panView({ from: 100, to: 199 }, -500, COUNT)).toEqual({ from: 0, to: 99 });
    expect(panView({ from: 100, to: 199 }, 5000, COUNT)).toEqual({ from: 900, to: 999 });
  });

  it('zooms around the session under the pointer', () => {
    const zoomed = zoomView({ from: 200, to: 399 }, 0.5, 250, COUNT);
    expect(zoomed.to - zoomed.from + 1).toBe(100);
    expect((250 - zoomed.from) / 100).toBeCloseTo((250 - 200) / 200, 1);
    expect(zoomView({ from: 0, to: 999 }, 2, 500, COUNT)).toEqual({ from: 0, to: 999 });
    expect(zoomView({ from: 40, to: 49 }, 0.5, 45, COUNT)).toEqual({ from: 40, to: 49 });
    const small = zoomView({ from: 40, to: 50 }, 1.01, 45, COUNT);
    expect(small.to - small.from).toBe(11);
  });

  it('keeps the sessions under two fingers', () => {
    expect(pinchView({ from: 400, to: 599 }, [0.25, 0.75], [0, 1], COUNT)).toEqual({ from: 450, to: 549 });
    expect(pinchView({ from: 400, to: 599 }, [0.25, 0.75], [0.75, 0.25], COUNT)).toEqual({
      from: 400,
      to: 599,
    });
  });

  it('never leaves the series nor falls below its shortest length', () => {
    fc.assert(
      fc.property(
        anyView,
        fc.double({ min: -2000, max: 2000, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.nat(COUNT - 1),
        (view, by, factor, index) => {
          const moved = [
            panView(view, by, COUNT),
            zoomView(view, factor, Math.min(Math.max(index, view.from), view.to), COUNT),
            resizeView(view, 'from', index, COUNT),
            resizeView(view, 'to', index, COUNT),
            viewAround(view.from, view.to, COUNT),
          ];
          for (const { from, to } of moved) {
            expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThan(COUNT);
            expect(to - from + 1).toBeGreaterThanOrEqual(SHORTEST_VIEW);
          }
        },
      ),
      { seed: 7 },
    );
  });

  it('shows all sessions of a group of marks with room around them', () => {
    expect(viewAround(500, 600, COUNT)).toEqual({ from: 480, to: 620 });
    expect(viewAround(500, 500, COUNT)).toEqual({ from: 496, to: 505 });
  });
});

describe('a view between dates', () => {
  const { dates } = series;

  it('begins and ends at sessions between them, and at the ends of the series without one', () => {
    const view = viewBetween(sessionDate('2024-01-01'), sessionDate('2024-01-31'), dates);
    expect([dates[view?.from ?? -1], dates[view?.to ?? -1]]).toEqual(['2024-01-02', '2024-01-31']);
    expect(viewBetween(null, null, dates)).toEqual({ from: 0, to: dates.length - 1 });
  });

  it('is widened where it holds hardly a session, and is none where it holds none', () => {
    const one = viewBetween(sessionDate('2024-01-31'), sessionDate('2024-01-31'), dates);
    expect((one?.to ?? 0) - (one?.from ?? 0)).toBe(4);
    const first = dates[0] ?? null;
    expect(viewBetween(first, first, dates)).toEqual({ from: 0, to: 4 });
    const last = dates.at(-1) ?? null;
    expect(viewBetween(last, last, dates)).toEqual({ from: dates.length - 5, to: dates.length - 1 });
    expect(viewBetween(sessionDate('2024-01-27'), sessionDate('2024-01-28'), dates)).toBeNull();
    expect(viewBetween(sessionDate('2024-02-01'), sessionDate('2024-01-01'), dates)).toBeNull();
  });
});

describe('the address of a company page', () => {
  it('is read where it is understood, and is silent on the rest', () => {
    const text =
      'from=2024-01-02&to=2024-02-30&kinds=deal,gossip,price&first=1&axis=log&view=relative&range=9y';
    const read = readCompanyView(new URLSearchParams(text));
    expect(read).toMatchObject({
      from: '2024-01-02',
      to: null,
      range: null,
      display: 'relative',
      isLog: true,
    });
    expect([...(read.filter.kinds ?? [])]).toEqual(['deal', 'price']);
    expect(read.filter.firstOnly).toBe(true);
    expect(readCompanyView(new URLSearchParams('kinds=gossip&view=pie'))).toMatchObject({
      display: 'line',
      filter: { kinds: null, firstOnly: false },
    });
    expect(viewOfAddress({ from: null, to: null }, series.dates)).toBeNull();
  });

  it('keeps which stories are shown, none at all included', () => {
    for (const kinds of [null, new Set<'price' | 'deal'>(['price', 'deal']), new Set<never>()]) {
      const fields = new URLSearchParams();
      for (const [name, value] of Object.entries(filterFields({ kinds, firstOnly: true }))) {
        if (value !== null) fields.set(name, value);
      }
      expect(readCompanyView(fields).filter).toEqual({ kinds, firstOnly: true });
    }
  });
});

describe('the stories on the lane', () => {
  const events = companyEvents('KRX:000660', 'KRX-000660');
  const [first] = events;

  it('are those of the kinds asked for, and the selected one in any case', () => {
    const results = new Set<'results'>(['results']);
    const shown = shownEvents(events, { kinds: results, firstOnly: false }, first?.event.key ?? null);
    expect(shown[0]).toBe(first);
    expect(shown.slice(1).every(({ event }) => event.kind === 'results')).toBe(true);
    expect(shown.length).toBeLessThan(events.length);
    expect(shownEvents(events, { kinds: null, firstOnly: false }, null)).toBe(events);
  });

  it('are first reports alone where asked', () => {
    const echo = events.map((item, place) =>
      place === 1 ? { ...item, event: { ...item.event, novelty: 'echo' as const } } : item,
    );
    expect(shownEvents(echo, { kinds: null, firstOnly: true }, null)).toHaveLength(echo.length - 1);
  });
});
