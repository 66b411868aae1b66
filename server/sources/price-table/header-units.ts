/** A heading in two parts: its words, and the unit that it gives in brackets. */
export interface HeadingUnit {
  readonly words: string;
  /** What a cell is multiplied by to be in units of one. */
  readonly scale: number;
  readonly currency: string | null;
  /** Written in brackets and not known; null where all is understood. */
  readonly unknown: string | null;
}

const scales: Readonly<Record<string, number>> = {
  천: 1e3,
  만: 1e4,
  십만: 1e5,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
  십억: 1e9,
  조: 1e12,
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  mn: 1e6,
  mil: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
};

const currencies: Readonly<Record<string, string>> = {
  원: 'KRW',
  '₩': 'KRW',
  $: 'USD',
  달러: 'USD',
  엔: 'JPY',
  '€': 'EUR',
  '£': 'GBP',
  pt: 'pt',
  포인트: 'pt',
};

/** Longer ones are titles. */
const longestHeading = 200;

/**
 * Takes the unit off a heading: "거래량(천주)" is in thousands, "시가총액(백만원)" in millions of won, "Close (USD)" in
 * dollars, "등락률(%)" keeps its per cent sign among the words. Units of one (주, shares) scale by 1.
 */
export function headingUnit(heading: string): HeadingUnit {
  const plain = heading.normalize('NFKC').replaceAll(/\s+/g, ' ').slice(0, longestHeading);
  const found =
    /^(.{0,200}?)\s{0,4}[([]\s{0,4}(?:단위\s{0,4}[:：]?\s{0,4}|in\s{1,4})?([^()[\]]{1,60}?)\s{0,4}[)\]]\s{0,4}$/iu.exec(
      plain,
    );
  const [, words = '', unit = ''] = found ?? [];
  if (words === '' || unit === '') return { words: heading, scale: 1, currency: null, unknown: null };
  if (unit.includes('%')) return { words: `${words}%`, scale: 1, currency: null, unknown: null };
  return { words, ...unitOf(unit) };
}

function unitOf(unit: string): Omit<HeadingUnit, 'words'> {
  const parts = /^(천|만|십만|백만|천만|억|십억|조)?\s*(원|주|₩|달러|엔)?$/u.exec(unit);
  if (parts) {
    const [, scale = '', counted = ''] = parts;
    return { scale: scales[scale] ?? 1, currency: currencies[counted] ?? null, unknown: null };
  }
  const lower = unit.toLowerCase();
  if (lower === 'shares' || lower === '좌') return { scale: 1, currency: null, unknown: null };
  const scale = scales[lower];
  if (scale !== undefined) return { scale, currency: null, unknown: null };
  const sign = currencies[lower];
  if (sign !== undefined) return { scale: 1, currency: sign, unknown: null };
  const [currency = '', by = ''] = unit.split(/[\s,]+/);
  if (/^[A-Z]{3}$/.test(currency) && (by === '' || scales[by.toLowerCase()] !== undefined))
    return { scale: scales[by.toLowerCase()] ?? 1, currency, unknown: null };
  return { scale: 1, currency: null, unknown: unit };
}
