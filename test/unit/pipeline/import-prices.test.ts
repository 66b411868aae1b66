import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPrices } from '../../../server/pipeline/import-prices.ts';
import type { SaidOfPrices } from '../../../server/pipeline/place-price-series.ts';
import { priceNames } from '../../../server/pipeline/price-names.ts';
import { readPriceFile } from '../../../server/pipeline/read-price-file.ts';
import { RefusedPricesError } from '../../../server/pipeline/refused-prices-error.ts';
import { closeDatabase, type Database } from '../../../server/store/open-database.ts';
import { priceSeriesOf } from '../../../server/store/price-bars.repository.ts';
import { findSource, saveSource } from '../../../server/store/sources.repository.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { openPriceDatabase, priceSource } from '../../support/price-database.ts';

const hynix = instrumentId('KRX:000660');
const fetchedAt = instantUtc('2024-01-24T00:00:00.000Z');
const text =
  '일자,종가,시가,고가,저가,거래량\n2024/01/22,"142,600","145,200","145,400","142,300","3,784,276"\n2024/01/19,"141,300","138,700","141,300","137,400","4,946,040"\n';

let database: Database;
beforeEach(async () => {
  database = await openPriceDatabase();
});
afterEach(() => closeDatabase(database));

async function read(path: string, content: string, said: SaidOfPrices = {}) {
  return readPriceFile(path, Buffer.from(content), said, {
    ...(await priceNames(database)),
    today: sessionDate('2024-01-24'),
  });
}

async function load(path: string, content: string, said: SaidOfPrices = { basis: 'none' }, more = {}) {
  return importPrices(await priceNames(database), await read(path, content, said), { fetchedAt, ...more });
}

describe('importing prices', () => {
  it('stores a file under a source of its own, and the same file again adds nothing', async () => {
    expect(await load('/saved/000660.csv', text)).toEqual([
      {
        instrumentId: hynix,
        sourceId: 'file:000660.csv',
        added: 2,
        revised: 0,
        unchanged: 0,
        provisional: 0,
      },
    ]);
    expect(await priceSeriesOf(database, hynix)).toMatchObject({
      sourceId: 'file:000660.csv',
      adjustmentBasis: 'none',
      currency: 'KRW',
      bars: [
        {
          sessionDate: '2024-01-19',
          open: 138700,
          high: 141300,
          low: 137400,
          close: 141300,
          volume: 4946040,
        },
        {
          sessionDate: '2024-01-22',
          open: 145200,
          high: 145400,
          low: 142300,
          close: 142600,
          volume: 3784276,
        },
      ],
    });
    expect(await findSource(database, 'file:000660.csv')).toMatchObject({
      ...{ kind: 'prices', name: 'Prices of 000660.csv', display: 'ownUse', redistribute: 'unknown' },
    });
    expect(await load('/saved/000660.csv', text)).toMatchObject([{ added: 0, revised: 0, unchanged: 2 }]);
  });

  it('a corrected file revises, and another source stands beside it', async () => {
    await load('000660.csv', text);
    const corrected = text.replace('"142,600"', '"142,500"');
    expect(await load('000660.csv', corrected)).toMatchObject([{ added: 0, revised: 1, unchanged: 1 }]);
    expect(
      await load('000660.csv', text, { basis: 'none' }, { sourceId: 'krx', sourceName: 'The exchange' }),
    ).toMatchObject([{ sourceId: 'krx', added: 2 }]);
    expect(await findSource(database, 'krx')).toMatchObject({ name: 'The exchange' });
  });

  it('keeps the terms of a source that is there, and takes none that is not of prices', async () => {
    await saveSource(database, { ...priceSource('mine'), redistribute: 'no', owner: 'Somebody' });
    await load('000660.csv', text, { basis: 'none' }, { sourceId: 'mine', sourceName: 'Mine' });
    expect(await findSource(database, 'mine')).toMatchObject({
      redistribute: 'no',
      owner: 'Somebody',
      name: 'Mine',
    });
    await saveSource(database, { ...priceSource('news'), kind: 'feed' });
    await expect(load('000660.csv', text, { basis: 'none' }, { sourceId: 'news' })).rejects.toThrow(
      'of another kind (feed)',
    );
  });

  it('stores nothing while nobody says what the prices are adjusted for', async () => {
    const file = await read('000660.csv', text);
    expect(file).toMatchObject({ basis: null, series: [{ instrumentBy: 'fileName' }] });
    await expect(importPrices(await priceNames(database), file, { fetchedAt })).rejects.toThrow(
      RefusedPricesError,
    );
    expect(await findSource(database, 'file:000660.csv')).toBeNull();
  });

  it('refuses one series and stores the others', async () => {
    const two = 'code,date,close\n000660,2024-01-22,142600\n005930,2024-01-22,75100\n';
    await load(
      'a.csv',
      text,
      { basis: 'none', instrument: (await read('000660.csv', text)).series[0]?.instrument },
      { sourceId: 'krx' },
    );
    const imported = await load('b.csv', two, { basis: 'split' }, { sourceId: 'krx' });
    expect(imported).toMatchObject([
      { refused: expect.stringContaining('adjusted otherwise') },
      { added: 1 },
    ]);
  });

  it('keeps a contradicted session as a flag', async () => {
    await load('000660.csv', `${text}2024/01/22,"1,000",,,,\n`);
    const faults = await database.selectFrom('price_fault').selectAll().execute();
    expect(faults).toMatchObject([
      { instrumentId: hynix, sessionDate: '2024-01-22', kind: 'duplicateSession' },
    ]);
  });
});

describe('whose prices', () => {
  const detailOf = async (path: string, content: string, said: SaidOfPrices = {}) =>
    (await read(path, content, said)).rejected.map(({ subject, detail }) => `${subject}: ${detail}`);

  it('comes from a column, and is refused where it contradicts the name or the option', async () => {
    const coded = '종목코드,일자,종가\nA000660,20240122,142600\n';
    const file = await read('data_4512_20240123.csv', coded);
    expect(file).toMatchObject({
      rejected: [],
      series: [{ instrument: { id: hynix }, instrumentBy: 'column' }],
    });
    expect(await detailOf('005930.csv', coded)).toEqual([
      'file: The file is named after KRX:005930 KRX:005930, but its lines are of KRX:000660 KRX:000660: say which with --instrument',
    ]);
    const samsung = (await read('005930.csv', text)).series[0]?.instrument;
    expect(await detailOf('x.csv', coded, { instrument: samsung })).toEqual([
      'line 2: "A000660" is KRX:000660 KRX:000660, and --instrument asks for KRX:005930 alone',
    ]);
  });

  it('is the person to say where the file has a name of its own for it', async () => {
    const content = 'observation_date,HYNIX_SEOUL\n2024-01-22,142600\n2024-01-23,.\n';
    const { instrument } = (await read('000660.csv', text)).series[0] ?? {};
    const file = await read('download.csv', content, { instrument });
    expect(file).toMatchObject({
      rejected: [],
      series: [{ instrument: { id: hynix }, instrumentBy: 'option' }],
    });
    expect(await detailOf('download.csv', content)).toEqual([
      'line 2: "HYNIX_SEOUL" is no instrument that is listed here, nor a column that is known (date, close, 종가 …); "newstape instruments add" adds one',
    ]);
  });

  it('is not taken from what was said of several files at once, where the name of one is of another', async () => {
    const instrument = (await read('005930.csv', text)).series[0]?.instrument;
    expect((await read('000660.csv', text, { instrument })).series).toMatchObject([
      { instrumentBy: 'option' },
    ]);
    expect(await detailOf('000660.csv', text, { instrument, isOfSeveralFiles: true })).toEqual([
      'line 2: The file is named after KRX:000660 KRX:000660, and --instrument says KRX:005930 of all files: import it by itself (2 lines)',
    ]);
    expect(await detailOf('x.csv', text, { instrument, isOfSeveralFiles: true })).toEqual([]);
  });

  it('is asked for where nothing says it', async () => {
    expect(await detailOf('data_4512_20240122.csv', text)).toEqual([
      'line 2: The file\'s name "data_4512_20240122" names no instrument: say whose prices these are with --instrument (2 lines)',
    ]);
  });

  it('keeps the good ones of a file, and tells each other one once', async () => {
    const long =
      'code,date,close\n000660,2024-01-22,1\n660,2024-01-22,1\n660,2024-01-23,1\nA000660,2024-01-22,1\n';
    const file = await read('market.csv', long);
    expect(file.series.map(({ instrument }) => instrument.id)).toEqual([hynix]);
    expect(file.rejected.map(({ subject, detail }) => `${subject}: ${detail}`)).toEqual([
      'line 3: "660" may be a Korean code that lost its leading zeros in a spreadsheet: write all six digits, as text (perhaps KRX:000660 KRX:000660) (2 lines)',
      'line 5: "A000660" is KRX:000660, as "000660" is: keep one of them in the file',
    ]);
  });

  it('says in which currency, and a file or a person that says another is refused', async () => {
    expect(await detailOf('000660.csv', 'Date,Close\n2024-01-22,$106.30\n')).toEqual([
      "KRX:000660: KRX:000660 is traded in KRW, and the file's prices are in USD: take a file with prices in KRW",
    ]);
    expect(await detailOf('000660.csv', text, { currency: 'USD' })).toEqual([
      'KRX:000660: KRX:000660 is traded in KRW, and --currency says USD: prices are kept in the currency of trading',
    ]);
    expect(await detailOf('000660.csv', text.replace('종가', '종가(원)'), { currency: 'KRW' })).toEqual([]);
  });

  it('are of days that have been', async () => {
    const file = await read('000660.csv', '일자,종가\n2024-01-25,142600\n2024-11-03,1\n2024-12-03,1\n');
    expect(file.series[0]?.bars.map((bar) => bar.sessionDate)).toEqual(['2024-01-25']);
    expect(file.rejected.map(({ detail }) => detail)).toEqual([
      '2024-11-03 is a day that is still to come, as 1 more are: look at how the dates were understood',
    ]);
  });

  it('gives the day of a moment', async () => {
    const file = await read('000660.csv', 'time,close\n2024-01-21T15:30:00Z,142600\n');
    expect(file.series[0]?.bars).toMatchObject([{ sessionDate: '2024-01-22' }]);
  });
});
