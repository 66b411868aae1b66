import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareStories } from '../../../../server/articles/duplicates/compare-stories.ts';
import { headlineLikeness, sameEntryLikeness } from '../../../../server/articles/duplicates/headline.ts';
import { indexKeys } from '../../../../server/articles/duplicates/index-keys.ts';
import { revisionText } from '../../../../server/articles/duplicates/revision-text.ts';
import { fingerprintStory } from '../../../../server/articles/duplicates/story-fingerprint.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import {
  haveEqualTitles,
  joins,
  type LabelledPair,
  measureDuplicates,
  readPairs,
  storyOf,
} from '../../../corpus/measure-duplicates.ts';

const files = ['duplicate-pairs.jsonl', 'duplicate-pairs-fresh.jsonl'];
const pairs = files.flatMap(readPairs);

describe('the labelled pairs', () => {
  it('are enough, half of them the same story, in both languages', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(90);
    expect(pairs.filter(({ same }) => same)).toHaveLength(pairs.length / 2);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(pairs.filter(({ id }) => id.startsWith('ko')).length).toBeGreaterThan(40);
  });

  it('are told apart, with no false join', () => {
    const figures = measureDuplicates(pairs, ({ a, b }) => joins(storyOf(a), storyOf(b)) !== null);
    expect(figures.misses).toEqual([]);
    expect(figures.falseJoins).toBe(0);
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
  });

  it('are told apart much worse by equal titles', () => {
    const { precision, recall } = measureDuplicates(pairs, haveEqualTitles);
    expect(precision).toBeLessThan(0.6);
    expect(recall).toBeLessThan(0.2);
  });
});

test('of all labelled stories none joins one that it was not made from', () => {
  const stories = pairs.flatMap(({ id, same, a, b }) =>
    [a, b].map((story) => ({ story, print: storyOf(story), marks: marksOf(story, same ? id : null) })),
  );
  const families = familiesOf(stories.map(({ marks }) => marks));
  const joined = stories.flatMap((one, at) =>
    stories
      .slice(at + 1)
      .filter(
        (other, index) => families[at] !== families[at + 1 + index] && joins(one.print, other.print) !== null,
      )
      .map((other) => `${one.story.title} = ${other.story.title}`),
  );
  expect(new Set(families).size).toBeGreaterThan(40);
  expect(joined).toEqual([]);
});

/** What stories that were made from one another have in common: a long sentence, a headline, a pair that is one story. */
function marksOf({ title, text }: LabelledPair['a'], samePair: string | null): string[] {
  const sentences = text.split(/[.\n]\s?/).filter((sentence) => sentence.length > 14);
  return [...sentences, (title ?? '').toLowerCase(), ...(samePair === null ? [] : [samePair])];
}

/** A number for each list of marks; lists that share a mark, or hang together by others, have the same. */
function familiesOf(lists: readonly (readonly string[])[]): number[] {
  const families = lists.map((_, at) => at);
  const owner = new Map<string, number>();
  for (const [at, marks] of lists.entries()) {
    for (const mark of marks) {
      const [from, to] = [families[at], families[owner.get(mark) ?? at]];
      for (const [index, family] of families.entries())
        if (family === from && to !== undefined) families[index] = to;
      owner.set(mark, at);
    }
  }
  return families;
}

test('subjects that are known and differ keep stories apart', () => {
  const story = {
    title: '실적 개선 기대에 강세',
    text: `${'주가가 올랐다. 거래량도 늘었다. 증권가는 실적 개선을 점쳤다. '.repeat(3)}`,
    language: 'ko' as const,
    day: sessionDate('2024-01-22'),
  };
  const about = (...subjects: string[]) => fingerprintStory({ ...story, subjects });
  expect(compareStories(about('KRX:000660'), about('KRX:000660', 'KRX:005930'))).not.toBeNull();
  expect(compareStories(about('KRX:000660'), about())).not.toBeNull();
  expect(compareStories(about('KRX:000660'), about('KRX:005930'))).toBeNull();
});

test('it does not matter which story comes first, and a story is itself', () => {
  const stories = pairs.flatMap(({ a, b }) => [storyOf(a), storyOf(b)]);
  const anyStory = fc.constantFrom(...stories);
  fc.assert(
    fc.property(anyStory, anyStory, (one, other) => {
      expect(compareStories(one, other)).toEqual(compareStories(other, one));
    }),
    { numRuns: 500, seed: 5 },
  );
  for (const story of stories.filter(({ length }) => length > 60)) {
    expect(compareStories(story, story)).toEqual({ basis: 'sameText', share: 1 });
  }
});

test('any text can be compared', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ko', 'en'),
      (title, text, language) => {
        const story = fingerprintStory({
          title,
          text,
          language,
          day: sessionDate('2024-01-22'),
          subjects: [],
        });
        compareStories(story, story);
        expect(
          indexKeys(story).every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31),
        ).toBe(true);
        revisionText(title, text);
        expect(headlineLikeness(title, title)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});

test('a long text takes time in proportion to its length', () => {
  const sentence = '삼성전자가 22일 0.54% 오른 7만5100원에 거래를 마쳤다. ';
  for (const text of [
    sentence.repeat(20_000),
    '('.repeat(400_000),
    '1,'.repeat(200_000),
    ' '.repeat(400_000),
    '기자 '.repeat(100_000),
  ]) {
    // Of the processor: what else the machine does counts for nothing.
    const before = process.cpuUsage();
    fingerprintStory({
      title: text.slice(0, 2_000),
      text,
      language: 'ko',
      day: sessionDate('2024-01-22'),
      subjects: [],
    });
    revisionText(null, text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
  }
});

describe('two readings of a page', () => {
  const text = '제목\n\nSK하이닉스가 0.92% 오른 14만2600원에 마쳤다.';
  it.each([
    ['white space', '제목\n\nSK하이닉스가  0.92% 오른\n14만2600원에 마쳤다.'],
    ['a view counter', `${text}\n조회수 1,204`],
    ['share words', `${text}\n공유하기`],
    ['a rights line', `${text}\nⓒ 경제일보 무단전재 및 재배포 금지`],
    ['other quotation marks', '제목\n\n“SK하이닉스가” 0.92% 오른 14만2600원에 마쳤다.'],
  ])('that differ by %s say the same', (_what, other) => {
    expect(revisionText('제목', other)).toBe(revisionText('제목', text));
  });
  it.each([
    ['a figure', text.replace('0.92', '0.29')],
    ['a sign', text.replace('0.92', '-0.92')],
    ['the place of a decimal point', text.replace('0.92', '09.2')],
    ['a word', text.replace('오른', '내린')],
    ['a sentence', `${text} 외국인이 샀다.`],
  ])('that differ by %s do not', (_what, other) => {
    expect(revisionText('제목', other)).not.toBe(revisionText('제목', text));
  });
});

test.each([
  ['SK하이닉스, 사흘째 상승', '[속보] SK하이닉스 사흘째 상승 마감', true],
  ['Apple to cut prices in China', 'UPDATE 1-Apple cuts prices in China', true],
  ['SK하이닉스, 사흘째 상승', '현대차 인도법인 증시 상장', false],
  ['Apple to cut prices in China', 'Boeing workers reject contract offer', false],
])('"%s" and "%s" are of one entry: %s', (one, other, alike) => {
  expect(headlineLikeness(one, other) >= sameEntryLikeness).toBe(alike);
});
