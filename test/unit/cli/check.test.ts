import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckReplySchema } from '../../../shared/schemas/check-reply.ts';
import { englishStory } from '../../support/check-parts.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('newstape check', () => {
  it('tells a person each number with its verdict and the value found, and how the text stands to the move', async () => {
    const { code, stdout, stderr } = await runNewstape(['check', '-'], englishStory);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('5 numbers: matches price data 4, differs from price data 1');
    expect(stdout).toMatch(
      /XNAS:MSFT\) change_pct "2\.14%" on 2025-01-27: differs from price data \(story \+2\.14 %, price -2\.14 %\)/,
    );
    expect(stdout).toMatch(
      /XNAS:NVDA .*named as Nvidia.*\n {4}reports the move \[tellsClose\], session 2025-01-27/,
    );
  });

  it('gives the same as JSON', async () => {
    const path = file('story.txt', englishStory);
    const { code, stdout } = await runNewstape(['check', path, '--json']);
    expect(code).toBe(0);
    const { facts, madeAt } = CheckReplySchema.parse(JSON.parse(stdout));
    expect(madeAt).toBe('2026-11-25T00:00:00.000Z');
    expect(facts.numbers.map(({ verdict }) => verdict)).toEqual([
      'verified',
      'verified',
      'contradicted',
      'verified',
      'verified',
    ]);
    expect(facts.sources).toEqual([expect.objectContaining({ id: 'bundled-prices' })]);
  });

  it('takes the date and the language that a person states', async () => {
    const text = '삼성전자는 전 거래일보다 2.45% 내린 9만9500원에 장을 마감했다.';
    const without = await runNewstape(['check', '-'], text);
    expect(without.stdout).toContain('say the day of publication with --date YYYY-MM-DD');
    const stated = await runNewstape(['check', '-', '--date', '2025-10-28', '--language', 'ko'], text);
    expect(stated.stdout).toContain('2 numbers: matches price data 2');
    expect(stated.stdout).toContain('Date: 2025-10-28 (as stated)');
  });

  it('checks against a folder of prices that is named', async () => {
    const prices = mkdtempSync(join(folder, 'prices-'));
    const rows = ['2025-10-27,1,1,1,102000,1', '2025-10-28,100000,100500,99000,99900,10'];
    writeFileSync(join(prices, 'KRX-005930.csv'), `date,open,high,low,close,volume\n${rows.join('\n')}\n`);
    const text = '삼성전자는 28일 9만9500원에 장을 마감했다.';
    const words = ['check', '-', '--date', '2025-10-28', '--prices', prices];
    const { stdout } = await runNewstape(words, text);
    expect(stdout).toContain('differs from price data (story 99500, price 99900)');
  });

  it('checks a list as it is, and of a page the article unless all of it is asked for', async () => {
    const list = await runNewstape(['check', '-'], '삼성전자 75,100원\nSK하이닉스 142,600원\n2024.01.22');
    expect(list.stdout).toContain('2 numbers: matches price data 2');
    const page = `Log in\nSubscribe\n${englishStory}\nMost read\nApple fell 9%\n`;
    const part = await runNewstape(['check', '-'], page);
    expect(part.stdout).toMatch(/It looks like a page: \d+ lines around its article were left out/);
    expect(part.stdout).toContain('5 numbers');
    const whole = await runNewstape(['check', '-', '--whole'], page);
    expect(whole.stdout).toContain('6 numbers');
    expect(whole.stdout).not.toContain('left out');
  });

  it.each([
    [['check', '-', '--date', '28/10/2025'], 2, /--date "28\/10\/2025" is not a date/],
    [['check', '-', '--prices', '/nowhere/at/all'], 2, /there is no such folder/],
    [['check', '-', '--language', 'fr'], 2, /Allowed choices are ko, en/],
    [['check', '/nowhere/story.txt'], 1, /no such file|does not exist|there is no/i],
    [['check', '-'], 1, /paste an article|empty/],
  ])('answers %j with exit code %i and one sentence', async (words, code, sentence) => {
    const outcome = await runNewstape(words, '');
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stdout).toBe('');
  });
});
