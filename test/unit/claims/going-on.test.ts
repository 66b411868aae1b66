import { describe, expect, it } from 'vitest';
import { claimLines, openQuotes } from './read-lines.ts';

const ko = (text: string) =>
  claimLines(text, '2024-05-14', 'ko').map((line) => line.replace(' 2024-05-14', ''));
const en = (text: string) =>
  claimLines(text, '2024-05-14', 'en').map((line) => line.replace(' 2024-05-14', ''));

describe('a sentence that leaves out its subject', () => {
  it('speaks of the one told of last', () => {
    expect(ko('카카오는 2% 올랐다. 거래량은 적었다. 5만원에 마감했다.')).toEqual([
      '035720 change_pct 2',
      '035720 close 50000',
    ]);
    expect(ko('네이버는 조용했다. 카카오는 2% 올랐다. 5만원에 마감했다.').at(-1)).toBe('035720 close 50000');
    expect(ko('카카오는 신제품을 냈다. 5만원에 마감했다.')).toEqual(['035720 close 50000']);
    expect(ko('카카오, 신제품을 냈다. 5만원에 마감했다.')).toEqual(['035720 close 50000']);
    expect(en('Apple unveiled a phone. The stock rose 2%.')).toEqual(['AAPL change_pct 2']);
  });

  it('speaks of none where something else was its subject', () => {
    expect(ko('카카오는 2% 올랐다. 비트코인은 올랐다. 3% 상승했다.')).toEqual(['035720 change_pct 2']);
    expect(ko('카카오는 2% 올랐다. 하나. 둘. 셋. 넷. 다섯. 5만원에 마감했다.')).toEqual([
      '035720 change_pct 2',
    ]);
  });

  it('is open where two were told of together', () => {
    expect(
      openQuotes('삼성전자는 1% 내렸고 현대차는 2% 올랐다. 장중 최고가는 24만원이었다.', '2024-05-14', 'ko'),
    ).toEqual(['24만원']);
    expect(openQuotes('현대차는 2% 올랐다. 장중 최고가는 24만원이었다.', '2024-05-14', 'ko')).toEqual([]);
  });

  it('counts them', () => {
    const extremes = (words: string) =>
      ko(`삼성전자는 1% 올랐다. 카카오는 2% 올랐다. ${words}`).filter((line) => line.includes('52w_high'));
    expect(extremes('두 종목 모두 52주 신고가다.')).toHaveLength(2);
    expect(extremes('두 종목 나란히 52주 신고가다.')).toHaveLength(2);
    expect(extremes('52주 신고가다.')).toHaveLength(1);
  });
});

describe('an extreme belongs to a subject, a day and a price', () => {
  it('to the subject before it, to the price that it stands beside', () => {
    expect(ko('카카오는 2% 올랐고 네이버는 장중 20만원까지 올라 52주 신고가를 썼다.')).toEqual([
      ...['035720 change_pct 2', '035420 high 200000', '035420 52w_high 200000 intraday'],
    ]);
    expect(ko('카카오는 52주 신저가(4만원)를 기록했다.')).toEqual(['035720 52w_low 40000']);
    expect(ko('카카오는 4만원으로 52주 신저가를 기록했다.')).toEqual(['035720 52w_low 40000']);
    expect(ko('카카오는 4만원에 마감하며 52주 신저가를 기록했다.')).toEqual([
      '035720 close 40000',
      '035720 52w_low noValue close',
    ]);
    expect(ko('메타는 52주 신고가를 썼다.')).toEqual([]);
    expect(ko('카카오는 2% 올랐다. 메타는 3% 올라 52주 신고가를 썼다.')).toEqual(['035720 change_pct 2']);
    expect(en('Apple rose 2%. It hit a 52-week high.')).toEqual([
      'AAPL change_pct 2',
      'AAPL 52w_high noValue',
    ]);
    expect(en('Apple sank to $164.08, a 52-week low.').at(-1)).toBe('AAPL 52w_low 164.08');
    expect(en('Apple ended at $186.28 after touching a 52-week high.')).toEqual([
      'AAPL close 186.28',
      'AAPL 52w_high noValue',
    ]);
  });
});

describe('a period that goes on', () => {
  it('in the sentences of its paragraph, until a day is told of', () => {
    expect(ko('카카오는 이달 들어 5% 올랐다. 네이버는 3% 올랐다.')).toEqual([
      ...['035720 period_change_pct 5 from 2024-04-30', '035420 period_change_pct 3 from 2024-04-30'],
    ]);
    expect(ko('카카오는 이달 들어 5% 올랐다.\n네이버는 3% 올랐다.').at(-1)).toBe('035420 change_pct 3');
    expect(ko('카카오는 이달 들어 5% 올랐다. 14일 네이버는 3% 올랐다.').at(-1)).toBe('035420 change_pct 3');
    expect(ko('카카오는 2% 올랐다. 이달 들어 5% 올랐다. 네이버는 3% 올랐다.').at(-1)).toBe(
      '035420 change_pct 3',
    );
    expect(ko('카카오는 올해 들어 5% 올랐다.\n같은 기간 네이버는 3% 올랐다.').at(-1)).toBe(
      '035420 period_change_pct 3 from 2023-12-28',
    );
  });

  it('over the rows of a table whose heading says it', () => {
    expect(ko('올해 들어 상승률\n카카오 5.00%↑\n네이버 +3.00%').at(-1)).toBe(
      '035420 period_change_pct 3 from 2023-12-28',
    );
    expect(en('Year-to-date moves:\nApple +5.0%\nIntel -3.0%')).toEqual([
      ...['AAPL period_change_pct 5 from 2023-12-29', 'INTC period_change_pct -3 from 2023-12-29'],
    ]);
    expect(en('Monthly moves:\nApple +5.0%')).toEqual(['AAPL period_change_pct 5 from 2024-04-30']);
    expect(en('Weekly moves:\nApple +5.0%')).toEqual(['AAPL period_change_pct 5 from 2024-05-10']);
    expect(en('Moves:\nApple +5.0%')).toEqual(['AAPL change_pct 5']);
  });
});

describe('a line that begins with the ticker of the company told of', () => {
  it('is a row of it', () => {
    expect(en('Apple fell.\nAAPL 186.28 +1.76%').slice(-2)).toEqual([
      'AAPL close 186.28',
      'AAPL change_pct 1.76',
    ]);
    expect(en('Apple fell.\n- AAPL 186.28 +1.76%').slice(-2)).toEqual([
      'AAPL close 186.28',
      'AAPL change_pct 1.76',
    ]);
    expect(en('Apple fell.\nMSFT 186.28 +1.76%')).not.toContain('AAPL close 186.28');
  });
});

describe('a report that came out while its market was open', () => {
  it('leaves what it tells of that session open', () => {
    expect(openQuotes('Apple closed at $186.28.', '2024-05-14', 'en')).toEqual([]);
    expect(openQuotes('주간 증시 결산\n카카오는 2% 올랐다.', '2024-05-14', 'ko')).toEqual(['2%']);
    for (const heading of ['월간 결산', '한 주 증시', '한주 증시', '둘째 주 증시', '마지막 주 증시'])
      expect(openQuotes(`${heading}\n카카오는 2% 올랐다.`, '2024-05-14', 'ko'), heading).toEqual(['2%']);
    expect(openQuotes('주간사 선정\n카카오는 2% 올랐다.', '2024-05-14', 'ko')).toEqual([]);
    for (const heading of [
      'The week in review',
      'Year-end wrap',
      'Weekly recap',
      'The month that was',
      'Quarterly report',
    ])
      expect(openQuotes(`${heading}\nApple rose 2%.`, '2024-05-14', 'en'), heading).toEqual(['2%']);
  });
});
