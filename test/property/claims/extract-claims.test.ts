import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractClaims } from '../../../server/claims/extract-claims.ts';
import { ClaimStatementSchema } from '../../../shared/schemas/claim.ts';
import { dayFinding, mentionAt } from '../../unit/claims/labelled-cases.ts';
import { markets } from '../../unit/claims/reference-data.ts';

const seed = 20240122;

const koreanPieces = [
  '삼성전자',
  '은 ',
  '는 ',
  '이 ',
  '가 ',
  '도 ',
  '와 ',
  ', ',
  '. ',
  '\n',
  '29일 ',
  '전날 ',
  '6일(현지시간) ',
  '장중 ',
  '종가 ',
  '시가는 ',
  '장 초반 ',
  '52주 신고가',
  '사상 최고가',
  '14만2600원',
  '8만7천600원',
  '81,200원',
  '2조3천억원',
  '288.53달러',
  '0.92%',
  '+1.75%',
  '▼600',
  '5만원대',
  '2,797.33',
  '33.41포인트',
  '오른 ',
  '내린 ',
  '에 거래를 마쳤다',
  '까지 올라 ',
  '를 기록했다',
  '각각 ',
  '(',
  ')',
  '시가총액 ',
  '올해 들어 ',
  '목표주가 ',
  '대비 ',
  '보다 ',
  '🎉',
  '…',
  '"',
];
const englishPieces = [
  'Nvidia',
  ' rose ',
  ' fell ',
  ' to ',
  ' at ',
  ' of ',
  ', ',
  '. ',
  '\n',
  ' and ',
  ' on Friday',
  ' yesterday',
  '$118.42',
  '$1.2 trillion',
  '16.97%',
  '6,012.28',
  ' percent',
  ' closed',
  ' opened',
  ' a 52-week low',
  ' all-time high',
  ' market value',
  ' year to date',
  ' respectively',
  ' (',
  ')',
  ' in premarket trading',
  ' price target',
  ' revenue',
  ' could',
  "'s",
  ' from ',
  ' May 3',
  '…',
  '🎉',
];

function textOf(pieces: readonly string[]) {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
}

function claimsOf(text: string, language: 'ko' | 'en') {
  const [name, id] = language === 'ko' ? ['삼성전자', 'KRX:005930'] : ['Nvidia', 'XNAS:NVDA'];
  const mentions = [...text.matchAll(new RegExp(name ?? '', 'g'))].map((match) =>
    mentionAt(text, match.index, match[0], id ?? null),
  );
  return extractClaims({ text, title: null, language, date: dayFinding('2024-01-22') }, mentions, markets);
}

test.each([
  ['ko', koreanPieces],
  ['en', englishPieces],
] as const)(
  'any %s text gives statements of the shared schema whose span slices to the quote',
  (language, pieces) => {
    fc.assert(
      fc.property(textOf(pieces), (text) => {
        for (const claim of claimsOf(text, language)) {
          expect(ClaimStatementSchema.parse(claim)).toEqual(claim);
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        }
      }),
      { seed, numRuns: 600 },
    );
  },
);

test.each([
  ['ko', koreanPieces],
  ['en', englishPieces],
] as const)('reading a %s text twice gives the same statements', (language, pieces) => {
  fc.assert(
    fc.property(textOf(pieces), (text) => {
      expect(claimsOf(text, language)).toEqual(claimsOf(text, language));
    }),
    { seed, numRuns: 100 },
  );
});

/** Texts of 100,000 characters and more that hold what each expression looks for, again and again, and never ends. */
const hostile: readonly (readonly [string, string])[] = [
  ['digits', '1'.repeat(100_000)],
  ['groups of digits', '1,234'.repeat(20_000)],
  ['amounts without a unit', '1만2천'.repeat(25_000)],
  ['amounts with a unit', '1만2천원'.repeat(25_000)],
  ['percentages', '1.5%'.repeat(25_000)],
  ['numbers apart', '3% '.repeat(35_000)],
  ['particles', '삼성전자은는이가'.repeat(12_500)],
  ['one Korean word', '가'.repeat(100_000)],
  ['open brackets', '('.repeat(100_000)],
  ['names and brackets', '삼성전자(1%'.repeat(15_000)],
  ['blanks', ' '.repeat(100_000)],
  ['line ends', '\n'.repeat(100_000)],
  ['commas', ','.repeat(100_000)],
  ['extremes', '52주 신고가 '.repeat(15_000)],
  ['reasons', '소식에 '.repeat(25_000)],
  ['days', '29일 전날 '.repeat(15_000)],
  ['periods', '올해 들어 같은 기간 '.repeat(10_000)],
  ['moves', '오른 내린 '.repeat(20_000)],
  ['past tense', '올랐고 내렸으며 '.repeat(12_500)],
  ['English verbs', 'Nvidia rose 1% and fell 2% to $3 '.repeat(3_500)],
  ['English words', 'a '.repeat(50_000)],
  ['English days', 'Friday, May 3 in 2023 '.repeat(5_000)],
  ['English highs', 'near its record high of $1 '.repeat(4_000)],
  ['one English word', 'x'.repeat(100_000)],
  ['list of names', 'Nvidia, '.repeat(12_500)],
  ['quotes', '"\''.repeat(50_000)],
];

/** Processor time of reading a text in both languages, in milliseconds. */
function timeToRead(text: string): number {
  const started = process.cpuUsage();
  for (const language of ['ko', 'en'] as const) claimsOf(text, language);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

test.each(hostile)(
  'a long text of %s is read in time proportional to its length',
  (_, text) => {
    const quarter = text.slice(0, text.length / 4);
    // The first reading compiles what the others run.
    timeToRead(quarter);
    const short = timeToRead(quarter);
    // What grows with the square takes sixteen times as long. Of what is read at once anything is noise.
    expect(timeToRead(text)).toBeLessThan(Math.max(10 * short, 300));
  },
  120_000,
);
