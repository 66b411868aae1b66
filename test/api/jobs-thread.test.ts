import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningService } from '../../server/cli/cli-environment.ts';
import { composeCli } from '../../server/compose.ts';
import { addSource } from '../../server/pipeline/add-source.ts';
import { listJobs } from '../../server/store/jobs.repository.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../support/news-site.ts';

let folder = '';
let site: NewsSite;
let service: RunningService;
let location = '';
const errors = new PassThrough();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newstape-thread-'));
  location = join(folder, 'own.sqlite');
  site = await startNewsSite();
  site.answer('/rss', {
    body: rssFeed('증권', [
      {
        ...{ guid: '1', link: `${site.address}/1`, title: 'SK하이닉스, 0.92% 오른 14만2600원에 마감' },
        description: '22일 SK하이닉스는 전 거래일보다 0.92% 오른 14만2600원에 거래를 마쳤다.',
        pubDate: 'Mon, 22 Jan 2024 07:00:00 GMT',
      },
    ]),
  });
  const environment = composeCli({
    standardInput: new PassThrough(),
    standardOutput: new PassThrough(),
    standardError: errors,
    variables: { NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1' },
    now: () => instantUtc(Date.now()),
    stopRequested: () => new Promise<void>(() => undefined),
  });
  service = await environment.startService({ mode: 'serve', database: location, port: 0, jobs: true });
}, 60_000);
afterAll(async () => {
  await service.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

it('a feed that is added while the server runs is read, linked, checked and on the chart without a further word', async () => {
  const database = await openDatabase(location);
  await addSource(database, { address: `${site.address}/rss`, title: '증권' }, {});
  const events = async () => {
    const reply = await fetch(`${service.address}/api/v1/instruments/KRX:000660/events`);
    return CompanyEventsReplySchema.parse(await reply.json()).events;
  };
  await expect
    .poll(events, { timeout: 100_000, interval: 250 })
    .toMatchObject([
      { event: { sessionDate: '2024-01-22' }, claims: [{ verdict: 'verified' }, { verdict: 'verified' }] },
    ]);
  await expect
    .poll(() => listJobs(database, { kind: 'pollSource', limit: 9 }), { timeout: 10_000 })
    .toMatchObject([{ state: 'done', attempts: 1 }]);
  expect(site.asked.map(({ path }) => path)).toEqual(['/rss']);
  await closeDatabase(database);
}, 120_000);
