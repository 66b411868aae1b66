import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { RelinkReportSchema } from '../../../shared/schemas/relink-report.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-relink-'));
const database = join(folder, 'news.sqlite');
const story = (name: string) =>
  `${name}, 사흘 연속 상승\n\n2024-01-22\n\n${name}가 22일 반도체 업종 강세에 힘입어 사흘 연속 올랐다. 이날 주가는 전 거래일보다 0.92% 오른 14만2600원에 거래를 마쳤다.\n`;

const run = (...words: string[]) => runNewstape([...words, '--database', database, '--no-bundled-prices']);
async function report(...words: string[]) {
  const { stdout } = await run('relink', '--json', ...words);
  return RelinkReportSchema.parse(JSON.parse(stdout));
}

beforeAll(async () => {
  for (const name of ['SK하이닉스', '삼성전자']) {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, story(name));
    expect((await run('ingest', file)).code).toBe(0);
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('newstape relink', () => {
  it('reads nothing where the linker and dictionary of now linked everything', async () => {
    expect(await report()).toMatchObject({ articlesRead: 0, articlesChanged: 0 });
    const all = await run('relink', '--all');
    expect(all).toMatchObject({ code: 0, stderr: '' });
    expect(all.stdout).toMatch(/^2 articles read, 0 of them changed: links 0 added, 0 removed/);
  });

  it('says what changed of articles that an older linker linked, changes nothing on trial, and goes on where it stopped', async () => {
    const opened = await openDatabase(database);
    await opened.updateTable('article_linking').set({ linkedBy: '0/older' }).execute();
    await opened
      .updateTable('mention')
      .set({ instrumentId: 'KRX:005930' })
      .where('instrumentId', '=', 'KRX:000660')
      .execute();
    await closeDatabase(opened);
    const trial = await report('--dry-run');
    expect(trial).toMatchObject({ dryRun: true, articlesRead: 2, articlesChanged: 1, linksMoved: 2 });
    expect(await report()).toEqual({ ...trial, dryRun: false });
    expect(trial.instruments.map(({ instrumentId, gained, lost }) => [instrumentId, gained, lost])).toEqual([
      ['KRX:000660', 2, 0],
      ['KRX:005930', 0, 2],
    ]);
    expect(trial.instruments[0]?.examples[0]).toMatchObject({
      ...{ surfaceForm: 'SK하이닉스', before: 'KRX:005930', after: 'KRX:000660' },
      title: 'SK하이닉스, 사흘 연속 상승',
    });
    expect(await report()).toMatchObject({ articlesRead: 0 });
  });

  it('reads the articles that were named, and says which are not there', async () => {
    expect(await report('--name', '삼성전자', '--name', '없는 이름')).toMatchObject({ articlesRead: 1 });
    const { code, stdout } = await run('relink', '--article', 'none');
    expect(code).toBe(1);
    expect(stdout).toContain('none: no article has this id');
  });

  it.each([
    [['--since', 'yesterday'], '--since "yesterday"'],
    [['--name', ' '], '--name is empty'],
    [['--examples', '-1'], '--examples "-1"'],
    [['--instrument', 'hynix'], '--instrument "hynix"'],
  ])('refuses %j', async (words, sentence) => {
    const { code, stderr } = await run('relink', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
