import { extractClaims } from '../../../server/claims/extract-claims.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { dayFinding, mentionAt } from './labelled-cases.ts';
import { markets } from './reference-data.ts';

/** Names that the sentences of these tests use, longest first where one begins with another. Null: recognised, but no instrument. */
const names: readonly (readonly [string, string | null])[] = [
  ['SK하이닉스', 'KRX:000660'],
  ['SK hynix', 'KRX:000660'],
  ['SK네트웍스', 'KRX:001740'],
  ['SK그룹', null],
  ['SK온', null],
  ['삼성전자우', 'KRX:005935'],
  ['삼성전자', 'KRX:005930'],
  ['삼성그룹', null],
  ['현대차', 'KRX:005380'],
  ['카카오뱅크', 'KRX:323410'],
  ['카카오', 'KRX:035720'],
  ['NAVER', 'KRX:035420'],
  ['네이버', 'KRX:035420'],
  ['LG에너지솔루션', 'KRX:373220'],
  ['한미반도체', 'KRX:042700'],
  ['SK', 'KRX:034730'],
  ['소프트뱅크', null],
  ['엔비디아', 'XNAS:NVDA'],
  ['테슬라', 'XNAS:TSLA'],
  ['애플', 'XNAS:AAPL'],
  ['인텔', 'XNAS:INTC'],
  ['마이크로소프트', 'XNAS:MSFT'],
  ['TSMC', 'XNYS:TSM'],
  ['코스피', 'KRX:KS11'],
  ['코스닥', 'KRX:KQ11'],
  ['S&P500', 'US:SPX'],
  ['S&P 500', 'US:SPX'],
  ['Samsung Electronics', 'KRX:005930'],
  ['Nvidia', 'XNAS:NVDA'],
  ['Tesla', 'XNAS:TSLA'],
  ['Apple', 'XNAS:AAPL'],
  ['Intel', 'XNAS:INTC'],
  ['Microsoft', 'XNAS:MSFT'],
  ['Arm', 'XNAS:ARM'],
  ['SoftBank', null],
];

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [name, id] of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const isTaken = found.some((one) => one.start < at + name.length && at < one.end);
      if (!isTaken) found.push(mentionAt(text, at, name, id, id === null ? 'group' : undefined));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The claims of a text as lines: instrument without its namespace, kind, value, date and, where they are not the usual
 * ones, session, modifier, base, basis and first day.
 */
export function claimLines(text: string, date: string | null, language: 'ko' | 'en'): string[] {
  const article = { text, title: null, language, date: dayFinding(date) };
  return extractClaims(article, mentionsIn(text), markets).map((claim) =>
    [
      claim.instrumentId?.replace(/^.*:/, ''),
      claim.kind,
      claim.value ?? 'noValue',
      claim.date ?? 'noDay',
      claim.session === 'regular' ? '' : claim.session,
      claim.modifier === 'exact' ? '' : claim.modifier,
      claim.changeBase === 'open' ? 'from open' : '',
      claim.extremeBasis ?? '',
      claim.fromDate ? `from ${claim.fromDate}` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** What is quoted of the claims that say of themselves that they have more than one fair reading. */
export function openQuotes(text: string, date: string, language: 'ko' | 'en'): string[] {
  const article = { text, title: null, language, date: dayFinding(date) };
  return extractClaims(article, mentionsIn(text), markets).flatMap(({ isAmbiguous, quote }) =>
    isAmbiguous ? [quote] : [],
  );
}
