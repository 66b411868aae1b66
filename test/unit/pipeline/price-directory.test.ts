import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPriceDirectory } from '../../../server/pipeline/price-directory.ts';
import { INDEX_INSTRUMENTS, readKrxListing, readUsListing } from '../../../server/sources/listing-csv.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-prices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const instruments = [
  ...INDEX_INSTRUMENTS,
  ...readKrxListing(
    'code,name_ko,name_en,market,sector,share_type,listed_date\n000660,SK하이닉스,SKhynix,KOSPI,,보통주,1996-12-26\n',
  ).accepted,
  ...readUsListing('symbol,name,exchange,industry\nBRK/B,Berkshire Hathaway Inc.,NYSE,\n').accepted,
];
const header = 'date,open,high,low,close,volume\n';

test('files are found by market and symbol, read once, and strangers are said', async () => {
  writeFileSync(
    join(folder, 'KRX-000660.csv'),
    `${header}2024-01-22,145200,145400,142300,142600,3784276\n2024-01-2\n`,
  );
  writeFileSync(join(folder, 'US-BRK.B.csv'), `${header}2024-01-22,1,2,1,2,3\n`);
  writeFileSync(join(folder, 'US-SPX.csv'), `${header}2024-01-22,1,2,1,2,\n`);
  writeFileSync(join(folder, 'US-NOBODY.csv'), header);
  writeFileSync(join(folder, 'notes.txt'), 'not a price file');
  const prices = await openPriceDirectory(folder, instruments, {
    sourceId: 'test',
    adjustmentBasisOf: () => 'unknown',
  });
  expect([...prices.instrumentIds].sort()).toEqual(['KRX:000660', 'US:SPX', 'XNYS:BRK/B']);
  expect(prices.rejected).toMatchObject([{ subject: 'US-NOBODY', reason: 'unknownInstrument' }]);

  const series = await prices.seriesOf(instrumentId('KRX:000660'));
  expect(series).toMatchObject({
    sourceId: 'test',
    currency: 'KRW',
    mic: 'XKRX',
    adjustmentBasis: 'unknown',
  });
  expect(series?.bars).toHaveLength(1);
  expect(await prices.seriesOf(instrumentId('KRX:000660'))).toBe(series);
  expect(prices.rejected.at(-1)).toMatchObject({ subject: 'KRX-000660, line 3', reason: 'badPrice' });
  expect(await prices.seriesOf(instrumentId('KRX:005930'))).toBeNull();
});
