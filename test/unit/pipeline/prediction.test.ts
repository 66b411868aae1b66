import { expect, it } from 'vitest';
import { analysePage } from '../../../server/pipeline/analyse-page.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { readHere } from '../../../server/pipeline/page-reader.ts';
import { toPrediction } from '../../../server/pipeline/prediction.ts';
import { buildReference } from '../../../server/pipeline/reference.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { hynix, instruments } from '../store/sample.ts';

const reference = buildReference(instruments, await readDictionaryData('.'));
const text = `SK하이닉스, 반도체 강세에 상승
입력 2024.01.22 16:12
SK하이닉스가 22일 반도체 업종 강세에 힘입어 올랐다. 이날 주가는 전 거래일보다 0.92% 오른 14만2600원에 거래를 마쳤다.
외국인 투자자가 사들이며 오름세를 이끌었다. 증권가는 고대역폭메모리 수요가 이어질 것으로 내다봤다.`;
const price = 141300;
const series: PriceSeries = {
  ...{ instrumentId: hynix, mic: mic('XKRX'), currency: 'KRW', sourceId: 'prices', adjustmentBasis: 'none' },
  bars: [
    {
      ...{ sessionDate: sessionDate('2024-01-19'), open: price, high: price, low: price, close: price },
      volume: 1,
    },
  ],
};

it('a number whose price is not out yet is unverifiable in the scored format, since it awaits its price', async () => {
  const now = instantUtc('2024-01-22T07:15:00.000Z');
  const input = { content: text, mediaType: 'text/plain', locator: 'text' } as const;
  const analysis = await analysePage(input, reference, () => Promise.resolve(series), readHere, now);
  expect(analysis.outcome === 'article' && analysis.claims.map(({ verdict }) => verdict)).toEqual([
    'pending',
    'pending',
  ]);
  expect(toPrediction('a', analysis).claims).toMatchObject([
    { kind: 'change_pct', verdict: 'unverifiable', reason: 'awaitingPrice' },
    { kind: 'close', verdict: 'unverifiable', reason: 'awaitingPrice' },
  ]);
});
