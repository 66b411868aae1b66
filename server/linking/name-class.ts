import { englishWords } from './data/english-words.ts';
import { koreanWords } from './data/korean-words.ts';
import { foldName } from './fold-text.ts';
import type { NameClass, WordSense } from './name-record.ts';

const senses = new Map<string, WordSense>(
  [...englishWords, ...koreanWords].map((sense) => [foldName(sense.name), sense]),
);
const leanClass = { generic: 'genericWord', word: 'word', even: 'evenWord', company: 'companyWord' } as const;

/** Syllables of coined company names and loanwords that no native or Sino-Korean two-syllable word has. */
const coinedSyllables =
  /[텍켐젠젤랩넷콤컴팩팜엠넥쎄쏘씨쎌셀텔큐뷰톤닉퓨핌팸펜쓰틴롭랏웹윈윅텐탑헬펙샤뉴휴쿠핏렘뎁밋짐]/;

/** The reviewed other meaning of a name, or null where none is known. */
export function wordSenseOf(name: string): WordSense | null {
  return senses.get(foldName(name)) ?? null;
}

/**
 * How much a name says by itself. Reviewed words first; else by form: one Hangul syllable or one or two letters are
 * words, two syllables are `short` unless they look coined, three are `plain`, more are `distinctive`; in English one
 * word is `plain`, several are `distinctive`.
 *
 * @example nameClassOf('한샘') // 'short'
 */
export function nameClassOf(name: string): NameClass {
  const sense = wordSenseOf(name);
  if (sense) return leanClass[sense.lean];
  const length = name.length;
  if (/^[가-힣]+$/.test(name)) return classOfHangul(name, length);
  if (/[가-힣]/.test(name)) return length > 2 ? 'distinctive' : 'short';
  if (/\s/.test(name)) return 'distinctive';
  if (length <= 2) return /[&0-9]/.test(name) ? 'evenWord' : 'short';
  return 'plain';
}

function classOfHangul(name: string, length: number): NameClass {
  if (length === 1) return 'word';
  if (length === 2) return coinedSyllables.test(name) ? 'plain' : 'short';
  return length === 3 ? 'plain' : 'distinctive';
}
