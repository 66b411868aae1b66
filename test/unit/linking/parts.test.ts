import { describe, expect, test } from 'vitest';
import { englishNameForms } from '../../../server/linking/english-name-forms.ts';
import { foldText } from '../../../server/linking/fold-text.ts';
import { spacedEnglishName } from '../../../server/linking/korean-name-forms.ts';
import { readKoreanSuffix } from '../../../server/linking/korean-suffix.ts';
import { nameClassOf } from '../../../server/linking/name-class.ts';
import { buildNameTrie } from '../../../server/linking/name-trie.ts';
import { isTitleCase, sentencesOf } from '../../../server/linking/sentence.ts';

describe('folding', () => {
  test('full-width letters, dots and quotes become plain without moving', () => {
    expect(foldText('ＳＫ・“LG”').text).toBe('SK·"LG"');
  });

  test('decomposed Hangul is composed, and offsets lead back', () => {
    const original = `가 ${'삼성'.normalize('NFD')}은`;
    const folded = foldText(original);
    expect(folded.text).toBe('가 삼성은');
    expect(original.slice(folded.originalStart(2), folded.originalEnd(4)).normalize('NFC')).toBe('삼성');
  });

  test('an invisible character inside a name belongs to it, one after it does not', () => {
    const original = '삼\u200b성\u200b은';
    const folded = foldText(original);
    expect(original.slice(folded.originalStart(0), folded.originalEnd(2))).toBe('삼\u200b성');
  });
});

describe('the trie', () => {
  const trie = buildNameTrie(['sk', 'sk하이닉스', 'lg']);
  const namesAt = (text: string, position: number) => {
    const found: { end: number; index: number }[] = [];
    trie.walk(text, position, (end, index) => found.push({ end, index }));
    return found;
  };

  test('gives every name at a position, the shortest first', () => {
    expect(namesAt('ask하이닉스', 1)).toEqual([
      { end: 3, index: 0 },
      { end: 7, index: 1 },
    ]);
    expect(namesAt('ask', 0)).toEqual([]);
  });

  test('capitals and small letters are one', () => {
    expect(namesAt('SK', 0)).toEqual([{ end: 2, index: 0 }]);
  });

  test('knows which characters start a name', () => {
    expect(['s', 'S', 'l', 'k', '하'].map((one) => trie.starts[one.charCodeAt(0)])).toEqual([1, 1, 1, 0, 0]);
  });
});

describe('Korean suffixes', () => {
  test.each([
    ['삼성전자', '는', ''],
    ['삼성전자', '에서는', ''],
    ['애플', '로부터', ''],
    ['SK하이닉스', '등', ''],
    ['삼성전자', '측은', '측'],
    ['현대차', '그룹의', '그룹'],
    ['삼성전자', '주가가', '주가'],
    ['삼성전자', '주식은', '주식'],
    ['삼성전자', '주는', '주'],
    ['현대차', '그룹주가', '그룹주'],
    ['현대차', '계열사는', '계열사'],
  ])('%s%s ends a name', (name, run, noun) => {
    expect(readKoreanSuffix(name, run)).toMatchObject({ noun, agrees: true });
  });

  test('a longer word is no suffix', () => {
    expect([
      readKoreanSuffix('오늘', '이엔엠'),
      readKoreanSuffix('카카오', '톡'),
      readKoreanSuffix('메타', '버스'),
    ]).toEqual([null, null, null]);
  });

  test('a particle that does not fit the sound is told', () => {
    expect(readKoreanSuffix('레이', '은')?.agrees).toBe(false);
  });
});

describe('names', () => {
  test('English names are shortened step by step', () => {
    expect(englishNameForms('Arm Holdings plc').map((one) => one.form)).toEqual([
      'Arm Holdings plc',
      'Arm Holdings',
      'Arm',
    ]);
    expect(
      englishNameForms('Taiwan Semiconductor Manufacturing Company Ltd.').map((one) => one.form),
    ).toContain('Taiwan Semiconductor Manufacturing');
  });

  test("the exchange's English names get their blanks back", () => {
    expect([spacedEnglishName('HyundaiMotor'), spacedEnglishName('SKNetworksCo.,Ltd')]).toEqual([
      'Hyundai Motor',
      'SK Networks Co., Ltd',
    ]);
  });

  test('a new listing is classed by its form', () => {
    expect(['가나다라', '한섬', '씨젠', '대상', 'Gap', 'Zyxomma', 'First Zyxomma'].map(nameClassOf)).toEqual([
      'distinctive',
      'short',
      'plain',
      'word',
      'word',
      'plain',
      'distinctive',
    ]);
  });
});

describe('sentences', () => {
  test('decimals and abbreviations do not end one', () => {
    const text = 'Apple Inc. rose 2.45%. U.S. stocks fell.\n다음 줄이다. 끝';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'Apple Inc. rose 2.45%.',
      'U.S. stocks fell.',
      '',
      '다음 줄이다.',
      '끝',
    ]);
  });

  test('a headline in Title Case is told from a sentence', () => {
    expect([
      isTitleCase('Target Shares Fall After Results'),
      isTitleCase('Target shares fell after results'),
    ]).toEqual([true, false]);
  });
});
