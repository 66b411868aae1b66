import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readListingDirectory } from '../../../server/pipeline/listing-directory.ts';
import { LISTING_READING, shippedListing } from '../../../server/pipeline/shipped-listing.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const korean = [
  'code,name_ko,name_ko_full,name_en,market,sector,share_type,listed_date',
  '005930,삼성전자,삼성전자보통주,SamsungElectronics,KOSPI,통신 및 방송 장비 제조업,보통주,1975-06-11',
  '005935,삼성전자우,삼성전자1우선주,SamsungElectronics(1P),KOSPI,통신 및 방송 장비 제조업,구형우선주,1989-09-25',
  '042700,한미반도체,한미반도체보통주,"HANMISemiconductorCO.,Ltd.",KOSPI,특수 목적용 기계 제조업,보통주,2005-07-22',
  '086520,에코프로,에코프로보통주,ECOPRO,KOSDAQ,기타 화학제품 제조업,보통주,2007-07-20',
];
const american = [
  'symbol,name,exchange,sector,industry,country',
  'BABA,Alibaba Group Holding Limited American Depositary Shares each representing eight Ordinary share,NYSE,Consumer Discretionary,Business Services,China',
  'BRK/B,Berkshire Hathaway Inc.,NYSE,,,United States',
  'GOOG,Alphabet Inc. Class C Capital Stock,NASDAQ,Technology,Internet,United States',
  'SKM,SK Telecom Co. Ltd. Common Stock,NYSE,Telecommunications,Telecommunications,South Korea',
  'ABR^D,Arbor Realty Trust 6.375% Series D Cumulative Redeemable Preferred Stock,NYSE,Real Estate,,United States',
];
const hanmi = instrumentId('KRX:042700');
const dated = { validFrom: null, validTo: null, source: null, reason: 'a reason' };
const data: DictionaryData = {
  ...{ groups: [], groupMembers: [], entities: [], people: [] },
  aliases: [{ ...dated, instrumentId: hanmi, name: 'Hanmi Semiconductor', kind: 'english', language: 'en' }],
  indexNames: [
    {
      ...dated,
      instrumentId: instrumentId('KRX:KS11'),
      name: '코스피지수',
      kind: 'spelling',
      language: 'ko',
    },
  ],
  changes: [
    {
      ...{ instrumentId: hanmi, change: 'rename', date: sessionDate('2020-01-02') },
      ...{ before: '한미', after: '한미반도체', source: null },
    },
  ],
  issuers: [
    { instrumentId: instrumentId('XNYS:SKM'), sameIssuerAs: instrumentId('KRX:005930'), reason: 'a reason' },
  ],
};

it('a database takes over again what the same files are read as otherwise: raise LISTING_READING, and note the digest here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-listing-'));
  writeFileSync(join(folder, 'krx.csv'), korean.join('\n'));
  writeFileSync(join(folder, 'us.csv'), american.join('\n'));
  const { accepted, rejected } = await readListingDirectory(folder);
  rmSync(folder, { recursive: true });
  expect(rejected).toEqual([]);
  const read = shippedListing(accepted, data);
  const digest = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 16);
  expect([LISTING_READING, digest]).toEqual([1, '60aae5f69aa3148e']);
});
