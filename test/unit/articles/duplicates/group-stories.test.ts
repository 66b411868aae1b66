import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GroupMember,
  groupStories,
  type LikePair,
} from '../../../../server/articles/duplicates/group-stories.ts';
import {
  type OrderedReading,
  orderRevisions,
} from '../../../../server/articles/duplicates/order-revisions.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';

const at = (minute: number) => instantUtc(`2024-01-22T03:${String(minute).padStart(2, '0')}:00.000Z`);
const member = (
  id: string,
  minute: number,
  canonicalUrl: string | null = `https://a.example/${id}`,
): GroupMember => ({
  ...{ id, canonicalUrl },
  knownAt: at(minute),
});

describe('a group', () => {
  it('is named by its first report', () => {
    const groups = groupStories(
      [member('a', 3), member('b', 1), member('c', 2)],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    expect(groups).toEqual(
      new Map([
        ['b', 'b'],
        ['c', 'b'],
        ['a', 'b'],
      ]),
    );
  });
  it('has its tie broken by canonical address', () => {
    const tied = [
      member('a', 1, 'https://z.example/'),
      member('b', 1, 'https://b.example/'),
      member('c', 1, null),
    ];
    const groups = groupStories(tied, [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect([...new Set(groups.values())]).toEqual(['b']);
  });
  it('does not creep from one to the next: each is like the first report itself', () => {
    const groups = groupStories(
      [member('a', 1), member('b', 2), member('c', 3)],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    expect(groups.get('b')).toBe('a');
    expect(groups.get('c')).toBe('c');
  });
  it('depends on the stories and not on their order', () => {
    const members = Array.from({ length: 7 }, (_, index) => member(`s${index}`, index % 3));
    const pair = fc.tuple(fc.nat(6), fc.nat(6)).map(([one, other]): LikePair => [`s${one}`, `s${other}`]);
    fc.assert(
      fc.property(fc.array(pair), fc.shuffledSubarray(members, { minLength: 7 }), (pairs, shuffled) => {
        const groups = groupStories(members, pairs);
        const others = groupStories(
          shuffled,
          pairs.toReversed().map(([one, other]): LikePair => [other, one]),
        );
        expect([...others].sort()).toEqual([...groups].sort());
        for (const group of groups.values()) expect(groups.get(group)).toBe(group);
      }),
      { seed: 5 },
    );
  });
});

const reading = (
  minute: number,
  contentHash: string,
  more: Partial<OrderedReading> = {},
): OrderedReading => ({
  ...{ rawDocumentHash: `${contentHash}${minute}`, fetchedAt: at(minute), contentHash },
  ...{ title: 'title', text: contentHash, coverage: 'fullText' as const },
  ...more,
});

describe('the readings of an article', () => {
  const sequences = (readings: readonly OrderedReading[]) =>
    orderRevisions(readings).map(({ sequence, repeats }) => `${sequence}${repeats ? ' again' : ''}`);
  it('are revisions where they say something new', () => {
    expect(sequences([reading(3, 'b'), reading(1, 'a'), reading(2, 'a'), reading(4, 'a')])).toEqual([
      '1',
      '1 again',
      '2',
      '3',
    ]);
  });
  it('that say less of it are none', () => {
    const summary = { coverage: 'summary' as const };
    expect(
      sequences([reading(1, 's', summary), reading(2, 'a'), reading(3, 't', summary), reading(4, 'b')]),
    ).toEqual(['1', '2', '2 again', '3']);
    const [, full] = orderRevisions([reading(1, 's', summary), reading(2, 'a')]);
    expect(full?.changes).toEqual(['coverage']);
  });
  it('say what they changed', () => {
    const places = orderRevisions([
      reading(1, 'a', { text: 'title\n\nbody' }),
      reading(2, 'b', { title: 'other', text: 'other\n\nbody' }),
      reading(3, 'c', { title: 'other', text: 'other\n\nbody that grew' }),
    ]);
    expect(places.map(({ changes }) => changes)).toEqual([[], ['title'], ['text']]);
  });
});
