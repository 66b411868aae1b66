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
