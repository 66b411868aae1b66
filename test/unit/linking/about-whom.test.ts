import { describe, expect, it } from 'vitest';
import {
  leadEndOf,
  type Placed,
  relevanceWeights,
  Standing,
  titleEndOf,
} from '../../../server/linking/relevance.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';

const ids = ['KRX:000001', 'KRX:000002', 'KRX:000003', 'KRX:000004', 'KRX:000005'].map(instrumentId);

/** A linked mention of the numbered company at an offset. */
function named(company: number, start: number, more: Partial<Placed> = {}): Placed {
  return {
    ...{ start, judgement: 'positive', instrumentId: ids[company] ?? null, kind: 'listed', entityName: null },
    ...more,
  };
}
/** A company outside the listings. */
const outside = (entityName: string, start: number, kind: Placed['kind'] = 'unlisted') =>
  named(9, start, { judgement: 'negative', kind, entityName });

/** A headline up to 10, a first paragraph up to 100. */
const standing = (mentions: readonly Placed[], one: Placed, titleEnd = 10) =>
  new Standing(mentions, titleEnd, 100).of(one);

it('the parts of a relevance come to one', () => {
  const { title, lead, share } = relevanceWeights;
  expect(title + lead + share).toBeCloseTo(1, 12);
});

describe('a company alone in a story', () => {
  it.each([
    ['in the headline', 0, { role: 'subject', relevance: 1 }],
    ['at the end of the headline', 9, { role: 'subject', relevance: 1 }],
    ['right after the headline', 10, { role: 'subject', relevance: 0.5 }],
    ['at the end of the first paragraph', 99, { role: 'subject', relevance: 0.5 }],
    ['after the first paragraph', 100, { role: 'mentioned', relevance: 0.3 }],
  ])('%s', (_, start, wanted) => {
    const one = named(0, start);
    expect(standing([one], one)).toEqual(wanted);
  });

  it('in a text without a headline, whose first paragraph stands for both', () => {
    const one = named(0, 50);
    expect(standing([one], one, 0)).toEqual({ role: 'subject', relevance: 1 });
  });
});

describe('several companies', () => {
  it('share a headline of more than two', () => {
    const of = (count: number) => Array.from({ length: count }, (_, company) => named(company, company));
    const relevanceOf = (count: number) => {
      const all = of(count);
      const [first] = all;
      return first ? standing(all, first).relevance : null;
    };
    // 0.5 · min(1, 2 / n) + 0.2 · min(1, 3 / n) + 0.3 · min(1, 2 / n)
    expect([1, 2, 3, 4].map(relevanceOf)).toEqual([1, 1, 0.73, 0.55]);
  });

  it('are the same wherever in the text they are asked for', () => {
    const all = [named(0, 0), named(1, 200), named(0, 300)];
    expect(all.map((one) => standing(all, one))).toEqual([
      { role: 'subject', relevance: 1 },
      { role: 'mentioned', relevance: 0.2 },
      { role: 'subject', relevance: 1 },
    ]);
  });

  it('are subjects by the number of their namings: three, and a third of all', () => {
    const times = (company: number, count: number) =>
      Array.from({ length: count }, (_, at) => named(company, 200 + at));
    const roleOf = (count: number, others: number) =>
      standing([...times(0, count), ...times(1, others)], named(0, 200)).role;
    expect([roleOf(3, 6), roleOf(3, 7), roleOf(2, 2), roleOf(4, 8), roleOf(4, 9)]).toEqual([
      'subject',
      'mentioned',
      'mentioned',
      'subject',
      'mentioned',
    ]);
  });

  it('count those outside the listings and groups, which have no relevance of their own', () => {
    for (const kind of ['unlisted', 'notInListings', 'group'] as const) {
      const all = [
        named(0, 200),
        outside('Acme', 0, kind),
        outside('Acme', 201, kind),
        outside('Acme', 202, kind),
      ];
      expect(standing(all, named(0, 200)).relevance).toBe(0.15);
      expect(standing(all, outside('Acme', 201, kind))).toEqual({ role: 'subject', relevance: 0 });
    }
  });

  it('do not count people, products and words', () => {
    for (const kind of ['person', 'product', 'commonWord'] as const) {
      const all = [named(0, 200), outside('Acme', 0, kind), outside('Acme', 1, kind)];
      expect(standing(all, named(0, 200)).relevance).toBe(0.3);
      expect(standing(all, outside('Acme', 0, kind))).toEqual({ role: 'mentioned', relevance: 0 });
    }
  });
});

const sentence = 'The maker said on Monday that it grew.';

describe('where the first paragraph ends', () => {
  it.each([
    ['with the first line that is a sentence', `A headline\n\n${sentence}\nMore.`, 12 + sentence.length],
    ['with the first line where that is one', `${sentence}\nMore.`, sentence.length],
    ['with a line whose sentence is quoted', `"${sentence}"\nMore.`, sentence.length + 2],
    ['with a line of a Korean sentence inside', `${'가'.repeat(26)}다. 끝은 없다\n뒤`, 34],
    ['with the text where no line is a sentence', 'A headline\nAnother', 18],
    ['with the text where lines are too short', 'Short.\nToo short.', 17],
  ])('%s', (_, text, end) => {
    expect(leadEndOf(text)).toBe(end);
  });

  it('a sentence has thirty characters', () => {
    expect(leadEndOf(`${'a'.repeat(29)}.\nMore`)).toBe(30);
    expect(leadEndOf(`${'a'.repeat(28)}.\nMore`)).toBe(34);
  });
});

describe('where the headline ends', () => {
  it.each([
    ['after the title where it stands', 'A title\n\nMore.', 'A title', 7],
    ['after a title that stands later', 'News: A title\n\nMore.', 'A title', 13],
    ['after a first line that is no sentence', 'A headline\n\nMore.', '', 10],
    ['after a first line behind blank ones', '\n\nA headline\nMore.', '', 12],
    ['nowhere where the first line is a sentence', `${sentence}\nMore.`, '', 0],
    ['nowhere in a text of one line', 'A headline', '', 0],
    ['nowhere in a text of one line and blanks', 'A headline\n \n', '', 0],
    ['nowhere in an empty text', '', '', 0],
    ['nowhere where the line is too long', `${'a'.repeat(201)}\nMore`, '', 0],
    ['after a line of two hundred characters', `${'a'.repeat(200)}\nMore`, '', 200],
  ])('%s', (_, text, title, end) => {
    expect(titleEndOf(text, title)).toBe(end);
  });
});
