import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import { dictionaryWords, everydayWords } from './data/english-dictionary-words.ts';
import { koreanCoinedNames } from './data/korean-coined-names.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';
import { nameClassOf, wordSenseOf } from './name-class.ts';

const words: ReadonlySet<string> = new Set([...everydayWords, ...dictionaryWords]);

/** Aliases that are ordinary words, or as short as one, and that no row of the word tables and no list of coined names judges. */
export function checkWords(data: DictionaryData): DictionaryFinding[] {
  return data.aliases.flatMap(({ instrumentId, name }): DictionaryFinding[] => {
    if (wordSenseOf(name) !== null || koreanCoinedNames.has(name)) return [];
    const isWord = words.has(name.toLowerCase());
    const isShort = /^[가-힣]{1,2}$/.test(name) && nameClassOf(name) !== 'plain';
    if (!isWord && !isShort) return [];
    return [
      {
        severity: 'warning',
        kind: 'commonWord',
        file: 'aliases.csv',
        subject: `${instrumentId} ${name}`,
        detail: isWord
          ? `"${name}" is an ordinary word: judge it in english-words.ts, or leave the alias out`
          : `"${name}" is as short as an ordinary word: judge it in korean-words.ts, or list it in korean-coined-names.ts`,
      },
    ];
  });
}
