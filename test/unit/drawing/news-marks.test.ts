import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newsMarks, type PlacedEvent, pillWidth, relationOf } from '../../../shared/drawing/news-marks.ts';

const plot = { left: 16, right: 560 };

const placed = (index: number, x: number, more: Partial<PlacedEvent> = {}): PlacedEvent => ({
  index,
  x,
  relation: 'reports',
  differs: false,
  selected: false,
  ...more,
});

const sizes = (events: readonly PlacedEvent[]) => newsMarks(events, plot).map((mark) => mark.members.length);

test('marks apart stay single, marks that would touch become a pill', () => {
  expect(sizes([placed(0, 100), placed(1, 130)])).toEqual([1, 1]);
  expect(sizes([placed(0, 100), placed(1, 110), placed(2, 300)])).toEqual([2, 1]);
});

test('a pill that grows into its neighbour takes it in', () => {
  expect(sizes([placed(0, 100), placed(1, 117), placed(2, 120)])).toEqual([3]);
});

test('the selected event never joins: others of its session stand beside it', () => {
  const marks = newsMarks([placed(0, 200), placed(1, 200, { selected: true }), placed(2, 200)], plot);
  expect(marks.map((mark) => mark.members.map((one) => one.index))).toEqual([[1], [0, 2]]);
  expect(marks[0]?.x).toBe(200);
  const late = newsMarks([placed(0, 540), placed(1, 540, { selected: true })], plot);
  expect(late.map((mark) => mark.members[0]?.index)).toEqual([0, 1]);
});

test('a pill shows the relation of its members, unclear where they differ', () => {
  expect(relationOf([placed(0, 1), placed(1, 1)])).toBe('reports');
  expect(relationOf([placed(0, 1), placed(1, 1, { relation: 'precedes' })])).toBe('unclear');
});

test('every event is drawn once, nothing overlaps, and the order of the list changes nothing', () => {
  const events = fc
    .array(fc.tuple(fc.integer({ min: 22, max: 554 }), fc.boolean()), { maxLength: 60 })
    .map((made) => {
      const chosen = made.findIndex(([, wants]) => wants);
      return made.map(([x], index) => placed(index, x, { selected: index === chosen }));
    });
  const half = (members: readonly PlacedEvent[]) => (members.length === 1 ? 7 : pillWidth(members) / 2);
  fc.assert(
    fc.property(events, (list) => {
      const marks = newsMarks(list, plot);
      expect(marks.flatMap((mark) => mark.members.map((one) => one.index)).sort((a, b) => a - b)).toEqual(
        list.map((one) => one.index),
      );
      for (const [i, mark] of marks.entries()) {
        const next = marks[i + 1];
        if (next) expect(next.x - mark.x).toBeGreaterThan(half(mark.members) + half(next.members));
        if (mark.members.some((one) => one.selected)) expect(mark.members).toHaveLength(1);
      }
      expect(newsMarks([...list].reverse(), plot)).toEqual(marks);
    }),
    { seed: 6 },
  );
});
