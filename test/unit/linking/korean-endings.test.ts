import { describe, expect, it } from 'vitest';
import { isCoreSuffix, noSuffix, readKoreanSuffix } from '../../../server/linking/korean-suffix.ts';

const read = (name: string, run: string) => {
  const suffix = readKoreanSuffix(name, run);
  return suffix && `${suffix.noun}+${suffix.particle}${suffix.agrees ? '' : '!'}`;
};

describe('particles after a name', () => {
  it.each([
    ['after any sound', '의도만에께등', ['삼성', '카카오', '애플', 'SK']],
    ['after a final consonant', '은이을과', ['삼성', '애플', 'SK']],
    ['after an open syllable', '는가를와', ['카카오', 'SK']],
    ['로 after an open syllable or ㄹ', '로', ['카카오', '애플', 'SK']],
  ])('%s', (_, particles, names) => {
    for (const particle of particles) {
      for (const name of names) expect(read(name, particle)).toBe(`+${particle}`);
    }
  });

  it.each([
    ['카카오', '은'],
    ['카카오', '이'],
    ['삼성', '는'],
    ['삼성', '가'],
    ['애플', '를'],
    ['삼성', '로'],
    ['카카오', '으로'],
  ])('that do not fit the sound are told: %s%s', (name, particle) => {
    expect(read(name, particle)).toBe(`+${particle}!`);
  });

  it.each([
    ['카카오', '에서는'],
    ['카카오', '로부터는'],
    ['삼성', '으로부터'],
    ['삼성', '에게까지도'],
    ['삼성', '만의'],
    ['카카오', '까지만은'],
  ])('may follow each other: %s%s', (name, run) => {
    expect(read(name, run)).toBe(`+${run}`);
  });

  it('follow each other four times at most', () => {
    expect(read('삼성', '도도도도')).toBe('+도도도도');
    expect(read('삼성', '도도도도도')).toBeNull();
  });

  it('in a chain have to fit each other as well', () => {
    expect(read('카카오', '만은')).toBe('+만은');
    expect(read('카카오', '만는')).toBe('+만는!');
  });
});

describe('a noun after a name', () => {
  it.each([
    ['삼성', '측', '측+'],
    ['삼성', '측은', '측+은'],
    ['삼성', '주가', '주가+'],
    ['삼성', '주가가', '주가+가'],
    ['삼성', '그룹의', '그룹+의'],
    ['삼성', '그룹주는', '그룹주+는'],
    ['삼성', '계열사로', '계열사+로'],
    ['삼성', '최고경영자', '최고경영자+'],
  ])('%s%s', (name, run, wanted) => {
    expect(read(name, run)).toBe(wanted);
  });

  it.each(['톡', '측톡', '측는톡', '그룹웨어', '버스'])('is none in %s', (run) => {
    expect(read('카카오', run)).toBeNull();
  });

  it('needs a particle that fits it', () => {
    expect(read('삼성', '측는')).toBeNull();
  });

  it('may be the word for a group', () => {
    expect(readKoreanSuffix('삼성', '그룹은')?.isGroup).toBe(true);
    expect(readKoreanSuffix('삼성', '그룹주는')?.isGroup).toBe(true);
    expect(readKoreanSuffix('삼성', '측은')?.isGroup).toBe(false);
    expect(readKoreanSuffix('삼성', '은')?.isGroup).toBe(false);
  });
});

it('nothing after a name is no suffix', () => {
  expect(readKoreanSuffix('삼성', '')).toEqual(noSuffix);
  expect(noSuffix).toEqual({ noun: '', isGroup: false, particle: '', agrees: true });
});

describe('what a name that is a word may carry', () => {
  const isCore = (name: string, run: string) => {
    const suffix = readKoreanSuffix(name, run);
    return suffix !== null && isCoreSuffix(suffix);
  };

  it.each(['', '은', '이', '을', '에서는', '측', '측은', '주가가', '그룹은', '그룹주가', '주식회사는'])(
    '대상%s',
    (run) => {
      expect(isCore('대상', run)).toBe(true);
    },
  );

  it.each(['서', '발', '식', '는', '공장이', '주식은', '회장은', '에게까지도'])('not 대상%s', (run) => {
    expect(isCore('대상', run)).toBe(false);
  });
});
