/** A number without its unit, read from a text at some place. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  /** One unit of the last printed digit. */
  readonly precision: number;
  /** Printed with 억 or 조. */
  readonly isAmount: boolean;
  /** Digits after the decimal point; 0 where there is none. */
  readonly decimals: number;
  /** Printed with separators of thousands. */
  readonly grouped: boolean;
  /**
   * Why the value is not to be used: `tooLarge`, above 9,007,199,254,740,991 (9,007조), where a double loses the last
   * won; `tooFine`, more than six digits behind the point. Null for a number that is exact.
   */
  readonly rejected: 'tooLarge' | 'tooFine' | null;
}

/** More digits behind the point than any price has. */
const mostDecimals = 6;

/** Four digits in each of 조, 억, 만 and what is left. */
const mostParts = 16;

const bigUnits: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const smallUnits: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };

/** Digits with separators of thousands and a decimal point, such as "81,200" or "5,929.04". Sticky, so that no search starts. */
const literal = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;

interface Literal {
  readonly value: number;
  readonly end: number;
  readonly decimals: number;
  readonly grouped: boolean;
}

function literalAt(text: string, place: number): Literal | null {
  literal.lastIndex = place;
  const match = literal.exec(text);
  if (!match) return null;
  const digits = match[1] ?? '';
  return {
    value: Number(digits.replaceAll(',', '') + (match[2] ?? '')),
    end: place + match[0].length,
    decimals: match[2] ? match[2].length - 1 : 0,
    grouped: digits.includes(','),
  };
}

/** True when a number may go on at this place: a digit, or one blank and a digit ("5만 3,500원"). */
function nextDigit(text: string, place: number): number | null {
  if (/\d/.test(text.charAt(place))) return place;
  return text.charAt(place) === ' ' && /\d/.test(text.charAt(place + 1)) ? place + 1 : null;
}

/**
 * Reads the number that starts at a digit: "118.42", "81,200", "14만2600", "8만7천600", "2조3천억", "1조3600억".
 * Null where no digit stands at `place`. Each character is read once; at most sixteen parts make one number.
 */
export function readNumber(text: string, place: number): ReadNumber | null {
  let next = literalAt(text, place);
  if (!next) return null;
  const first = next;
  let [total, section, end, precision] = [0, 0, place, 1];
  let isAmount = false;
  let isTooFine = false;
  for (let part = 0; next && part < mostParts; part += 1) {
    let { value } = next;
    isTooFine ||= next.decimals > mostDecimals;
    end = next.end;
    precision = Number(`1e-${next.decimals}`);
    let unit = text.charAt(end);
    const small = smallUnits[unit];
    if (small !== undefined) {
      value *= small;
      precision *= small;
      unit = text.charAt(++end);
    }
    section += value;
    const big = bigUnits[unit];
    if (big !== undefined) {
      total = unit === '만' || total >= big ? total + section * big : (total + section) * big;
      section = 0;
      precision *= big;
      isAmount ||= big > 1e4;
      end += 1;
    }
    if (small === undefined && big === undefined) break;
    const more = nextDigit(text, end);
    next = more === null ? null : literalAt(text, more);
    if (next && !endsInUnit(text, next.end)) break;
  }
  return {
    value: total + section,
    end,
    precision,
    isAmount,
    decimals: first.decimals,
    grouped: first.grouped,
    rejected: total + section > Number.MAX_SAFE_INTEGER ? 'tooLarge' : isTooFine ? 'tooFine' : null,
  };
}

/** True when a number part is followed by a scale, a unit or the other end of a band: in "3만 5일" the 5 is no part of the amount. */
function endsInUnit(text: string, place: number): boolean {
  return /^\s?[십백천만억조원달]|^[~∼〜–-]\d/.test(text.slice(place, place + 2));
}
