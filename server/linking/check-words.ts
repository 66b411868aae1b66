import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import { koreanCoinedNames } from './data/korean-coined-names.ts';
import type { DictionaryFinding } from './dictionary-finding.ts';
import { nameClassOf, wordSenseOf } from './name-class.ts';

/** Aliases that are as short as an ordinary Korean word, and that no row of the word tables and no list of coined names judges. */
export function checkWords(data: DictionaryData): DictionaryFinding[] {
  return data.aliases.flatMap(({ instrumentId, name }): DictionaryFinding[] => {
    if (wordSenseOf(name) !== null || koreanCoinedNames.has(name)) return [];
    if (!/^[가-힣]{1,2}$/.test(name) || nameClassOf(name) === 'plain') return [];
    return [
      {
        severity: 'warning',
        kind: 'commonWord',
        file: 'aliases.csv',
        subject: `${instrumentId} ${name}`,
        detail: `"${name}" is as short as an ordinary word: judge it in korean-words.ts, or list it in korean-coined-names.ts`,
      },
    ];
  });
}
