/** The letters of the Korean keyboard (dubeolsik) by the Latin keys that they lie on. */
const letterOfKey: Readonly<Record<string, string>> = {
  ...{
    q: 'ㅂ',
    w: 'ㅈ',
    e: 'ㄷ',
    r: 'ㄱ',
    t: 'ㅅ',
    y: 'ㅛ',
    u: 'ㅕ',
    i: 'ㅑ',
    o: 'ㅐ',
    p: 'ㅔ',
    a: 'ㅁ',
    s: 'ㄴ',
  },
  ...{
    d: 'ㅇ',
    f: 'ㄹ',
    g: 'ㅎ',
    h: 'ㅗ',
    j: 'ㅓ',
    k: 'ㅏ',
    l: 'ㅣ',
    z: 'ㅋ',
    x: 'ㅌ',
    c: 'ㅊ',
    v: 'ㅍ',
    b: 'ㅠ',
  },
  ...{ n: 'ㅜ', m: 'ㅡ', Q: 'ㅃ', W: 'ㅉ', E: 'ㄸ', R: 'ㄲ', T: 'ㅆ', O: 'ㅒ', P: 'ㅖ' },
};

const keyOfLetter = new Map(Object.entries(letterOfKey).map(([key, letter]) => [letter, key]));

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Two letters that are one vowel, or one final consonant, when they are typed one after the other. */
const joined: Readonly<Record<string, string>> = {
  ...{ ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ' },
  ...{
    ㄱㅅ: 'ㄳ',
    ㄴㅈ: 'ㄵ',
    ㄴㅎ: 'ㄶ',
    ㄹㄱ: 'ㄺ',
    ㄹㅁ: 'ㄻ',
    ㄹㅂ: 'ㄼ',
    ㄹㅅ: 'ㄽ',
    ㄹㅌ: 'ㄾ',
    ㄹㅍ: 'ㄿ',
  },
  ...{ ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ' },
};

const parted = new Map(Object.entries(joined).map(([two, one]) => [one, two]));

const consonant = 'ㄱ-ㅎ';
const vowel = 'ㅏ-ㅣ';
/** One syllable of letters in a row: a consonant is its final only where no vowel comes after it. */
const syllable = new RegExp(
  `([${consonant}])(ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[${vowel}])((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[${consonant}])(?![${vowel}])|[${consonant}](?![${vowel}])|)`,
  'g',
);

/**
 * What a text would read had it been typed with the Korean keyboard on: `tkatjd` is 삼성. Null where it holds no Latin
 * letters, or something that no keys of letters give.
 */
export function asTypedInKorean(text: string): string | null {
  if (!/[a-z]/i.test(text) || /[가-힣ㄱ-ㅣ]/.test(text)) return null;
  const letters = Array.from(text, (key) => letterOfKey[key] ?? letterOfKey[key.toLowerCase()] ?? key).join(
    '',
  );
  const composed = letters.replace(syllable, (_, initial: string, middle: string, final: string) =>
    compose(initial, middle, final),
  );
  return /[가-힣ㄱ-ㅎ]/.test(composed) ? composed : null;
}

function compose(initial: string, middle: string, final: string): string {
  const at = [
    initials.indexOf(initial),
    vowels.indexOf(joined[middle] ?? middle),
    finals.indexOf(joined[final] ?? final),
  ];
  const [first = -1, second = -1, third = -1] = at;
  // ㄸ, ㅃ and ㅉ end no syllable.
  if (third < 0) return compose(initial, middle, '') + final;
  return String.fromCharCode(0xac00 + (first * 21 + second) * 28 + third);
}

/** What a Korean text would read had it been typed with the Latin keyboard on: ㅜㅍㅇㅁ is nvda. Null where it holds no Hangul. */
export function asTypedInLatin(text: string): string | null {
  const composed = text.normalize('NFC');
  if (!/[가-힣ㄱ-ㅣ]/.test(composed)) return null;
  const letters = Array.from(composed, lettersOf).join('');
  return Array.from(letters, (letter) => keyOfLetter.get(letter) ?? letter)
    .join('')
    .toLowerCase();
}

function lettersOf(character: string): string {
  const place = character.charCodeAt(0) - 0xac00;
  if (place < 0 || place >= 19 * 21 * 28) return parted.get(character) ?? character;
  const [first, second, third] = [
    initials[Math.floor(place / 588)],
    vowels[Math.floor((place % 588) / 28)],
    finals[place % 28],
  ];
  return [first, second, third].map((letter = '') => parted.get(letter) ?? letter).join('');
}
