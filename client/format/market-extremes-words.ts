import type { Language } from '../../shared/units/language.ts';

/** The words of the panel with the new 52-week highs and lows of a market. */
export interface MarketExtremesWords {
  title: string;
  kinds: Record<'high52w' | 'low52w', string>;
  none: string;
  noPrices: string;
  firstCrossing: string;
  share: string;
  value: string;
  change: string;
  more: (count: number) => string;
  /** Of how many shares something is known. */
  coverage: (counts: {
    readonly withBar: number;
    readonly withoutHistory: number;
    readonly halted: number;
    readonly openFlags: number;
  }) => string;
}

const KO: MarketExtremesWords = {
  title: '52주 신고가·신저가',
  kinds: { high52w: '신고가', low52w: '신저가' },
  none: '이날 새로 나온 종목이 없습니다.',
  noPrices: '이 거래일의 시세가 없습니다.',
  firstCrossing: '20거래일 만에 처음',
  share: '종목',
  value: '가격',
  change: '등락',
  more: (count) => `${count}종목 더`,
  coverage: ({ withBar, withoutHistory, halted, openFlags }) =>
    [
      `시세가 있는 ${withBar}종목`,
      ...(withoutHistory > 0 ? [`52주 시세가 모자라 알 수 없는 ${withoutHistory}종목`] : []),
      ...(halted > 0 ? [`거래정지 ${halted}종목`] : []),
      ...(openFlags > 0 ? [`확인할 시세 ${openFlags}종목`] : []),
    ].join(' · '),
};

const EN: MarketExtremesWords = {
  title: '52-week highs and lows',
  kinds: { high52w: 'Highs', low52w: 'Lows' },
  none: 'No share made one on this day.',
  noPrices: 'There are no prices of this session.',
  firstCrossing: 'first in 20 sessions',
  share: 'Share',
  value: 'Price',
  change: 'Change',
  more: (count) => `${count} more`,
  coverage: ({ withBar, withoutHistory, halted, openFlags }) =>
    [
      withBar === 1 ? '1 share with prices' : `${withBar} shares with prices`,
      ...(withoutHistory > 0 ? [`${withoutHistory} unknown for want of 52 weeks of prices`] : []),
      ...(halted > 0 ? [`${halted} halted`] : []),
      ...(openFlags > 0 ? [`${openFlags} with prices to be settled`] : []),
    ].join(' · '),
};

/** The words in a language. */
export function marketExtremesWords(language: Language): MarketExtremesWords {
  return language === 'ko' ? KO : EN;
}
