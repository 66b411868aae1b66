import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newsColumn } from '../../../server/studies/news-count.ts';
import { newsOverTime } from '../../../server/studies/news-over-time.ts';
import type { SessionColumn } from '../../../server/studies/session-column.ts';
import type { NewsDay } from '../../../shared/schemas/news-and-price.ts';
import { EventKindSchema, RelationSchema } from '../../../shared/schemas/news-event.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';

const column = (values: Float64Array): SessionColumn => ({ values, missingAt: () => null });
const length = 80;
const counts = fc.array(fc.nat(4), { minLength: length, maxLength: length });
const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length });

it('news that comes so many sessions before the price is found at that lag', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: -5, max: 5 }), (stories, ahead) => {
      fc.pre(
        stories.slice(5, -5).filter((count) => count > 0).length >= 5 &&
          new Set(stories.slice(5, -5)).size > 1,
      );
      // The price is the news of `ahead` sessions before, and nothing else.
      const price = Float64Array.from({ length }, (_, at) => stories[at - ahead] ?? Number.NaN);
      const news = Float64Array.from(stories);
      const { lags } = newsOverTime(column(news), column(price), news, 'stories');
      const found = lags.find(({ lag }) => lag === ahead)?.correlation?.estimate ?? Number.NaN;
      expect(found).toBeCloseTo(1, 9);
    }),
    { numRuns: 40 },
  );
});

it('neither the unit of the price nor that of the news matters to a correlation', () => {
  fc.assert(
    fc.property(counts, noise, fc.double({ min: 0.001, max: 1000, noNaN: true }), (stories, price, unit) => {
      fc.pre(stories.filter((count) => count > 0).length >= 5);
      const news = Float64Array.from(stories);
      const at = (scale: number) =>
        newsOverTime(
          column(news.map((count) => count * 3)),
          column(Float64Array.from(price, (value) => value * scale)),
          news,
          'stories',
        );
      for (const [place, { correlation, n }] of at(1).lags.entries()) {
        const other = at(unit).lags[place];
        expect(other?.n).toBe(n);
        if (correlation) expect(other?.correlation?.estimate).toBeCloseTo(correlation.estimate, 8);
      }
    }),
    { numRuns: 20 },
  );
});

const first = sessionDate('2024-01-01');
const sessions = Array.from({ length: 20 }, (_, at) => addDays(first, at));
const day = fc.record({
  sessionDate: fc.constantFrom(...sessions),
  kind: fc.constantFrom(...EventKindSchema.options),
  relation: fc.constantFrom(...RelationSchema.options),
  stories: fc.integer({ min: 1, max: 5 }),
  toned: fc.constant(0),
  toneSum: fc.constant(0),
});

it('stories weigh no more than they are, the more of a relation the rest of all, in whichever order they come', () => {
  const whole = { sessions, isCollected: () => true };
  const read = (days: readonly NewsDay[], ...how: ['stories' | 'weighted', 'all' | NewsDay['relation']]) =>
    newsColumn(days, whole, ...how).values;
  fc.assert(
    fc.property(fc.array(day, { maxLength: 30 }), (days) => {
      const [plain, weighted] = [read(days, 'stories', 'all'), read(days, 'weighted', 'all')];
      const parts = RelationSchema.options.map((relation) => read(days, 'weighted', relation));
      for (const place of plain.keys()) {
        expect(weighted[place]).toBeLessThanOrEqual((plain[place] ?? 0) + 1e-12);
        expect((weighted[place] ?? 0) > 0).toBe((plain[place] ?? 0) > 0);
        const sum = parts.reduce((total, part) => total + (part[place] ?? 0), 0);
        expect(sum).toBeCloseTo(weighted[place] ?? 0, 10);
      }
      expect(read(days.toReversed(), 'weighted', 'all')).toEqual(weighted);
    }),
    { numRuns: 60 },
  );
});
