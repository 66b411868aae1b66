/** Groups whose companies the press also writes with a blank after the group's name ("두산 밥캣"). */
const groupPrefixes = [
  '삼성',
  '현대',
  '한화',
  '롯데',
  '두산',
  '포스코',
  '카카오',
  '네이버',
  '신세계',
  '에코프로',
  '미래에셋',
  '코오롱',
  '효성',
  '한솔',
  '아모레',
];

/**
 * The spellings of a Korean listed name: as listed, without its blanks, and with a blank where Latin letters meet
 * Hangul or after the name of a group ("SK 하이닉스", "두산 밥캣").
 */
export function koreanNameForms(name: string): string[] {
  const forms = new Set([name]);
  if (name.includes(' ')) forms.add(name.replaceAll(' ', ''));
  const seam = /^([A-Za-z&]{2,})([가-힣]{2,})$/.exec(name);
  if (seam) forms.add(`${seam[1]} ${seam[2]}`);
  for (const prefix of groupPrefixes) {
    if (name.startsWith(prefix) && /^[가-힣]{2,}$/.test(name.slice(prefix.length))) {
      forms.add(`${prefix} ${name.slice(prefix.length)}`);
    }
  }
  return [...forms];
}

/**
 * The English name of a KRX instrument with its words apart: the exchange prints "HyundaiMotor" and "DongwhaPharm".
 * Words in capitals alone cannot be told apart and stay as they are.
 */
export function spacedEnglishName(printed: string): string {
  return printed
    .replaceAll(/([a-z])([A-Z&])/g, '$1 $2')
    .replaceAll(/( &)(\S)/g, '$1 $2')
    .replaceAll(/(?<![A-Z])([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2')
    .replaceAll(/,(?=\S)/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
