/** Lower case, composed forms unified, without spaces: what a name or a code is searched by. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * The search key of a Korean name with its syllables taken apart, so that a syllable that is still being typed matches:
 * 하이니 is a beginning of 하이닉스.
 */
export function koreanSearchKey(text: string): string {
  return searchKey(text).normalize('NFD');
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const syllablesPerInitial = 588;

/** The consonant that a Latin letter stands for where a name is typed by initials: SK하이닉스 is ㅅㅋㅎㅇㄴㅅ. */
const letterInitials: Readonly<Record<string, string>> = {
  ...{ a: 'ㅇ', b: 'ㅂ', c: 'ㅅ', d: 'ㄷ', e: 'ㅇ', f: 'ㅍ', g: 'ㄱ', h: 'ㅎ', i: 'ㅇ', j: 'ㅈ', k: 'ㅋ' },
  ...{ l: 'ㄹ', m: 'ㅁ', n: 'ㄴ', o: 'ㅇ', p: 'ㅍ', q: 'ㅋ', r: 'ㄹ', s: 'ㅅ', t: 'ㅌ', u: 'ㅇ', v: 'ㅂ' },
  ...{ w: 'ㅇ', x: 'ㅅ', y: 'ㅇ', z: 'ㅈ' },
};

/** Two consonants that a keyboard joins when they are typed one after the other. */
const joinedConsonants: Readonly<Record<string, string>> = {
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ' },
  ...{ ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

/** The initial consonants of a Korean name (choseong): 삼성전자 gives ㅅㅅㅈㅈ. Digits and signs stay. */
export function koreanInitials(text: string): string {
  return Array.from(text.normalize('NFC').toLowerCase().replace(/\s+/g, ''), initialOf).join('');
}

function initialOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= firstSyllable && code <= lastSyllable) {
    return initials.charAt(Math.floor((code - firstSyllable) / syllablesPerInitial));
  }
  return joinedConsonants[character] ?? letterInitials[character] ?? character;
}

/** True where a query is typed by initials: at least one consonant alone, and no whole syllable. */
export function isTypedByInitials(query: string): boolean {
  return /[ㄱ-ㅎ]/.test(query) && !/[가-힣ㅏ-ㅣ]/.test(query.normalize('NFC'));
}

/**
 * A query of whole syllables and consonants alone (삼ㅅ전자) as a LIKE pattern over names of `koreanSearchKey`: what a
 * consonant alone begins may be anything. Null for any other query. It lets too much pass by itself; the initials of the
 * same query say how many syllables there are.
 */
export function mixedPattern(query: string): string | null {
  const composed = query.normalize('NFC');
  if (!/[ㄱ-ㅎ]/.test(composed) || !/[가-힣]/.test(composed)) return null;
  const apart = Array.from(composed, (character) => joinedConsonants[character] ?? character).join('');
  return escapeLike(koreanSearchKey(apart)).replace(/[\u1100-\u1112](?![\u1161-\u1175])/g, '$&%');
}

/** A text as part of a LIKE pattern: its own `%` and `_` stand for themselves. The statement says `escape '\'`. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
