import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-bad-'));
const database = join(folder, 'news.sqlite');
const ingest = (...words: string[]) => runNewstape(['ingest', ...words, '--database', database]);
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const goodPage = `입력 2024.01.29 16:12
SK하이닉스, 사흘 만에 하락 마감

29일 SK하이닉스는 한국거래소에서 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다. 장중에는 13만7000원까지 올랐다.

삼성전자는 7만4400원으로 장을 끝냈다. 외국인 투자자는 두 종목을 함께 팔았다고 거래소는 밝혔다.
`;

/** Everything that is stored, by table, so that a test can say that nothing was lost. */
function rowCounts(): Record<string, number> {
  const handle = new BetterSqlite3(database, { readonly: true });
  const tables = handle
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all();
  const counts = Object.fromEntries(
    tables.map((row) => {
      const name = String(Object(row).name);
      const { n } = Object(handle.prepare(`select count(*) as n from "${name}"`).get());
      return [name, Number(n)];
    }),
  );
  handle.close();
  return counts;
}

beforeAll(async () => {
  const first = await ingest(file('good.txt', goodPage));
  expect(first).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a source that cannot be used gets one sentence and exit code 1, and nothing stored is lost', () => {
  const listPage =
    '증권뉴스 전체\n오늘의 주요뉴스\n삼성전자, 실적 발표 앞두고 눈치보기 | 04.07\nSK하이닉스 급락 | 04.07\n현대모비스 자사주 매입 | 03.28\n1 2 3 4 5 다음 >\n';
  test.each([
    ['an empty file', () => file('empty.txt', '')],
    ['a binary', () => file('binary.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 8, 9, 0]))],
    ['a page that holds only a list', () => file('list.txt', listPage)],
    ['a path that does not exist', () => join(folder, 'nowhere')],
    ['an address', () => 'https://news.example/1'],
    [
      'a folder without readable files',
      () => {
        const path = join(folder, 'bare');
        mkdirSync(path, { recursive: true });
        return path;
      },
    ],
  ])('%s', async (_what, source) => {
    const before = rowCounts();
    const outcome = await ingest(source());
    expect(outcome.code).toBe(1);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toMatch(/left out: .{10,}/);
    const after = rowCounts();
    for (const [table, count] of Object.entries(before))
      expect(after[table] ?? 0).toBeGreaterThanOrEqual(count);
  });
});

test('a locked database gets one sentence and exit code 1', async () => {
  const holder = new BetterSqlite3(database);
  holder.exec('begin exclusive');
  try {
    const outcome = await ingest(file('second.txt', goodPage.replace('13만7000원', '13만6900원')));
    expect(outcome.code).toBe(1);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toMatch(/locked|in use|another/i);
  } finally {
    holder.exec('rollback');
    holder.close();
  }
}, 60_000);

test('a file that is no database gets one sentence and exit code 1', async () => {
  const notDatabase = file(
    'not.sqlite',
    'this is a letter, not a database, and it is long enough to be read as a header',
  );
  const outcome = await runNewstape(['ingest', file('good2.txt', goodPage), '--database', notDatabase]);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
});

test('some read and some left out is done in part: exit code 3', async () => {
  const outcome = await ingest(join(folder, 'good.txt'), join(folder, 'empty.txt'));
  expect(outcome.code).toBe(3);
  expect(outcome.stdout).toContain('1 documents read, 1 left out');
});

test('reading a document again changes nothing', async () => {
  const before = rowCounts();
  const outcome = await ingest(join(folder, 'good.txt'));
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toContain('unchanged');
  expect(rowCounts()).toEqual(before);
});

test.each([
  [['ingest'], /Name what to read/],
  [['ingest', 'x', '--crawl-date', '22.01.2024'], /not a date written as YYYY-MM-DD/],
  [['nonsense'], /unknown command/],
  [['serve', '--port', 'abc'], /whole number from 0 to 65535/],
  [['analyse', '--prices', '/does/not/exist'], /there is no such folder/],
])('wrong usage is exit code 2: %j', async (words, sentence) => {
  const outcome = await runNewstape(words);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toMatch(sentence);
});

test('every command has --help', async () => {
  for (const command of ['demo', 'serve', 'ingest', 'analyse', 'migrate', 'doctor']) {
    const outcome = await runNewstape([command, '--help']);
    expect(outcome.code, command).toBe(0);
    expect(outcome.stdout, command).toContain('Usage: newstape');
  }
});
