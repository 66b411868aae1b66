import { describe, expect, it } from 'vitest';
import { explainLinks } from '../../../server/linking/link-text.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { listingDictionary } from './listing-dictionary.ts';

function symbolsIn(text: string, date: string | null = null): string[] {
  const language = /[가-힣]/.test(text) ? 'ko' : 'en';
  const context = { language, title: null, date: date === null ? null : sessionDate(date) } as const;
  return explainLinks(text, listingDictionary, context)
    .filter(({ evidence }) =>
      evidence.some(({ feature }) => feature === 'symbol' || feature === 'bareTicker'),
    )
    .map(({ surfaceForm, instrumentId }) => `${surfaceForm} = ${instrumentId}`);
}

describe('the ways to write a symbol', () => {
  it.each([
    ['We bought $TSLA again.', '$TSLA = XNAS:TSLA'],
    ['$TSLA', '$TSLA = XNAS:TSLA'],
    ['We bought ($F) again.', '$F = XNYS:F'],
    ['We bought $BRK.B again.', '$BRK.B = XNYS:BRK/B'],
    ['We bought $BRK/B again.', '$BRK/B = XNYS:BRK/B'],
    ['A maker (NASDAQ: NVDA) grew.', 'NVDA = XNAS:NVDA'],
    ['A maker (Nasdaq:NVDA) grew.', 'NVDA = XNAS:NVDA'],
    ['A maker (nasdaq: nvda) grew.', 'nvda = XNAS:NVDA'],
    ['A maker (NasdaqGS: NVDA) grew.', 'NVDA = XNAS:NVDA'],
    ['A maker (NASDAQ : NVDA) grew.', 'NVDA = XNAS:NVDA'],
    ['A holder (NYSE: BRK.B) grew.', 'BRK.B = XNYS:BRK/B'],
    ['A maker (NYSE American: IMO) grew.', 'IMO = XASE:IMO'],
    ['A maker (NYSEAmerican: IMO) grew.', 'IMO = XASE:IMO'],
    ['A maker (NYSE Arca: V) grew.', 'V = XNYS:V'],
    ['A maker (AMEX: IMO) grew.', 'IMO = XASE:IMO'],
    ['업체(나스닥: NVDA)가 컸다.', 'NVDA = XNAS:NVDA'],
    ['업체(뉴욕증권거래소: BA)가 컸다.', 'BA = XNYS:BA'],
    ['업체(뉴욕거래소: BA)가 컸다.', 'BA = XNYS:BA'],
    ['A maker (NVDA.O) grew.', 'NVDA.O = XNAS:NVDA'],
    ['A maker (NVDA.OQ) grew.', 'NVDA.OQ = XNAS:NVDA'],
    ['A maker (BA.N) grew.', 'BA.N = XNYS:BA'],
    ['업체(005930)가 컸다.', '005930 = KRX:005930'],
    ['업체[005930]가 컸다.', '005930 = KRX:005930'],
    ['업체<005930>가 컸다.', '005930 = KRX:005930'],
    ['업체{005930}가 컸다.', '005930 = KRX:005930'],
    ['업체【005930】가 컸다.', '005930 = KRX:005930'],
    ['업체( 005930 )가 컸다.', '005930 = KRX:005930'],
    ['업체(A005930)가 컸다.', '005930 = KRX:005930'],
    ['업체(005930.KS)가 컸다.', '005930 = KRX:005930'],
    ['업체 035720.KQ가 컸다.', '035720 = KRX:035720'],
    ['업체 005930.KS 컸다.', '005930 = KRX:005930'],
    ['업체 KRX: 005930 컸다.', '005930 = KRX:005930'],
    ['업체 krx:005930 컸다.', '005930 = KRX:005930'],
    ['업체 KOSPI:A005930 컸다.', '005930 = KRX:005930'],
    ['업체 코스닥:035720 컸다.', '035720 = KRX:035720'],
    ['종목코드 : 005930 컸다.', '005930 = KRX:005930'],
    ['종목번호: 0126Z0 컸다.', '0126Z0 = KRX:0126Z0'],
    ['오늘 9만전자가 됐다.', '9만전자 = KRX:005930'],
    ['오늘 119만 전자가 됐다.', '119만 전자 = KRX:005930'],
    ['오늘 62만닉스가 됐다.', '62만닉스 = KRX:000660'],
    ['오늘 20만카카오가 됐다.', '20만카카오 = KRX:035720'],
    ['오늘 30만네이버가 됐다.', '30만네이버 = KRX:035420'],
    ['오늘 25만현차가 됐다.', '25만현차 = KRX:005380'],
  ])('%s', (text, symbol) => {
    expect(symbolsIn(text)).toEqual([symbol]);
  });
});

describe('what is no symbol', () => {
  it.each([
    ['a sum of money', 'It costs $20.'],
    ['a symbol that nobody has', 'We bought $ZZZZQ.'],
    ['a mark inside a word', 'The star A$TSLA sang.'],
    ['a second mark', 'We bought $$TSLA.'],
    ['letters that go on', 'We bought $TSLAX1.'],
    ['small letters', 'We bought $tsla.'],
    ['another exchange', 'A maker (LSE: NVDA) grew.'],
    ['a word after a colon', 'On the NYSE: BETTER days.'],
    ['a code that nobody has', '업체(999999)가 컸다.'],
    ['five digits', '업체(00593)가 컸다.'],
    ['seven digits', '업체(0059301)가 컸다.'],
    ['a bracket that does not close', '업체(005930 가 컸다.'],
    ['a number of a telephone', '전화 02-005930 이다.'],
    ['a code in a longer number', '업체 1005930.KS 컸다.'],
    ['an ending that is none of a market', 'A maker (NVDA.OX) grew.'],
    ['an address', 'See www.NVDA.N.com now.'],
    ['a sum in ten thousands', '오늘 3만원이 됐다.'],
    ['goods of electronics', '오늘 9만전자제품이 팔렸다.'],
    ['a number of five digits', '오늘 1234만전자가 됐다.'],
    ['a word with 만 in it', '오늘 만전자가 됐다.'],
    ['ten thousands and a number', '오늘 9만5전자가 됐다.'],
  ])('%s', (_, text) => {
    expect(symbolsIn(text)).toEqual([]);
  });
});

it('several symbols are told in the order of the text, each once', () => {
  expect(symbolsIn('(005930) KRX: 000660 9만전자 035720.KS')).toEqual([
    '005930 = KRX:005930',
    '000660 = KRX:000660',
    '9만전자 = KRX:005930',
    '035720 = KRX:035720',
  ]);
  expect(symbolsIn('$F and (NYSE: T) and $TSLA and BA.N rose.')).toEqual([
    '$F = XNYS:F',
    'T = XNYS:T',
    '$TSLA = XNAS:TSLA',
    'BA.N = XNYS:BA',
  ]);
  expect(symbolsIn('업체(KRX: 005930)가 컸다.')).toEqual(['005930 = KRX:005930']);
});

it('a symbol that changed hands means its old holder in an old article, and where nobody has it now', () => {
  expect(symbolsIn('We bought $FB.')).toEqual(['$FB = XNAS:META']);
  expect(symbolsIn('We bought $FB.', '2021-01-04')).toEqual(['$FB = XNAS:META']);
  expect(symbolsIn('We bought $META.', '2021-01-04')).toEqual(['$META = XNAS:META']);
});

describe('a symbol in capitals without a mark', () => {
  it.each([
    ['with a share class', 'The BRK.B line is quiet.', ['BRK.B = XNYS:BRK/B']],
    ['in a list with commas', 'Buy NVDA, TSLA now.', ['NVDA = XNAS:NVDA', 'TSLA = XNAS:TSLA']],
    ['in a list with "and"', 'Buy NVDA and TSLA now.', ['NVDA = XNAS:NVDA', 'TSLA = XNAS:TSLA']],
    ['in a list with "or"', 'Buy NVDA or TSLA now.', ['NVDA = XNAS:NVDA', 'TSLA = XNAS:TSLA']],
    ['in a list with ", and"', 'Buy NVDA, and TSLA now.', ['NVDA = XNAS:NVDA', 'TSLA = XNAS:TSLA']],
    ['against another', 'It was NVDA vs. TSLA today.', ['NVDA = XNAS:NVDA', 'TSLA = XNAS:TSLA']],
    ['in brackets after shares', 'The voting shares (FOX) rose.', ['FOX = XNAS:FOX']],
    ['in brackets after a share', 'Each share (FOX) rose.', ['FOX = XNAS:FOX']],
    ['before a price verb', 'TSLA fell on Monday.', ['TSLA = XNAS:TSLA']],
    ['before a percentage', 'TSLA +3.2% today, a small gain.', ['TSLA = XNAS:TSLA']],
    ['before a loss', 'TSLA −3% today, a small loss.', ['TSLA = XNAS:TSLA']],
    [
      'where it was found elsewhere',
      'TSLA fell 3%. Who owns TSLA today?',
      ['TSLA = XNAS:TSLA', 'TSLA = XNAS:TSLA'],
    ],
  ])('%s is one', (_, text, symbols) => {
    expect(symbolsIn(text)).toEqual(symbols);
  });

  it.each([
    ['alone', 'We saw TSLA today.'],
    ['of three letters before a price verb', 'Then the IMO fell 3% today.'],
    ['of three letters in brackets', 'The body (IMO) rose 3%.'],
    ['beside an abbreviation of every day', 'The CEO, COST and CFO met.'],
    ['in a line of capitals', 'SHARES OF TSLA FELL 3% ON MONDAY'],
    ['parted by a semicolon', 'We saw TSLA; MSFT was quiet.'],
    ['inside a word with a hyphen', 'A TSLA-like NVDA-like day.'],
    ['before a number that is no percentage', 'TSLA 300 is a number of Monday.'],
    ['joined to an address', 'TSLA.com fell 3% on Monday.'],
  ])('%s is none', (_, text) => {
    expect(symbolsIn(text)).toEqual([]);
  });

  it('is none in a Korean text', () => {
    expect(symbolsIn('NVDA, TSLA를 샀다.')).toEqual([]);
  });
});

describe('a ticker right after the name of its own instrument', () => {
  it.each([
    ['in brackets', 'Ford (F) rose.', ['F = XNYS:F']],
    ['without brackets', 'Ford F rose.', ['F = XNYS:F']],
    ['after a legal form', 'Nvidia Corp. NVDA rose.', ['NVDA = XNAS:NVDA']],
    ['with a share class', 'Berkshire Hathaway (BRK.B) rose.', ['BRK.B = XNYS:BRK/B']],
    ['without a blank', '포드(F)가 올랐다.', ['F = XNYS:F']],
  ])('%s is one', (_, text, symbols) => {
    expect(symbolsIn(text)).toEqual(symbols);
  });

  it.each([
    ['of another company', 'Ford (T) rose.'],
    ['in a bracket that does not close', 'Ford (F rose.'],
    ['in a bracket that does not open', 'Ford F) rose.'],
    ['that goes on as a word', 'Ford Fiesta rose.'],
    ['behind a comma', 'Ford, F rose.'],
    ['that is joined', 'Ford F&I rose.'],
  ])('%s is none', (_, text) => {
    expect(symbolsIn(text)).toEqual([]);
  });
});
