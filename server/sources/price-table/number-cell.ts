/** How a file writes fractions: 1,234.5 or 1.234,5. */
export type DecimalSign = 'point' | 'comma';

const missing: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '.',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'null',
  'none',
  'nil',
  '없음',
]);

/** No number is longer; it also bounds the time that a pattern takes. */
const longestNumber = 60;

const plain = /^\d+(?:\.\d+)?$/;
/** What most files with separators hold; told apart first, for speed. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const shape: Readonly<Record<DecimalSign, RegExp>> = {
  point: /^(?:\d{1,3}(?:[,' ]\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  comma: /^(?:\d{1,3}(?:[.' ]\d{3})+|\d+)?(?:,\d*)?(?:e[+-]?\d+)?$/i,
};

const multiples: Readonly<Record<string, number>> = {
  ...{ k: 1e3, m: 1e6, b: 1e9, t: 1e12 },
  ...{ 천: 1e3, 만: 1e4, 십만: 1e5, 백만: 1e6, 천만: 1e7, 억: 1e8, 조: 1e12 },
};

/**
 * The number in a cell; null for an empty cell and for what sites write in its place (-, N/A, null); undefined for
 * anything else. Understands separators of thousands, signs of currencies, K M B and 천 만 억 조, brackets and ▼ 하락 for
 * less than nothing, ▲ 상승 for more.
 */
export function numberCell(cell: string, decimals: DecimalSign): number | null | undefined {
  if (cell.length > longestNumber) return undefined;
  if (decimals === 'point') {
    if (plain.test(cell)) return Number(cell);
    if (grouped.test(cell)) return Number(cell.replaceAll(',', ''));
  }
  const text = cell.normalize('NFKC').trim();
  if (isMissing(text)) return null;
  const { negative, rest } = withoutSign(text);
  if (rest === '0' || (rest === '' && /보합/.test(text))) return 0;
  const amount = amountOf(rest, decimals);
  return amount === undefined || !negative ? amount : -amount;
}

/** Whether the cell is empty, or holds what sites write in place of a number. */
export function isMissing(cell: string): boolean {
  return missing.has(cell.toLowerCase());
}

/** Whether the cell gives a direction by a sign or a word, as a column of changes does. */
export function hasSign(cell: string): boolean {
  return /^\s*(?:[▲△↑▼▽↓+\-−–(]|상|하|보합)/u.test(cell);
}

/** The sign of a currency in a cell, or null. */
export function currencySign(cell: string): string | null {
  return /[$₩원€£¥]/.exec(cell.normalize('NFKC'))?.[0] ?? null;
}

/** What a cell proves of the decimal sign: 12,50 or 1.234.567 a comma, 12.50 or 1,234,567 a point; null: it fits both. */
export function decimalEvidence(cell: string): DecimalSign | null {
  if (cell.length > longestNumber || !/[.,]/.test(cell)) return null;
  if (grouped.test(cell)) return cell.includes('.') || cell.length > 7 ? 'point' : null;
  const body = withoutSign(cell.normalize('NFKC').trim()).rest.replace(
    /(?<![KMBT%천만백십억조주원])(?:[KMBT%]|[천만백십억조주원])+$/iu,
    '',
  );
  if (!/^[\d., ']+$/.test(body)) return null;
  if (proves(body, ',', '.')) return 'point';
  return proves(body, '.', ',') ? 'comma' : null;
}

/** Whether the body can only be read with `group` between thousands and `decimal` before the fraction. */
function proves(body: string, group: string, decimal: string): boolean {
  const groups = body.split(group).length - 1;
  const decimals = body.split(decimal).length - 1;
  if (decimals > 1 || groups + decimals === 0) return false;
  if (groups > 1 && decimals === 0) return true;
  if (decimals === 0) return false;
  const at = body.indexOf(decimal);
  if (groups > 0) return body.lastIndexOf(group) < at;
  const whole = body.slice(0, at);
  return body.length - at - 1 !== 3 || whole.length > 3 || whole.startsWith('0') || whole === '';
}

function withoutSign(text: string): { negative: boolean; rest: string } {
  let rest = text;
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1] ?? '';
  }
  for (;;) {
    const mark = /^\s*(상승|상한가?|하락|하한가?|보합|US\$|KRW|USD|[▲△↑▼▽↓+\-−–$₩€£¥])\s*/u.exec(rest);
    if (!mark) break;
    negative ||= /^(?:하|[▼▽↓\-−–])/u.test(mark[1] ?? '');
    rest = rest.slice(mark[0].length);
  }
  return { negative, rest: rest.replace(/(?<!\s)\s*(?:원|주|₩|€|KRW|USD)$/u, '') };
}

function amountOf(text: string, decimals: DecimalSign): number | undefined {
  const plainAmount = digitsOf(text, decimals);
  if (plainAmount !== undefined) return plainAmount;
  const parts = [
    ...text.matchAll(/([\d.,' ]{0,40}\d)\s{0,10}(천만|백만|십만|조|억|만|천|[KMBT](?![a-z]))?/giu),
  ];
  if (
    parts.length === 0 ||
    parts
      .map(([whole]) => whole)
      .join('')
      .replaceAll(' ', '') !== text.replaceAll(' ', '')
  )
    return undefined;
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const [, digits = '', unit = ''] of parts) {
    const amount = digitsOf(digits.trim(), decimals);
    const multiple = multiples[unit.toLowerCase()] ?? 1;
    if (amount === undefined || multiple >= last) return undefined;
    sum += amount * multiple;
    last = multiple;
  }
  // 3.78 × 10^6 is 3,780,000 and not 3,779,999.9999999995.
  return Number(sum.toPrecision(15));
}

function digitsOf(text: string, decimals: DecimalSign): number | undefined {
  if (!shape[decimals].test(text) || !/\d/.test(text)) return undefined;
  const point =
    decimals === 'point' ? text.replaceAll(/[,' ]/g, '') : text.replaceAll(/[.' ]/g, '').replace(',', '.');
  const value = Number(point);
  return Number.isFinite(value) ? value : undefined;
}
