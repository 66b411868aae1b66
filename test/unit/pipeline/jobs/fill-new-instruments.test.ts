import { afterEach, beforeEach, expect, it } from 'vitest';
import { trackedRunners } from '../../../../server/pipeline/jobs/tracked-runners.ts';
import { runDueWork } from '../../../../server/pipeline/jobs/work-on-jobs.ts';
import { saveInstruments } from '../../../../server/store/instruments.repository.ts';
import { listJobs } from '../../../../server/store/jobs.repository.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { mic } from '../../../../shared/units/mic.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { type JobWorld, startJobWorld } from '../../../support/job-world.ts';
import {
  krxBody,
  krxRow,
  type PriceProviderSite,
  startPriceProviderSite,
} from '../../../support/price-provider-site.ts';
import { storedReadings } from '../../../support/stored-readings.ts';

const hynix = instrumentId('KRX:000660');
const newcomer = instrumentId('KRX:990300');

let site: PriceProviderSite;
let world: JobWorld;

beforeEach(async () => {
  site = await startPriceProviderSite();
  world = await startJobWorld({ providers: { address: site.address, ready: ['krx'] } });
  await world.database.deleteFrom('instrument').where('kind', '=', 'index').execute();
  await world.database
    .insertInto('setting')
    .values({ key: 'pricesReached.krx', value: '2024-01-11' })
    .execute();
  site.answer('bydd_trd', (request, response) => {
    const date =
      /basDd=(\d{4})(\d\d)(\d\d)/
        .exec(request.url ?? '')
        ?.slice(1)
        .join('-') ?? '';
    const codes = request.url?.includes('stk_') ? ['000660', '005930'] : ['086520', '990300'];
    const listed = codes.filter((code) => code !== '990300' || date >= '2024-01-16');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(krxBody(listed.map((code) => krxRow(date, code, [100, 110, 90, 105, 1_000]))));
  });
});
afterEach(async () => {
  await world.close();
  await site.close();
});

const track = (id: typeof hynix) => trackedRunners(world.context).track([id]);

async function sessionsOf(id: string): Promise<string[]> {
  const rows = await storedReadings(world.database, id);
  return rows.map((row) => row.sessionDate);
}

async function list(listedDate: string | null): Promise<void> {
  await saveInstruments(world.database, [
    {
      ...{ id: newcomer, mic: mic('XKOS'), symbol: '990300', kind: 'common', issuerId: newcomer },
      ...{ nameKorean: '햇살나노텍', nameEnglish: null, currency: 'KRW', sector: null, delistedDate: null },
      listedDate: listedDate === null ? null : sessionDate(listedDate),
    },
  ]);
}

it.each(['2024-01-16', null])(
  'a line that is listed here late (from %s) gets the sessions before',
  async (listedDate) => {
    await track(hynix);
    await runDueWork(world.context);
    world.setClock('2024-01-26T01:00:00.000Z');
    await runDueWork(world.context);
    expect(await sessionsOf(hynix)).toHaveLength(11);
    world.setClock('2024-01-29T01:00:00.000Z');
    await list(listedDate);
    await track(newcomer);
    await runDueWork(world.context);
    expect(await sessionsOf(newcomer)).toEqual(
      ['16', '17', '18', '19', '22', '23', '24', '25', '26'].map((day) => `2024-01-${day}`),
    );
    expect(await listJobs(world.database, { kind: 'backfillPrices', limit: 9 })).toMatchObject([
      { state: 'done' },
    ]);
  },
);

it('a line that the market was fetched with all along has nothing to fill', async () => {
  await list('2024-01-16');
  await track(hynix);
  await runDueWork(world.context);
  world.setClock('2024-01-26T01:00:00.000Z');
  await runDueWork(world.context);
  await track(newcomer);
  world.setClock('2024-01-29T01:00:00.000Z');
  await runDueWork(world.context);
  expect(await sessionsOf(newcomer)).toHaveLength(9);
  expect(await listJobs(world.database, { kind: 'backfillPrices', limit: 9 })).toEqual([]);
});
