const wide: Readonly<Record<string, string>> = {
  '：': ':',
  '／': '/',
  '．': '.',
  '－': '-',
  年: '년',
  月: '월',
  日: '일',
};

/**
 * The text with full-width figures and marks, and the Chinese signs for year, month and day behind a figure, as the
 * plain ones. Every letter keeps its place. Example: `２０２４年１月２２日` is `2024년1월22일`.
 */
export function plainDigits(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replaceAll(/(?<=\d\s?)[：／．－年月日]/g, (sign) => wide[sign] ?? sign);
}
