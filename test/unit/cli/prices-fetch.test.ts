import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../server/cli/run-cli.ts';
import { composeCli } from '../../../server/compose.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import {
  alphaVantageBody,
  guardPage,
  type PriceProviderSite,
  startPriceProviderSite,
  tiingoBody,
} from '../../support/price-provider-site.ts';

let site: PriceProviderSite;
let folder: string;

beforeAll(async () => {
  site = await startPriceProviderSite();
  folder = await mkdtemp(join(tmpdir(), 'newstape-prices-'));
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const keys = { NEWSTAPE_TIINGO_TOKEN: 'tiingo-test-token-77', NEWSTAPE_ALPHA_VANTAGE_KEY: 'AVTESTKEY99' };

/** Runs `newstape prices …` with a database of its own, on Tuesday 2024-01-23 after the close of New York. */
async function prices(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = keys,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const [standardOutput, stdout] = collector();
  const [standardError, stderr] = collector();
  const environment = composeCli({
    ...{ standardInput: Readable.from([]), standardOutput, standardError },
    variables: {
      NEWSTAPE_DATABASE: join(folder, 'prices.sqlite'),
      NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1',
      ...variables,
    },
    now: () => instantUtc('2024-01-24T05:00:00.000Z'),
    stopRequested: () => new Promise<void>(() => undefined),
    wait: async () => undefined,
    providerAddresses: { 'alpha-vantage': site.address, tiingo: site.address },
  });
  const code = await runCli(['prices', ...words], environment);
  return { code, stdout: stdout(), stderr: stderr() };
}

function collector(): [Writable, () => string] {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return [stream, () => Buffer.concat(chunks).toString('utf8')];
}

const sessions = { '2024-01-19': [59, 60, 58, 59.5, 10], '2024-01-23': [60, 61, 59, 60.5, 11] } as const;

describe('newstape prices fetch', () => {
  it('stores what a provider gives and says what is missing', async () => {
    site.answer('/tiingo/daily/NVDA', tiingoBody(sessions));
    const { code, stdout } = await prices(['fetch', 'NVDA', '--provider', 'tiingo', '--from', '2024-01-01']);
    expect(stdout).toBe(
      [
        'XNAS:NVDA: 2024-01-01 to 2024-01-23: 2 added, 0 revised',
        '  sessions without a bar: 2024-01-22',
        '2 bars added, 0 revised, 0 unchanged; 1 requests',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('prints one object, and exits with 3 where only a part was stored', async () => {
    site.answer('symbol=AAPL', alphaVantageBody(sessions));
    site.answer('symbol=NVDA', guardPage);
    const { code, stdout } = await prices([
      'fetch',
      'AAPL',
      'XNAS:NVDA',
      '--provider',
      'alpha-vantage',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ providerId: 'alpha-vantage', requests: 2, stored: { added: 2 }, stopped: null },
      series: [
        { instrumentId: 'XNAS:AAPL', outcome: 'stored', missingSessions: ['2024-01-22'] },
        { instrumentId: 'XNAS:NVDA', outcome: 'refused', reason: 'badReply' },
      ],
    });
    expect(code).toBe(3);
  });

  it('says what to do where nothing is due', async () => {
    const words = ['fetch', '--provider', 'yahoo', '--database', join(folder, 'empty.sqlite')];
    const { code, stdout } = await prices(words);
    expect(stdout).toContain('Nothing was due: name instruments to begin with');
    expect(code).toBe(0);
  });

  it('exits with 1 where nothing was stored, and says so in one sentence', async () => {
    site.answer('/tiingo/daily/NVDA', guardPage);
    const again = ['fetch', 'NVDA', '--provider', 'tiingo', '--from', '2024-01-01'];
    const { code, stdout } = await prices(again);
    expect(stdout).toContain('XNAS:NVDA: not stored: Tiingo sent a web page in place of prices');
    expect(code).toBe(1);
  });

  it.each([
    [['--provider', 'bloomberg'], 'No provider has the id "bloomberg"; there are yahoo, data-go-kr, krx'],
    [
      ['--provider', 'krx'],
      'KRX Open API needs a key of your own in NEWSTAPE_KRX_KEY: https://openapi.krx.co.kr',
    ],
    [['NOSUCH', '--provider', 'tiingo'], 'NOSUCH'],
    [['--provider', 'tiingo', '--from', '2024-1-1'], '--from "2024-1-1" is not a date'],
    [['--provider', 'tiingo', '--from', '2024-02-01', '--to', '2024-01-01'], 'is after --to'],
    [[], '--provider'],
  ])('refuses %j as wrong usage', async (words, sentence) => {
    const { code, stderr } = await prices(['fetch', ...words]);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  it('never repeats a key that cannot be one', async () => {
    const { code, stderr } = await prices(['providers'], { NEWSTAPE_KRX_KEY: 'secret with spaces' });
    expect(stderr).toContain('NEWSTAPE_KRX_KEY must be 8 to 400 characters');
    expect(stderr).not.toContain('secret with');
    expect(code).toBe(1);
  });
});

describe('newstape prices providers', () => {
  it('lists terms, whether a key is set, and what of today is used; never a key', async () => {
    const { code, stdout } = await prices(['providers', '--json']);
    const { providers } = JSON.parse(stdout);
    expect(providers.map(({ id }: { id: string }) => id)).toEqual([
      ...['yahoo', 'data-go-kr', 'krx', 'alpha-vantage', 'tiingo'],
    ]);
    for (const { source, access } of providers) {
      expect(source).toMatchObject({ redistribute: 'no', display: 'ownUse', termsReadOn: '2026-11-29' });
      expect(Object.keys(access)).toEqual(['variable', 'kind', 'isSet', 'how']);
    }
    expect(providers[4]).toMatchObject({ access: { isSet: true }, budget: { usedToday: 2, requests: 1000 } });
    expect(providers[2]).toMatchObject({
      access: { isSet: false },
      delay: { kind: 'nextSession', at: '08:00' },
    });
    for (const key of Object.values(keys)) expect(stdout).not.toContain(key);
    expect(code).toBe(0);
  });

  it('reads well', async () => {
    const { stdout } = await prices(['providers']);
    expect(stdout).toContain('key missing: NEWSTAPE_KRX_KEY');
    expect(stdout).toContain('key set (NEWSTAPE_TIINGO_TOKEN)');
    expect(stdout).toContain('2 of 1000 requests used today (America/New_York)');
  });
});
