import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { runNewstape } from '../../support/run-newstape.ts';

const page = join('test', 'corpus', 'html', '05_en_promos.html');

const LineSchema = z.looseObject({
  source: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  datePrecision: z.string(),
  dateBasis: z.string(),
  published: z.string().nullable(),
  mainText: z.string(),
  teasers: z.array(z.unknown()),
  isArticle: z.boolean(),
  language: z.string().nullable(),
  evidence: z.array(z.unknown()),
  rejected: z.object({ reason: z.string(), detail: z.string() }).optional(),
});

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => LineSchema.parse(JSON.parse(line)));

test('a page is one line with its text, its date and how that is known', async () => {
  const { code, stdout } = await runNewstape(['read', page, '--json', '--quiet']);
  expect(code).toBe(0);
  const [line, ...more] = linesOf(stdout);
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    source: page,
    title: 'Nvidia leads a record chip rout',
    date: '2025-01-27',
    datePrecision: 'minute',
    dateBasis: 'structuredData',
    published: '2025-01-27T21:32:00.000Z',
    isArticle: true,
    language: 'en',
  });
  expect(line?.mainText).toMatch(/^A brutal session .* ending 3\.18% higher\.$/s);
});

test('a list of stories is no article and says so; together with a page that is done in part', async () => {
  const list = join('test', 'corpus', 'html', '07_list_only.html');
  const { code, stdout } = await runNewstape(['read', list, page, '--quiet']);
  expect(code).toBe(3);
  expect(
    linesOf(stdout).map((line) => [line.isArticle, line.rejected?.reason, line.mainText === '']),
  ).toEqual([
    [false, 'noArticle', true],
    [true, undefined, false],
  ]);
  expect((await runNewstape(['read', list, '--quiet'])).code).toBe(1);
});

test("a feed gives a line for each entry, with the feed's own stamp, and a line for what cannot be used", async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>증권 뉴스</title><link>https://news.example/</link>
    <item><title>삼성전자 &lt;b&gt;7만5천원&lt;/b&gt; 회복</title><link>/a/1</link><guid>g1</guid><pubDate>Mon, 22 Jan 2024 16:12:00 +0900</pubDate>
    <description>삼성전자가 22일 0.54% 오른 7만5100원에 마감했다.</description></item>
    <item><guid>g2</guid></item></channel></rss>`;
  const { code, stdout } = await runNewstape(
    ['read', '-', '--url', 'https://news.example/rss', '--quiet'],
    feed,
  );
  expect(code).toBe(3);
  expect(linesOf(stdout)).toMatchObject([
    {
      source: 'standard input#1',
      title: '삼성전자 7만5천원 회복',
      date: '2024-01-22',
      dateBasis: 'feedEntry',
      published: '2024-01-22T07:12:00.000Z',
      coverage: 'summary',
      guid: 'g1',
      url: 'https://news.example/a/1',
      isArticle: true,
    },
    { isArticle: false, rejected: { reason: 'unusableEntry' } },
  ]);
});

test('--explain names each line of a page with its reason, and the evidence for the date', async () => {
  const { code, stdout } = await runNewstape(['read', page, '--explain', '--quiet']);
  expect(code).toBe(0);
  expect(stdout).toContain('H Nvidia leads a record chip rout');
  expect(stdout).toMatch(/\+ Nvidia fell 16\.97% .*\[sentences;/);
  expect(stdout).toMatch(/ {4}Sign up for our newsletter.*a call to subscribe/);
  expect(stdout).toContain('structuredData: "2025-01-27T21:32:00Z" (2025-01-27)');
});

test('an address of a private network is refused with a sentence, and a date in another form is wrong usage', async () => {
  const { code, stdout } = await runNewstape(['read', 'http://127.0.0.1:1/a', '--quiet']);
  expect(code).toBe(1);
  expect(linesOf(stdout)[0]?.rejected).toMatchObject({ reason: 'addressNotAllowed' });
  expect(await runNewstape(['read', page, '--crawl-date', '22.1.2024'])).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('the words of the corpus are read as they are on standard input', async () => {
  const { stdout } = await runNewstape(['read', '-', '--quiet'], readFileSync(page));
  expect(linesOf(stdout)[0]).toMatchObject({ source: 'standard input', isArticle: true });
});
