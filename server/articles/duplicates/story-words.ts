import type { Language } from '../../../shared/units/language.ts';
import { bylinePattern, legalPattern, rightsPattern } from '../data/boilerplate-patterns.ts';

/** Longer lines are text, whatever stands in them. */
const longestBoilerplate = 200;

/** The line in front of a story that names place, day, agency or reporter: "(서울=연합뉴스) 홍길동 기자 = ", "Oct 2 (Reuters) - ". */
const datelinePattern =
  /^(?:[[(【][^\])】\n]{2,40}[\])】]\s*(?:[가-힣]{2,4}(?:·[가-힣]{2,4})?\s?(?:선임|인턴)?(?:기자|특파원)\s*)?(?:=\s*)?|[A-Za-z.,/ ]{0,60}(?:[A-Z][a-z]{2,8}\.? \d{1,2} )?\((?:Reuters|AP|AFP|Bloomberg|Dow Jones|Yonhap|CNBC|MT Newswires|Benzinga|PRNewswire|Business Wire)\)\s?[-—–]{1,2}\s?)/;

const tailPattern =
  /^(?:reporting|writing|editing|additional reporting|with assistance) (?:by|from)\b|^our standards:|^※|^\S+@\S+$/i;

/** The body of a story without its headline, and without lines that say who wrote it and who may print it. */
export function storyBody(title: string | null, text: string): string {
  const lines = text.normalize('NFKC').split('\n');
  const head = compact(title ?? '');
  const body = head !== '' && compact(lines[0] ?? '') === head ? lines.slice(1) : lines;
  return body
    .map((line) => line.trim().replace(datelinePattern, ''))
    .filter((line) => line !== '' && !isBoilerplate(line))
    .join('\n')
    .replace(/(?:…|\.{3})\s*$/, '');
}

function isBoilerplate(line: string): boolean {
  if (line.length > longestBoilerplate) return false;
  if (rightsPattern.test(line) || tailPattern.test(line) || bylinePattern.test(line)) return true;
  return legalPattern.test(line) && line.length < 80;
}

/** Letters and digits alone, in lower case. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The same with all numbers written alike. */
export function plainLetters(text: string): string {
  return compact(plainNumbers(text.normalize('NFKC')));
}

/** The words of a text: runs of letters and digits in lower case; a number keeps its point and loses its thousands commas. */
export function storyWords(text: string): string[] {
  const plain = plainNumbers(text.normalize('NFKC').toLowerCase());
  return (plain.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []).filter((word) => word !== 's');
}

/** "9조1천억" and "3,215" as "9조1000억" and "3215". */
function plainNumbers(text: string): string {
  return text.replace(/(\d),(?=\d{3})/g, '$1').replace(/(\d)\s?천(?=[억만원])/g, '$1000');
}

/** The numbers of a text that can tell two stories apart: two digits and more, or with a decimal point. */
export function storyNumbers(text: string): Set<string> {
  const found = plainNumbers(text.normalize('NFKC')).match(/\d+(?:\.\d+)?/g) ?? [];
  return new Set(found.filter((number) => number.length >= 2).map(withoutLastZeros));
}

/** 13.0 and 13, 9.10 and 9.1 are one number. */
function withoutLastZeros(number: string): string {
  return number.includes('.') ? number.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : number;
}

/** Units of which runs are compared: words of English, single letters and digits of Korean, which is spaced at will. */
export function storyUnits(text: string, language: Language): string[] {
  return language === 'ko' ? [...plainLetters(text)] : storyWords(text);
}
