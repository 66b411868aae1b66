import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNewstape } from '../../support/run-newstape.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newstape-track-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  runNewstape(words, '', {
    NEWSTAPE_DATABASE: join(folder, 'own.sqlite'),
    NEWSTAPE_KRX_KEY: 'KEY0FOR0A0TEST',
  });

describe('newstape track and newstape jobs', () => {
  it('keep the tracked set by ids, codes and files', async () => {
    expect(await run('track', 'add', '005930', 'KRX:000660')).toMatchObject({ code: 0, stdout: '2 added\n' });
    expect(await run('track', 'add', '005930')).toMatchObject({ code: 0, stdout: '0 added\n' });
    expect(await run('track', 'add', '0059300')).toMatchObject({ code: 2, stdout: '' });
    const file = join(folder, 'mine.csv');
    await writeFile(file, '\uFEFF086520,에코프로\n# mine\nnobody,x\n');
    expect(await run('track', 'import', file)).toMatchObject({ code: 3, stdout: '1 added\n' });
    expect(await run('track', 'import', join(folder, 'none.csv'))).toMatchObject({ code: 2 });
    const { stdout } = await run('track', 'list', '--json');
    const reply: { tracked: { instrumentId: string; providerId: string }[] } = JSON.parse(stdout);
    expect(reply.tracked.map(({ instrumentId, providerId }) => [instrumentId, providerId])).toEqual([
      ...[
        ['KRX:000660', 'krx'],
        ['KRX:005930', 'krx'],
        ['KRX:086520', 'krx'],
      ],
    ]);
    expect(await run('track', 'remove', '086520')).toMatchObject({ code: 0, stdout: '1 removed\n' });
  });

  it('plan and ask for a fill of past years, end it, and have it tried again', async () => {
    const fill = ['jobs', 'backfill', '--provider', 'krx', '--from', '2016-11-25'];
    expect(await run(...fill, '--plan')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d{4} requests, 1 day\n$/),
    });
    const { job } = JSON.parse((await run(...fill, '--json')).stdout);
    expect((await run('jobs', 'list')).stdout).toMatch(
      new RegExp(
        `^${job.id}  waiting  backfillPrices krx  from .*\\n1 waiting, .*no worker was ever seen\\n$`,
      ),
    );
    expect((await run('jobs', 'cancel', job.id)).stdout).toContain('cancelled');
    expect((await run('jobs', 'retry', job.id)).stdout).toContain('waiting');
    expect(await run('jobs', 'retry', 'none')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"none"'),
    });
    expect(await run('jobs', 'list', '--state', 'lost')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--state'),
    });
    expect(await run('jobs', 'backfill', '--provider', 'krx', '--from', 'May')).toMatchObject({ code: 2 });
    expect(await run('jobs', 'backfill', '--provider', 'tiingo', '--from', '2020-01-02')).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('NEWSTAPE_TIINGO_TOKEN') },
    });
  });
});
