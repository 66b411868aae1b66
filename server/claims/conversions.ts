import type { Quantity } from './quantity.ts';

const opening =
  /^\s?[(（]\s?(?:약|한화|우리 ?돈|원화|우리나라 ?돈|about|around|roughly|some)?\s?(?:약|로)?\s?$/;
const closing = /^[^()（）]{0,10}[)）]/;

/**
 * Takes out the second figure of "114.06달러(약 16만6000원)" and "55,700 won ($40)": the same amount in another currency is
 * no statement of its own. The first figure then reaches to the bracket's end, so that the words behind it are its own.
 */
export function withoutConversions(text: string, quantities: readonly Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const last = kept.at(-1);
    const end = last && conversionEnd(text, last, quantity);
    if (last && end) kept[kept.length - 1] = { ...last, contextEnd: end };
    else kept.push(quantity);
  }
  return kept;
}

const isMoney = ({ unit }: Quantity) => unit === 'KRW' || unit === 'USD';

/** End of the bracket that holds the converted figure; null where the number is none. */
function conversionEnd(text: string, last: Quantity, quantity: Quantity): number | null {
  if (!isMoney(last) || !isMoney(quantity) || last.unit === quantity.unit) return null;
  if (quantity.start - last.end > 20 || !opening.test(text.slice(last.end, quantity.start))) return null;
  const close = closing.exec(text.slice(quantity.end, quantity.end + 12));
  return close && quantity.end + close[0].length;
}
