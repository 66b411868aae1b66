import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { unpackReadings } from '../../../server/store/price-bar-months.ts';
import { unpackEvents } from '../../../server/store/price-event-months.ts';
import { unpackBars } from '../../../server/store/session-bar-months.ts';
import { makeEarlyState } from './released/early-state.ts';

/** As the first version of the format wrote three rows of each table. */
const written = {
  readings:
    '0a041a02020212051a030200021a080a01021a03e8b70922091a07e8b709b817b7172a091a07d0a60998119711320b10011a' +
    '07e0c05df0ab010a3a0e1a0cecf9f501ec968401eb968401620d0a01032208343333333333d33f421b120566696e616c120b' +
    '70726f766973696f6e616c1a051a030000024a3b1218323032342d30322d30355430303a30303a30302e3030305a12183230' +
    '32342d30322d30335430313a30323a30332e3435365a1a051a0300000252310a0e5430363a33303a30302e3030305a121832' +
    '3032342d30322d30335430313a30323a30332e3435365a1a051a030000025a1f1218323032342d30322d30365430303a3030' +
    '3a30302e3030305a1a030a0103',
  bars:
    '0a051a0302020612310a0e5430363a33303a30302e3030305a1218323032342d30322d30365430303a30303a30302e303030' +
    '5a1a051a030000021a080a01041a03e8b70922051a03e8b7092a051a03d0a60932091a07f0ac09981197113a061a04ecf9f5' +
    '0142051a030002014a0052051a030004035a080a01051a03c8e309620b0a010510021a04b280f1046a0c0a010410041a05f7' +
    '1bc8a20372070a01041a0200027a0b0a010410011a04e6dbcd01',
  events:
    '0a051a030200021229120768696768353277120a68696768496e44617461120b766f6c756d655370696b651a051a03000202' +
    '1a35120831792c636c6f7365121673696e636520323031362d30342d30362c636c6f7365120a6d656469616e4f6632301a05' +
    '1a03000202221a221800000000f07b014100000000f07b01416396f3e3686308402a080a01041a0390b01132030a01043a23' +
    '12001218323032342d30322d30335430303a30303a30302e3030305a1a051a03000002421f1218323032342d30322d303454' +
    '30303a30303a30302e3030305a1a030a01034a13120c6120706572736f6e3a206e6f1a030a0103520b12046f70656e1a030a' +
    '0103',
};

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const share = { instrumentId: 'KRX:000660', month: '2024-02' };

const reading = {
  ...{ instrumentId: 'KRX:000660', sourceId: 'prices', state: 'final' },
  ...{ open: 77_300, high: 77_300, low: 76_200, close: 76_600, volume: 2_014_838 },
  ...{ fetchedAt: '2024-02-05T00:00:00.000Z', confirmedAt: null },
  ...{ change: null, basePrice: null, listedShares: null, marketValue: null },
};
const readings = [
  { ...reading, sessionDate: '2024-02-01', revision: 1, knownAt: '2024-02-01T06:30:00.000Z' },
  {
    ...{ ...reading, sessionDate: '2024-02-02', revision: 1, knownAt: '2024-02-02T06:30:00.000Z' },
    ...{ open: null, high: 78_800, low: 77_300, close: 77_700, volume: 3_097_644 },
  },
  {
    ...{ ...reading, sessionDate: '2024-02-02', revision: 2, state: 'provisional', close: 77_700.5 },
    ...{ knownAt: '2024-02-03T01:02:03.456Z', fetchedAt: '2024-02-03T01:02:03.456Z' },
    ...{ confirmedAt: '2024-02-06T00:00:00.000Z', change: 0.1 + 0.2 },
  },
];

const bar = {
  instrumentId: 'KRX:000660',
  ...{ open: 77_300, high: 77_300, low: 76_200, close: 76_600, volume: 2_014_838 },
  ...{ halted: 0, suspectedSplit: 0, missingBefore: 0, high52w: null, low52w: null },
  ...{ moveDeviations: -0.1788, moved: 0, usualVolume: 168_523.5 },
};
const bars = [
  { ...bar, sessionDate: '2024-02-01', knownAt: '2024-02-01T06:30:00.000Z' },
  {
    ...{ ...bar, sessionDate: '2024-02-02', knownAt: '2024-02-02T06:30:00.000Z', close: 77_700 },
    ...{ halted: 1, missingBefore: 2, moveDeviations: 2.5, moved: 1 },
    ...{ high52w: 80_100, low52w: 51_200.25 },
  },
  {
    ...{ ...bar, sessionDate: '2024-02-05', knownAt: '2024-02-06T00:00:00.000Z', open: null },
    ...{ moved: null, moveDeviations: null, usualVolume: null },
  },
];

const event = {
  ...{ instrumentId: 'KRX:000660', value: 143_230, previousExtreme: 142_344, firstCrossing: 0 },
  ...{ knownFrom: '', knownUntil: null, reason: null, resolution: null },
};
const events = [
  { ...event, sessionDate: '2024-02-01', kind: 'high52w', basis: '1y,close' },
  { ...event, sessionDate: '2024-02-01', kind: 'highInData', basis: 'since 2016-04-06,close' },
  {
    ...{ ...event, sessionDate: '2024-02-02', kind: 'volumeSpike', basis: 'medianOf20' },
    ...{ value: 3.048539906378936, previousExtreme: null, firstCrossing: null },
    ...{ knownFrom: '2024-02-03T00:00:00.000Z', knownUntil: '2024-02-04T00:00:00.000Z' },
    ...{ reason: 'a person: no', resolution: 'open' },
  },
];

describe('a month that an earlier version packed', () => {
  it('has the readings, bars and events that it had', () => {
    const month = {
      ...{ ...share, sourceId: 'prices', bars: bytesOf(written.readings), readings: 3 },
      ...{ knownFrom: '2024-02-01T06:30', lastProvisional: '2024-02-02', isRevised: 0 },
    };
    expect(unpackReadings(month)).toEqual(readings);
    expect(unpackBars({ ...share, bars: bytesOf(written.bars), rows: 3 })).toEqual(bars);
    expect(unpackEvents({ ...share, events: bytesOf(written.events), rows: 3 })).toEqual(events);
  });

  it('is packed anew when its database is brought up to this version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newstape-packed-'));
    const location = join(folder, '0046.sqlite');
    await makeEarlyState(location, 46);
    const file = new BetterSqlite3(location);
    const sourceId = file
      .prepare('select "sourceId" from price_series where "instrumentId" = ?')
      .pluck()
      .get(share.instrumentId);
    const insert = (table: string, ...values: unknown[]) =>
      file.prepare(`insert into ${table} values (${values.map(() => '?').join(', ')})`).run(values);
    const { instrumentId, month } = share;
    const moments = ['2024-02-01T06:30:00.000Z', '2024-02-06T00:00:00.000Z'];
    insert(
      'price_bar_month',
      ...[instrumentId, sourceId, month, bytesOf(written.readings), 3, moments[0]],
      ...['2024-02-02', '2024-02-02', 0],
    );
    insert('session_bar_month', ...[instrumentId, month, bytesOf(written.bars), 3, '2024-02-05', ...moments]);
    insert('price_event_month', ...[instrumentId, month, bytesOf(written.events), 3, 0, 0]);
    insert('session_move', '2024-02-02', instrumentId, '2024-02-02T06:30:00.000Z', moments[1]);
    insert('session_move', '2024-02-02', instrumentId, '2024-02-03T00:00:01.000Z', null);
    file.close();

    const database = await openDatabase(location);
    expect(await migrateToLatest(database)).toContain('0047-tight-months');
    const kept = await database.selectFrom('price_bar_month').selectAll().execute();
    const used = await database.selectFrom('session_bar_month').selectAll().execute();
    const told = await database.selectFrom('price_event_month').selectAll().execute();
    const moves = await database.selectFrom('session_move').selectAll().orderBy('knownAt').execute();
    await closeDatabase(database);
    rmSync(folder, { recursive: true });

    expect(kept.flatMap(unpackReadings)).toEqual(readings.map((row) => ({ ...row, sourceId })));
    expect(used.flatMap(unpackBars)).toEqual(bars);
    expect(told.flatMap(unpackEvents)).toEqual(events);
    expect(kept.map(({ knownFrom }) => knownFrom)).toEqual(['2024-02-01T06:30']);
    expect(used[0]?.bars.length).toBeLessThan(written.bars.length / 2);
    expect(moves.map(({ knownAt, revisedAt }) => [knownAt, revisedAt])).toEqual([
      ['2024-02-03T00:00:01', null],
      ['T06:30', '2024-02-06T00'],
    ]);
  });
});
