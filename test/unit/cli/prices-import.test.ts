import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../server/cli/run-cli.ts';
import { composeCli } from '../../../server/compose.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-prices-'));
const database = join(folder, 'prices.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => runNewstape(['prices', 'import', ...words, '--database', database]);
function saved(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
function fixture(name: string, as = name): string {
  const path = join(folder, as);
  copyFileSync(new URL(`../../fixtures/prices/${name}`, import.meta.url), path);
  return path;
}

/** Runs the command as at a terminal, with a person who types these lines. */
async function typed(lines: string, ...words: string[]) {
  const streams = { standardOutput: '', standardError: '' };
  const collect = (name: keyof typeof streams) =>
    new Writable({
      write(chunk, _encoding, done) {
        streams[name] += String(chunk);
        done();
      },
    });
  const environment = composeCli({
    standardInput: Object.assign(Readable.from([Buffer.from(lines)]), { isTTY: true }),
    standardOutput: collect('standardOutput'),
    standardError: collect('standardError'),
    variables: {},
    now: () => instantUtc('2026-11-25T00:00:00.000Z'),
    stopRequested: () => new Promise<void>(() => undefined),
  });
  const code = await runCli(['prices', 'import', ...words, '--database', database], environment);
  return { code, ...streams };
}

describe('newstape prices import', () => {
  it('shows how a file was understood, and stores nothing unless somebody agrees', async () => {
    const path = fixture('exchange-data-site.csv', '000660.csv');
    const { code, stdout, stderr } = await run(path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      '000660.csv',
      '  read as     cp949, cells apart by ",", header in line 1, one series',
      '  dates       the year first, or the month by name; decimal point',
      '  columns     일자 → date, 종가 → close, 대비 → change, 등락률 → not used, 시가 → open, 고가 → high, 저가 → low, 거래량 → volume, 거래대금 → not used, 시가총액 → marketValue, 상장주식수 → listedShares',
      "  instrument  KRX:000660 SK하이닉스 by the file's name, in KRW",
      '  basis       none (close times listed shares is the market value on every line, so the close is as traded); hours unknown',
      '  span        2024-01-02 to 2024-01-31, 22 bars; 0 left out',
      '        date    open    high     low   close   volume',
      ...[expect.stringContaining('2024-01-02'), expect.stringContaining('2024-01-03')],
      ...[expect.stringContaining('2024-01-04'), expect.stringContaining('2024-01-05')],
      ...[expect.stringContaining('2024-01-08'), expect.stringContaining('2024-01-25')],
      ...[expect.stringContaining('2024-01-26'), expect.stringContaining('2024-01-29')],
      ...[expect.stringContaining('2024-01-30'), expect.stringContaining('2024-01-31')],
      'Nothing was stored: look at the lines above, and say --yes to store them.',
      '',
    ]);
    const trial = await run(path, '--dry-run', '--json');
    expect(JSON.parse(trial.stdout)).toMatchObject({
      stored: false,
      files: [{ series: [{ stored: null }] }],
    });
    const stored = await run(path, '--yes', '--source', 'krx-files');
    expect(stored.stdout).toContain('000660.csv: 22 bars added, 0 revised, 0 as before (source krx-files)');
    const again = await run(path, '--yes', '--source', 'krx-files');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('nothing new, all of it is stored already');
  });

  it('asks a person at the terminal what a file does not say', async () => {
    const path = fixture('nvda.us.csv');
    expect(await typed('split\nn\n', path)).toMatchObject({
      code: 0,
      standardError: expect.stringContaining('Store these prices? [y/N] '),
      standardOutput: expect.stringContaining('Nothing was stored.\n'),
    });
    const { code, standardOutput, standardError } = await typed('split\ny\n', path);
    expect(code).toBe(0);
    expect(standardError).toContain('nvda.us.csv does not show what its prices are adjusted for.');
    expect(standardOutput).toContain('split (said when asked)');
    expect(standardOutput).toContain('nvda.us.csv: 21 bars added');
  });

  it('refuses without one, in a sentence that says what to write', async () => {
    const { code, stdout } = await run(fixture('nvda.us.csv'), '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('not known: say it with --basis none, split, splitAndDividend or unknown');
    expect(stdout).toContain('Nothing was stored: no file can be stored as it is.');
  });

  it('takes several files, keeps good lines, and tells the others', async () => {
    const market = fixture('data_4512_20240123.csv');
    const packed = saved('KRX-035720.csv.gz', gzipSync('일자,종가\n2024.01.22,56400\n2024.01.23,-\n'));
    const words = [market, packed, '--basis', 'none', '--date', '2024-01-22', '--yes', '--json'];
    const { code, stdout } = await run(...words);
    expect(code).toBe(3);
    const reply = JSON.parse(stdout);
    expect(reply).toMatchObject({
      stored: true,
      files: [
        {
          file: 'data_4512_20240123.csv',
          understood: { layout: 'codes', dates: 'given', encoding: 'cp949' },
          series: [
            { instrumentId: 'KRX:000660', instrumentBy: 'column', stored: { added: 1 } },
            { instrumentId: 'KRX:005930', stored: { added: 1 } },
            { instrumentId: 'KRX:035720', stored: { added: 1 } },
          ],
          rejected: [{ subject: 'line 5', reason: 'unknownInstrument' }],
        },
        {
          file: 'KRX-035720.csv.gz',
          series: [{ instrumentId: 'KRX:035720', firstSession: '2024-01-22', stored: { added: 1 } }],
          rejected: [{ subject: 'line 3', reason: 'badPrice', detail: '2024-01-23 has no close' }],
        },
      ],
    });
    expect(reply.files[0].preview).toHaveLength(3);
  });

  it('does not ask where the answer is for a program', async () => {
    const { code, standardOutput, standardError } = await typed('y\n', fixture('AAPL.csv'), '--json');
    expect({ code, standardError }).toEqual({ code: 0, standardError: '' });
    expect(JSON.parse(standardOutput)).toMatchObject({ stored: false, files: [{ basis: 'split' }] });
  });

  it('says what a file is that holds no prices', async () => {
    const { code, stdout } = await run(
      saved('aapl.us.csv', '<html>Get your apikey</html>'),
      '--basis',
      'split',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('aapl.us.csv\n  file: left out: This is a web page (HTML), not a table of text');
  });

  it.each([
    [['missing.csv'], 'The file missing.csv cannot be read'],
    [
      ['--instrument', 'XLON:NOBODY'],
      '"XLON:NOBODY" is no instrument that is listed here: "newstape instruments add" adds one',
    ],
    [['--currency', 'WON'], '--currency "WON" is not a currency code of ISO 4217'],
    [['--date', '22.01.2024'], '--date "22.01.2024" is not a date written as YYYY-MM-DD'],
    [['--basis', 'dividend'], 'Allowed choices are none, split, splitAndDividend, unknown'],
  ])('a wrong word is told in one sentence: %s', async (words, part) => {
    const { code, stdout, stderr } = await run(
      ...(words[0]?.endsWith('.csv') ? [] : [fixture('nvda.us.csv')]),
      ...words,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });
});
