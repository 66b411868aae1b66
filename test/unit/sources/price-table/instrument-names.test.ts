import { describe, expect, it } from 'vitest';
import { instrumentNames } from '../../../../server/sources/price-table/instrument-names.ts';
import type { Instrument } from '../../../../shared/schemas/instrument.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { mic } from '../../../../shared/units/mic.ts';

function listed(
  id: string,
  market: string,
  nameKorean: string | null,
  nameEnglish: string | null,
): Instrument {
  return {
    ...{ id: instrumentId(id), mic: mic(market), symbol: id.slice(id.indexOf(':') + 1), kind: 'common' },
    ...{
      issuerId: id,
      nameKorean,
      nameEnglish,
      currency: 'USD',
      sector: null,
      listedDate: null,
      delistedDate: null,
    },
  };
}

const names = instrumentNames([
  listed('KRX:005930', 'XKRX', '삼성전자', 'SamsungElec'),
  listed('KRX:005935', 'XKRX', '삼성전자우', null),
  listed('KRX:000660', 'XKRX', 'SK하이닉스', 'SK hynix'),
  listed('KRX:0001A0', 'XKOS', '덕양에너젠', null),
  listed('KRX:KS11', 'XKRX', '코스피', 'KOSPI'),
  listed('US:SPX', 'XNYS', 'S&P 500', 'S&P 500'),
  listed('XNAS:NVDA', 'XNAS', null, 'NVIDIA Corporation'),
  listed('XLON:NVDA', 'XLON', null, 'Another'),
  listed('XNYS:BRK/B', 'XNYS', null, 'Berkshire Hathaway Inc.'),
  listed('XNYS:ALL', 'XNYS', null, 'Allstate Corporation'),
  listed('XNYS:A', 'XNYS', null, 'Agilent'),
]);

const found = (named: ReturnType<typeof names.byCode>) =>
  'instrument' in named
    ? named.instrument.id
    : { problem: named.problem, perhaps: named.candidates.map(({ id }) => id) };

describe('codes', () => {
  it.each([
    ['KRX:005930', 'KRX:005930'],
    ['005930', 'KRX:005930'],
    ['A005930', 'KRX:005930'],
    ['005930.KS', 'KRX:005930'],
    ['0001A0.KQ', 'KRX:0001A0'],
    ['KR7005930003', 'KRX:005930'],
    ['삼성전자', 'KRX:005930'],
    ['sk hynix', 'KRX:000660'],
    ['^KS11', 'KRX:KS11'],
    ['코스피', 'KRX:KS11'],
    ['^GSPC', 'US:SPX'],
    ['NVDA.US', 'XNAS:NVDA'],
    ['NASDAQ:NVDA', 'XNAS:NVDA'],
    ['XLON:NVDA', 'XLON:NVDA'],
    ['BRK.B', 'XNYS:BRK/B'],
    ['BRK-B', 'XNYS:BRK/B'],
    ['A', 'XNYS:A'],
    ['005930 KS Equity', 'KRX:005930'],
    ['NVDA US Equity', 'XNAS:NVDA'],
  ])('%s is %s', (code, id) => {
    expect(found(names.byCode(code))).toBe(id);
  });

  it('zeros that a spreadsheet took are not put back', () => {
    expect(found(names.byCode('5930'))).toEqual({
      problem:
        '"5930" may be a Korean code that lost its leading zeros in a spreadsheet: write all six digits, as text',
      perhaps: ['KRX:005930'],
    });
  });

  it('what several share, and what nobody has, is told with who may be meant', () => {
    expect(found(names.byCode('NVDA'))).toEqual({
      problem: '"NVDA" fits several instruments: write the id of one',
      perhaps: ['XNAS:NVDA', 'XLON:NVDA'],
    });
    expect(found(names.byCode('삼성'))).toEqual({
      problem: '"삼성" is no instrument that is listed here',
      perhaps: ['KRX:005930', 'KRX:005935'],
    });
  });
});

describe('names of files', () => {
  it.each([
    ['/home/kim/prices/KRX-000660.csv', 'KRX:000660'],
    ['C:\\prices\\000660.csv.gz', 'KRX:000660'],
    ['US-NVDA.csv', 'XNAS:NVDA'],
    ['nvda.us.csv', 'XNAS:NVDA'],
    ['nvda.us.txt', 'XNAS:NVDA'],
    ['005930.KS (2).csv', 'KRX:005930'],
    ['000660 Historical Data.csv', 'KRX:000660'],
    ['삼성전자 과거 데이터.csv', 'KRX:005930'],
    ['KRX_DLY_005930, 1D.csv', 'KRX:005930'],
    ['NASDAQ_NVDA, 1D.csv', 'XNAS:NVDA'],
    ['ALL.csv', 'XNYS:ALL'],
  ])('%s is %s', (path, id) => {
    expect(found(names.byFileName(path))).toBe(id);
  });

  it.each([
    ['data_1234_20240122.csv', []],
    ['all.csv', ['XNYS:ALL']],
    ['prices_000660_new.csv', ['KRX:000660']],
    ['NVDA.csv', ['XNAS:NVDA', 'XLON:NVDA']],
  ])('%s names none for sure', (path, perhaps) => {
    expect(found(names.byFileName(path))).toMatchObject({ perhaps });
  });
});
