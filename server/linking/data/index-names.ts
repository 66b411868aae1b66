/** Names of the indices that are instruments here. Reason: how the press writes them, with and without a blank. */
export const indexNames: readonly (readonly [id: string, names: string])[] = [
  ['KRX:KS11', '코스피|코스피지수|코스피 지수|코스피종합지수|종합주가지수|KOSPI|유가증권시장지수'],
  ['KRX:KQ11', '코스닥|코스닥지수|코스닥 지수|코스닥종합지수|KOSDAQ'],
  [
    'US:SPX',
    'S&P500|S&P 500|S&P500지수|S&P500 지수|S&P 500지수|S&P 500 지수|S&P 500 index|스탠더드앤드푸어스500|스탠더드앤드푸어스 500|스탠더드앤드푸어스(S&P) 500|스탠더드앤드푸어스(S&P)500|스탠더드앤푸어스 500|스탠더드앤푸어스(S&P) 500|스탠더드앤푸어스(S&P)500|SPX',
  ],
];
