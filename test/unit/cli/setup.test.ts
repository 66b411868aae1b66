import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../../server/cli/run-cli.ts';
import { composeCli } from '../../../server/compose.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../../support/news-site.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-setup-'));
const database = join(folder, 'own.sqlite');
const prices = join(folder, '000660.csv');
const variables = { NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1' };
let site: NewsSite;

beforeAll(async () => {
  copyFileSync(new URL('../../fixtures/prices/exchange-data-site.csv', import.meta.url), prices);
  site = await startNewsSite();
  const story = {
    guid: '1',
    link: `${site.address}/1`,
    title: 'SK하이닉스, 하락 마감',
    description: 'SK하이닉스는 29일 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다.',
    pubDate: 'Mon, 29 Jan 2024 16:00:00 +0900',
  };
  site.answer('/rss', { body: rssFeed('증권 소식', [story]) });
  const link = (path: string) => `<link rel="alternate" type="application/rss+xml" href="${path}">`;
  site.answer('/', { body: `<html><head>${link('/rss')}${link('/other')}</head></html>` });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as at a terminal, with a person who types these lines. */
async function typed(lines: readonly string[], into: string) {
  const written = { out: '', error: '' };
  const collect = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const environment = composeCli({
    standardInput: Object.assign(Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), { isTTY: true }),
    standardOutput: collect('out'),
    standardError: collect('error'),
    variables,
    now: () => instantUtc('2026-11-25T00:00:00.000Z'),
    stopRequested: () => new Promise<void>(() => undefined),
  });
  return { code: await runCli(['setup', '--database', into], environment), ...written };
}

it('takes companies, prices and a feed from options, and tells what stands and what is next', async () => {
  const words = ['setup', '--company', '삼성전자', '없는 회사', '--prices', prices, '--yes'];
  const done = await runNewstape(
    [...words, '--feed', `${site.address}/rss`, '--database', database],
    '',
    variables,
  );
  expect(done.code).toBe(3);
  expect(done.stderr).toContain('없는 회사: left out');
  expect(done.stdout).toMatch(/read as {5}cp949/);
  expect(done.stdout).toContain('22 bars added');
  expect(done.stdout).toMatch(/4\/4 2 companies, 1 feeds/);
  expect(done.stdout).toMatch(/KRX:000660 .*2024-01-02 to 2024-01-31.*2024-01-29 {2}SK하이닉스, 하락 마감/);
  expect(done.stdout).toMatch(/KRX:005930 .*no prices.*no event yet/);
  expect(done.stdout).toMatch(/Next: newstape serve\n$/);
  const again = await runNewstape(
    ['setup', '--company', '005930', '--json', '--database', database],
    '',
    variables,
  );
  expect(again.code).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({
    companiesTotal: 2,
    companies: [{ instrumentId: 'KRX:000660', lastSession: '2024-01-31' }, { lastSession: null }],
    feeds: [{ name: '증권 소식' }],
  });
});

it('stores no prices that nobody agreed to, and asks nothing where nobody is there', async () => {
  const into = join(folder, 'asked.sqlite');
  const unasked = await runNewstape(['setup', '--prices', prices, '--database', into], '', variables);
  expect(unasked).toMatchObject({ code: 1, stderr: expect.stringContaining('say --yes') });
  expect(unasked.stdout).toContain('4/4 0 companies');
  expect((await runNewstape(['setup', '--database', into])).code).toBe(2);
  const missing = await runNewstape(['setup', '--prices', join(folder, 'none.csv'), '--database', into]);
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be read') });
});

it('asks a person step by step: a basis that a file does not show, and which of the feeds of a site', async () => {
  const plain = join(folder, 'KRX-005930.csv');
  writeFileSync(plain, 'date,close\n2026-11-20,1000\n');
  const lines = ['KRX:000660', plain, 'split', 'y', `${site.address}/`, '1', ''];
  const { code, out, error } = await typed(lines, join(folder, 'typed.sqlite'));
  expect({ code, error }).toMatchObject({ code: 0 });
  expect(error).toContain('1/4 Companies to follow');
  expect(error).toContain('adjusted for. none, split');
  expect(error).toMatch(/offers:\n {2}1 {2}http/);
  expect(out).toContain('1 bars added');
  expect(out).toMatch(/1 new, 0 changed/);
  expect(out).toMatch(/4\/4 2 companies, 1 feeds/);
});
