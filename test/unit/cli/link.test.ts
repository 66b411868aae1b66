import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNewstape } from '../../support/run-newstape.ts';

test('link --explain says of every name its span, weights, score, judgement and runner-up', async () => {
  const { code, stdout } = await runNewstape(
    ['link', '--explain', '-'],
    '삼성-SK 반도체 동맹\n조사 대상인 SK하이닉스가 2% 올랐다. 이날 코스피도 상승 마감했다.\n',
  );
  expect(code).toBe(0);
  expect(stdout).toContain('SK하이닉스 [');
  expect(stdout).toContain('KRX:000660 SK하이닉스: positive, score');
  expect(stdout).toMatch(/SK \[3, 5\): not linked \(group: SK그룹\): unsure/);
  expect(stdout).toMatch(/\+4\.00 distinctiveName: a name that is hardly anything else/);
  expect(stdout).toMatch(/대상 \[.*: negative, score/);
  expect(stdout).toContain('next best: KRX:001680 대상, score');
});

test('link --json gives one object a text, the words that nobody would link included', async () => {
  const { code, stdout } = await runNewstape(
    ['link', '--json', '-'],
    'Target hit its price target on Tuesday.\n',
  );
  const { candidates, isArticle } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(isArticle).toBeTypeOf('boolean');
  expect(candidates.map((one: { surfaceForm: string }) => one.surfaceForm)).toEqual(['Target', 'target']);
  expect(candidates[1]).toMatchObject({
    judgement: 'negative',
    runnerUp: { instrumentId: 'XNYS:TGT' },
    relevance: 0,
  });
});

test('link wants to know in which form', async () => {
  const { code, stderr } = await runNewstape(['link', '-'], '삼성전자');
  expect(code).toBe(2);
  expect(stderr).toContain('--explain');
});

test('link --database links by the names of that database too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-link-'));
  try {
    const database = ['--database', join(folder, 'newstape.sqlite')];
    const added = await runNewstape([
      ...['instruments', 'add', 'XLON:GLSH', '--name-korean', '글래스하임', '--currency', 'GBP'],
      ...['--reason', 'readers ask for it', ...database],
    ]);
    expect(added.code).toBe(0);
    const text = '글래스하임 주가가 3% 올랐다.\n';
    const without = await runNewstape(['link', '--explain', '-'], text);
    expect(without.stdout).not.toContain('XLON:GLSH');
    const within = await runNewstape(['link', '--explain', '-', ...database], text);
    expect(within.stdout).toContain('XLON:GLSH 글래스하임: positive, score');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
