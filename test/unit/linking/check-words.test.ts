import { expect, it } from 'vitest';
import { checkWords } from '../../../server/linking/check-words.ts';
import { alias, noData } from './small-listing.ts';

const found = (name: string) => checkWords({ ...noData, aliases: [alias(name)] });

it('an alias of one or two syllables that nobody judged asks for a judgement', () => {
  for (const name of ['갸뎌', '갸']) {
    expect(found(name)).toEqual([
      {
        severity: 'warning',
        kind: 'commonWord',
        file: 'aliases.csv',
        subject: `KRX:000660 ${name}`,
        detail: `"${name}" is as short as an ordinary word: judge it in korean-words.ts, or list it in korean-coined-names.ts`,
      },
    ]);
  }
});

it.each([
  ['a word that was judged', '대상'],
  ['a coined name that was judged', '카뱅'],
  ['a syllable that only coined names have', '갸텍'],
  ['three syllables', '갸뎌뷰'],
  ['Latin letters', 'Hynix'],
  ['an English word that was judged', 'Gap'],
])('%s needs none', (_, name) => {
  expect(found(name)).toEqual([]);
});
