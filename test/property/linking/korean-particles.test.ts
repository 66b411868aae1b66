import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';

const names = listingDictionary.records.filter(
  ({ name, nameClass, targets }) =>
    /^[가-힣A-Z]*[가-힣]$/.test(name) &&
    (nameClass === 'distinctive' || nameClass === 'plain') &&
    targets.length === 1 &&
    targets[0]?.startsWith('KRX:'),
);

/** Particles by whether the last syllable has a final consonant; 로 follows a vowel and ㄹ. */
const always = [
  '의',
  '도',
  '만',
  '에',
  '에서',
  '에게',
  '까지',
  '부터',
  '조차',
  '마저',
  '보다',
  '처럼',
  '만큼',
  '밖에',
];
const afterConsonant = ['은', '이', '을', '과', '으로', '이나', '이라는', '이며'];
const afterVowel = ['는', '가', '를', '와', '로', '나', '라는', '며'];

function particlesOf(name: string): readonly string[] {
  const final = (name.charCodeAt(name.length - 1) - 0xac00) % 28;
  const usesRo = final === 8 ? ['로', ...afterConsonant.filter((one) => one !== '으로')] : afterConsonant;
  return [...always, ...(final === 0 ? afterVowel : usesRo)];
}

const frames = [
  (name: string) => `${name} 주가가 3% 올랐다.`,
  (name: string) => `증권가는 ${name} 목표주가를 올렸다.`,
  (name: string) => `(서울=뉴스) ${name} 실적이 크게 늘었다.`,
];
const cases = fc.constantFrom(...names).chain((record) =>
  fc.record({
    name: fc.constant(record.name),
    particle: fc.constantFrom(...particlesOf(record.name)),
    frame: fc.constantFrom(...frames),
  }),
);

/** The mention of the name in a frame, the blank after the name replaced by what a particle leaves of it. */
function mentionOf(text: string, name: string) {
  const at = text.indexOf(name);
  return linkText(text, listingDictionary, { language: 'ko', title: null, date: null }).find(
    ({ start }) => start === at,
  );
}

test('a particle after a name changes neither its instrument nor its surface form', () => {
  fc.assert(
    fc.property(cases, ({ name, particle, frame }) => {
      const bare = mentionOf(frame(name), name);
      const followed = mentionOf(frame(name).replace(name, `${name}${particle}`), name);
      expect(followed?.instrumentId).toBe(bare?.instrumentId);
      expect(followed?.surfaceForm).toBe(bare?.surfaceForm);
    }),
    { seed: 20240122, numRuns: 1500 },
  );
});
