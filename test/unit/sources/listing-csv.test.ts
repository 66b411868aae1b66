import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readKrxListing, readUsListing } from '../../../server/sources/listing-csv.ts';
import { InstrumentSchema } from '../../../shared/schemas/instrument.ts';

const bundled = (name: string) =>
  gunzipSync(readFileSync(`server/demo/listings/${name}.csv.gz`)).toString('utf8');

describe('the Korean listing', () => {
  const { accepted, rejected } = readKrxListing(bundled('krx'));
  const of = (id: string) => accepted.find((instrument) => instrument.id === id);

  test('is read whole, and every instrument is well formed', () => {
    expect(rejected).toEqual([]);
    expect(accepted).toHaveLength(2773);
    for (const instrument of accepted) expect(InstrumentSchema.safeParse(instrument).success).toBe(true);
  });

  test('lines of an issuer share its id; KOSDAQ has a MIC of its own; codes may hold letters', () => {
    expect(of('KRX:005935')).toMatchObject({
      kind: 'preferred',
      issuerId: 'KRX:005930',
      nameKorean: '삼성전자우',
    });
    expect(of('KRX:005930')).toMatchObject({
      kind: 'common',
      issuerId: 'KRX:005930',
      mic: 'XKRX',
      currency: 'KRW',
    });
    expect(of('KRX:086520')).toMatchObject({ mic: 'XKOS' });
    expect(accepted.filter((instrument) => /[A-Z]/.test(instrument.symbol))).toHaveLength(66);
  });
});

describe('the US listing', () => {
  const { accepted, rejected } = readUsListing(bundled('us'));
  const of = (id: string) => accepted.find((instrument) => instrument.id === id);

  test('is read whole, and every instrument is well formed', () => {
    expect(rejected).toEqual([]);
    expect(accepted).toHaveLength(7182);
    for (const instrument of accepted) expect(InstrumentSchema.safeParse(instrument).success).toBe(true);
  });

  test.each([
    ['XNAS:NVDA', 'NVIDIA Corporation', 'common', 'US:nvidia-corporation'],
    ['XNAS:GOOG', 'Alphabet Inc. Class C', 'common', 'US:alphabet-inc'],
    ['XNAS:GOOGL', 'Alphabet Inc. Class A', 'common', 'US:alphabet-inc'],
    ['XNAS:ARM', 'Arm Holdings plc', 'adr', 'US:arm-holdings-plc'],
    ['XNYS:BRK/B', 'Berkshire Hathaway Inc.', 'common', 'US:berkshire-hathaway-inc'],
  ])('%s is %s, %s', (id, nameEnglish, kind, issuerId) => {
    expect(of(id)).toMatchObject({ nameEnglish, kind, issuerId });
  });

  test('a depositary share of a preferred share is a preferred share, an American one an ADR', () => {
    const preferred = accepted.filter((instrument) => instrument.symbol.includes('^'));
    expect(preferred.filter((instrument) => instrument.kind === 'adr')).toEqual([]);
    expect(of('XNYS:BABA')).toMatchObject({ kind: 'adr' });
  });

  test('a preferred share keeps its whole name and joins its issuer', () => {
    expect(of('XNYS:ABR^D')).toMatchObject({ kind: 'preferred', issuerId: 'US:arbor-realty-trust' });
  });
});

test('a market that is not known is a rejection that says which are', () => {
  const text =
    'code,name_ko,name_en,market,sector,share_type,listed_date\n000001,가,A,KONEX,,보통주,2020-01-01\n';
  expect(readKrxListing(text).rejected[0]?.detail).toBe(
    '"KONEX" is not a market that is known here (KOSPI, KOSDAQ, KOSDAQ GLOBAL)',
  );
});
