import type { Quantity, QuantityUnit } from './quantity.ts';
import { type ReadNumber, readNumber } from './read-number.ts';
import { spelledQuantities } from './spelled-numbers.ts';

const signs: Readonly<Record<string, -1 | 1>> = {
  '+': 1,
  '▲': 1,
  '△': 1,
  '↑': 1,
  '-': -1,
  '−': -1,
  '–': -1,
  '▼': -1,
  '▽': -1,
  '↓': -1,
};
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  t: 1e12,
};

const unitAfter: readonly (readonly [QuantityUnit, RegExp])[] = [
  ['pct', /^\s?(?:[%％]|퍼센트|프로(?![가-힣])|(?:percent|per cent|pct)\b)(?![pP]\b| ?(?:포인트|points?\b))/],
  ['KRW', /^\s?(?:원(?![칙래인금자유칸])|(?:won|KRW)\b)/],
  ['USD', /^\s?(?:달러|USD\b|(?:US )?dollars?\b|센트|cents?\b|¢)/],
  ['pt', /^\s?(?:포인트|points?\b|pts?\b|p(?!\.\s?m\b|[A-Za-z가-힣]))/],
];
const percentagePoint =
  /^\s?(?:[%％](?:[pP](?![a-z])|포인트)|퍼센트 ?포인트|(?:percentage|percent) points?\b)/;
const inCents = /^\s?(?:센트|cents?$|¢)/;
/** "5만원대", "3% 대로"; not "12% 대폭락". */
const band = /^대(?![비표상신규형거폭급반장출란])|^\s대(?=[\s,.)]|[로의에를까는도초]|중반|후반)/;
const currencyBefore: readonly (readonly [QuantityUnit, RegExp])[] = [
  ['USD', /(?:US\$|USD ?|\$)$/],
  ['KRW', /(?:₩|￦|KRW ?|(?:^|[\s(])W)$/],
];

/** All numbers of a text that count won, dollars, cents, points or percent (English ones in words as well), and bare ones that may be an index level or a table's cell. Ascending. One that is `rejected` by `readNumber` is left out. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const digits = /\d/g;
  for (let match = digits.exec(text); match; match = digits.exec(text)) {
    const number = readNumber(text, match.index);
    if (!number) continue;
    const quantity = /[\d.A-Za-z]/.test(text.charAt(match.index - 1))
      ? dollarLike(text, match.index, number)
      : quantityAt(text, match.index, number);
    if (quantity) found.push(quantity);
    digits.lastIndex = Math.max(quantity?.end ?? number.end, match.index + 1);
  }
  const spelled = spelledQuantities(text);
  return spelled.length === 0 ? found : [...found, ...spelled].sort((one, other) => one.start - other.start);
}

/** "W81,200" and "USD118": a letter right before the digits is allowed only where it is a currency. */
function dollarLike(text: string, place: number, number: ReadNumber): Quantity | null {
  return prefixOf(text, place) ? quantityAt(text, place, number) : null;
}

interface Prefix {
  readonly unit: QuantityUnit;
  readonly start: number;
}

function prefixOf(text: string, place: number): Prefix | null {
  const before = text.slice(Math.max(0, place - 5), place);
  for (const [unit, pattern] of currencyBefore) {
    const match = pattern.exec(before);
    if (match) return { unit, start: place - match[0].trimStart().replace(/^\(/, '').length };
  }
  return null;
}

function quantityAt(text: string, place: number, number: ReadNumber): Quantity | null {
  const prefix = prefixOf(text, place);
  const second = prefix ? null : upperEnd(text, number);
  if (number.rejected !== null || (second && second.rejected !== null)) return null;
  let end = (second ?? number).end;
  const scale = scaleAt(text, end, prefix !== null);
  end += scale.length;
  const unit = unitOf(text, end, prefix);
  if (unit === null) return null;
  if (inCents.test(text.slice(end, end + unit.length))) scale.factor = 0.01;
  end += unit.length;
  const bandMatch = band.exec(text.slice(end, end + 5));
  const sign = signBefore(text, prefix?.start ?? place);
  const exponent = bandScale(number, second, scale.factor);
  if (unit.unit === 'bare' && !isLevel(number, sign)) return null;
  return {
    start: sign.start,
    end: end + (bandMatch?.[0].length ?? 0),
    contextEnd: end + (bandMatch?.[0].length ?? 0),
    unit: unit.unit,
    magnitude: product(number.value, exponent),
    upper: second ? product(second.value, scale.factor) : null,
    printedSign: sign.sign,
    precision: product((second ?? number).precision, scale.factor),
    isAmount: number.isAmount || (second?.isAmount ?? false) || scale.factor >= 1e6,
    isBand: bandMatch !== null,
  };
}

/** A product without what binary fractions add: 1.1 thousand is 1100, 7 cents are 0.07. */
function product(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/** The second number of "3~4%" or "6만~7만원"; null where there is none. */
function upperEnd(text: string, number: ReadNumber): ReadNumber | null {
  if (!/^[~∼〜–-]$/.test(text.charAt(number.end)) || !/\d/.test(text.charAt(number.end + 1))) return null;
  return readNumber(text, number.end + 1);
}

/** In "6~7만원" the first number counts what the second does; not in "6만5000~7만원". */
function bandScale(first: ReadNumber, second: ReadNumber | null, factor: number): number {
  if (!second || first.precision >= second.precision || second.precision <= 1) return factor;
  if (first.value >= second.precision) return factor;
  return factor * second.precision;
}

function scaleAt(text: string, place: number, hasCurrency: boolean): { factor: number; length: number } {
  const match = /^[\s-]?(thousand|million|mn|m|billion|bn|b|trillion|tn|t)\b/i.exec(
    text.slice(place, place + 10),
  );
  const word = match?.[1] ?? '';
  const factor = scales[word.toLowerCase()];
  if (!match || factor === undefined) return { factor: 1, length: 0 };
  const counted =
    hasCurrency ||
    /^ ?(?:won|(?:US )?dollars?)\b/.test(text.slice(place + match[0].length, place + match[0].length + 12));
  return counted ? { factor, length: match[0].length } : { factor: 1, length: 0 };
}

function unitOf(
  text: string,
  place: number,
  prefix: Prefix | null,
): { unit: QuantityUnit; length: number } | null {
  if (prefix) return { unit: prefix.unit, length: 0 };
  const after = text.slice(place, place + 20);
  if (percentagePoint.test(after)) return null;
  for (const [unit, pattern] of unitAfter) {
    const match = pattern.exec(after);
    if (match) return { unit, length: match[0].length };
  }
  return /^(?:[A-Za-z가-힣]|\.\d)/.test(after) &&
    !/^(?:[을를은는이가에로도]|까지|으로|였|이었|이다|였다)/.test(after)
    ? null
    : { unit: 'bare', length: 0 };
}

interface PrintedSign {
  readonly sign: -1 | 0 | 1;
  readonly start: number;
}

function signBefore(text: string, place: number): PrintedSign {
  const gap = text.charAt(place - 1) === ' ' && /[▲△▼▽↑↓]/.test(text.charAt(place - 2)) ? 2 : 1;
  const sign = signs[text.charAt(place - gap)];
  if (sign === undefined) return { sign: 0, start: place };
  const isDash = /[-–]/.test(text.charAt(place - gap));
  const before = text.charAt(place - gap - 1);
  if (isDash && before !== '' && !/[\s(/|,:;·"'“‘[]/.test(before)) return { sign: 0, start: place };
  return { sign, start: place - gap };
}

/** A bare number is kept where it may be an index level or a price in a table: with decimals, separators, or an arrow. */
function isLevel(number: ReadNumber, sign: PrintedSign): boolean {
  return number.decimals === 2 || number.grouped || sign.sign !== 0;
}
