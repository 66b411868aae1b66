import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findCsv } from '../../../server/pipeline/data-file.ts';
import { runNewstape } from '../../support/run-newstape.ts';
import { oracle, relativeError } from '../stats/oracle-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-study-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const prices = 'server/demo/prices';
const hynix = findCsv(prices, 'KRX-000660') ?? '';
const kospi = findCsv(prices, 'KRX-KS11') ?? '';

const numbers = z.array(z.number());
const ReferenceSchema = z.object({
  results: z.array(
    z.object({
      event_date: z.string(),
      event_session: z.string(),
      window: z.tuple([z.int(), z.int()]),
      n_estimation: z.int(),
      df: z.int(),
      alpha: z.number(),
      beta: z.number(),
      sigma: z.number(),
      AR: numbers,
      se_AR_forecast: numbers,
      SAR: numbers,
      p_AR: numbers,
      CAR: z.number(),
      se_CAR_forecast: z.number(),
      t_CAR: z.number(),
      p_CAR: z.number(),
    }),
  ),
});
const StudySchema = z.object({
  design: z.record(z.string(), z.unknown()),
  events: z.array(
    z.object({
      asset: z.string(),
      eventDate: z.string(),
      sessionDate: z.string(),
      nEstimation: z.int(),
      df: z.int(),
      alpha: z.number(),
      beta: z.number(),
      sigma: z.number(),
      ar: numbers,
      seAr: numbers,
      sar: z.array(z.number().nullable()),
      tAr: z.array(z.number().nullable()),
      pAr: z.array(z.number().nullable()),
      car: z.number(),
      seCar: z.number(),
      tCar: z.number().nullable(),
      pCar: z.number().nullable(),
      ci95: z.tuple([z.number(), z.number()]),
      warnings: z.array(z.string()),
    }),
  ),
  dropped: z.array(z.object({ asset: z.string(), eventDate: z.string(), reason: z.string() })),
  aggregate: z
    .object({
      n: z.int(),
      aar: numbers,
      caar: z.number(),
      bootstrap: z.tuple([z.number(), z.number()]).nullable(),
      ci95: z.tuple([z.number(), z.number()]),
      tests: z.record(
        z.string(),
        z.object({ statistic: z.number(), df: z.number().nullable(), p: z.number() }).nullable(),
      ),
    })
    .optional(),
});

async function studied(...words: string[]) {
  const { code, stdout, stderr } = await runNewstape(['study', ...words, '--json']);
  return { code, stderr, study: StudySchema.parse(JSON.parse(stdout)) };
}

describe('newstape study', () => {
  it.each(['on', 'off'])('prints the figures of numpy for 000660 with guards %s', async (guards) => {
    const { results } = oracle('krx_000660_event_study_dev.json', ReferenceSchema);
    const windows = [...new Set(results.map(({ window }) => window.join(',')))];
    const studies = new Map<string, Awaited<ReturnType<typeof studied>>>();
    for (const window of windows) {
      const days = results.filter((known) => known.window.join(',') === window);
      const events = days.flatMap(({ event_date }) => ['--event', event_date]);
      studies.set(
        window,
        await studied(
          '--asset',
          hynix,
          '--benchmark',
          kospi,
          ...events,
          '--window',
          window,
          '--guards',
          guards,
        ),
      );
    }
    for (const known of results) {
      const found = studies.get(known.window.join(','));
      if (!found) throw new Error('no study of the window');
      const { code, study } = found;
      const event = study.events.find(({ eventDate }) => eventDate === known.event_date);
      expect(code).toBe(0);
      expect(event).toMatchObject({
        ...{ asset: 'KRX-000660', eventDate: known.event_date, sessionDate: known.event_session },
        ...{ nEstimation: known.n_estimation, df: known.df, warnings: [] },
      });
      const pairs: [number | null | undefined, number | undefined][] = [
        [event?.alpha, known.alpha],
        [event?.beta, known.beta],
        [event?.sigma, known.sigma],
        [event?.car, known.CAR],
        [event?.seCar, known.se_CAR_forecast],
        [event?.tCar, known.t_CAR],
        [event?.pCar, known.p_CAR],
        ...known.AR.flatMap((ar, at): [number | null | undefined, number | undefined][] => [
          [event?.ar[at], ar],
          [event?.seAr[at], known.se_AR_forecast[at]],
          [event?.sar[at], known.SAR[at]],
          [event?.pAr[at], known.p_AR[at]],
        ]),
      ];
      for (const [value, reference] of pairs)
        expect(relativeError(value ?? Number.NaN, reference ?? Number.NaN)).toBeLessThan(1e-8);
      expect(study.aggregate?.n).toBe(2);
    }
  });

  it('studies many events of a folder, tells what is left out and why, and ends with 3', async () => {
    const events = file(
      'events.csv',
      'asset,date\nKRX-000660,2023-06-09\nKRX:000660,2024-01-22\nKRX-000660,2035-01-02\nKRX-1,2024-01-22\nKRX-000660,24.1.22\n',
    );
    const { code, stderr, study } = await studied(
      ...['--assets', prices, '--events', events, '--benchmark', kospi, '--window', '0,1'],
    );
    expect(code).toBe(3);
    expect(study.events.map(({ asset }) => asset)).toEqual(['KRX-000660', 'KRX:000660']);
    expect(study.dropped).toEqual([{ asset: 'KRX-000660', eventDate: '2035-01-02', reason: 'noSession' }]);
    expect(study.aggregate).toMatchObject({ n: 2 });
    expect(Object.keys(study.aggregate?.tests ?? {})).toEqual(
      expect.arrayContaining([
        'crossSectional',
        'crudeDependence',
        'patell',
        'adjustedPatell',
        'bmp',
        'kolariPynnonen',
        'generalizedSign',
        'corradoRank',
      ]),
    );
    expect(stderr).toContain('KRX-1 2024-01-22: ');
    expect(stderr).toContain('"24.1.22" is not a date written as YYYY-MM-DD');
  });

  it('reads returns as they are, and gives a share that follows its benchmark no p', async () => {
    const lines = Array.from({ length: 140 }, (_, at) => {
      const date = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
      const market = Math.sin(at) / 64;
      return `${date},${market},${at === 3 ? '' : market},${market + Math.cos(7 * at) / 64}`;
    });
    const path = file('returns.csv', `date,Index,Same,Own\n${lines.join('\n')}\n`);
    const { code, study } = await studied(
      ...['--input', 'returns', '--asset', path, '--asset-column', 'Same,Own', '--benchmark-column', 'Index'],
      ...[
        '--event',
        '2024-05-12',
        '--window',
        '0,0',
        '--estimation',
        '-120,-1',
        '--model',
        'market-adjusted',
      ],
    );
    expect(code).toBe(0);
    expect(study.events[0]).toMatchObject({
      car: 0,
      sigma: 0,
      tCar: null,
      pCar: null,
      warnings: ['noScatter'],
    });
    expect(study.events[1]?.pCar).toBeGreaterThan(0);
  });

  it('draws the bootstrap interval by the seed that it is given', async () => {
    const dates = [
      ...['2021-02-10', '2021-06-09', '2021-10-07', '2022-02-10', '2022-06-09', '2022-10-07'],
      ...['2023-02-09', '2023-06-09', '2023-10-10', '2024-01-22'],
    ];
    const drawn = async (...seed: string[]) => {
      const days = dates.flatMap((date) => ['--event', date]);
      const { study } = await studied('--asset', hynix, '--benchmark', kospi, ...days, ...seed);
      return { seed: study.design.seed, aggregate: study.aggregate };
    };
    const one = await drawn();
    expect(one.seed).toBe(1);
    const [low, high] = one.aggregate?.bootstrap ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThan(one.aggregate?.caar ?? Number.NaN);
    expect(high).toBeGreaterThan(one.aggregate?.caar ?? Number.NaN);
    const other = await drawn('--seed', '42');
    expect(other.aggregate?.bootstrap).not.toEqual([low, high]);
    expect(other.aggregate?.ci95).toEqual(one.aggregate?.ci95);
  });

  it('says in one sentence what is wrong with what it is asked', async () => {
    const asked = ['study', '--asset', hynix, '--benchmark', kospi];
    const refused = async (...words: string[]) => {
      const { code, stdout, stderr } = await runNewstape([...asked, ...words]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(await refused()).toContain('No event: say --event YYYY-MM-DD');
    expect(await refused('--event', '2024-01-22', '--window', '1')).toContain('--window "1" is no window');
    expect(await refused('--event', '2024-01-22', '--window', '-20,1')).toContain(
      'has to end before the event',
    );
    expect(await refused('--event', '2024-01-22', '--seed', 'x')).toContain(
      '--seed "x" is not a whole number',
    );
    expect(await refused('--event', '2024-01-22', '--window', '2,1')).toContain('ends before it begins');
    expect((await runNewstape(['study', '--event', '2024-01-22'])).stderr).toContain('Say --asset FILE');
    expect((await runNewstape(['study', '--asset', hynix, '--event', '2024-01-22'])).stderr).toContain(
      '--benchmark is missing',
    );
  });

  it('tells people the same in words', async () => {
    const { stdout } = await runNewstape([
      ...['study', '--asset', hynix, '--benchmark', kospi, '--event', '2023-06-09', '--event', '2024-01-22'],
    ]);
    expect(stdout).toContain('CAR[-1,1] +5.51 %, 95 % interval −0.10 % to +11.12 %, p 0.0544');
    expect(stdout).toContain('zero is inside');
    expect(stdout).toContain('stationary bootstrap: no interval, which takes events on ten sessions');
    expect(stdout).not.toMatch(/cause[sd]? by/);
  });
});

describe('newstape correlate', () => {
  const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
  const y = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8];
  const csv = (values: readonly number[]) =>
    `date,close\n${values.map((value, at) => `2024-01-0${at + 1},${value}`).join('\n')}\n`;
  const LagsSchema = z.object({
    lags: z.array(
      z.object({
        lag: z.int(),
        n: z.int(),
        pearson: z
          .object({ estimate: z.number(), ci95: z.tuple([z.number(), z.number()]).nullable(), p: z.number() })
          .nullable(),
        spearman: z.object({ estimate: z.number(), p: z.number() }).nullable(),
        kendall: z.object({ estimate: z.number(), p: z.number() }).nullable(),
        hac: z
          .object({
            estimate: z.number(),
            se: z.number(),
            t: z.number().nullable(),
            p: z.number().nullable(),
          })
          .nullable(),
        pAdjusted: z.object({ bh: z.number(), holm: z.number(), bonferroni: z.number() }).nullable(),
      }),
    ),
  });

  it('prints the figures of R at lag 0, and n and sign of each lag', async () => {
    const { code, stdout } = await runNewstape([
      ...[
        'correlate',
        '--a',
        file('a.csv', csv(x)),
        '--b',
        file('b.csv', csv(y)),
        '--max-lag',
        '2',
        '--json',
      ],
    ]);
    const { lags } = LagsSchema.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(lags.map(({ lag, n }) => [lag, n])).toEqual([
      [-2, 7],
      [-1, 8],
      [0, 9],
      [1, 8],
      [2, 7],
    ]);
    const zero = lags[2];
    expect(zero?.pearson?.estimate).toBeCloseTo(0.571181557563829, 10);
    expect(zero?.pearson?.p).toBeCloseTo(0.108173054349494, 10);
    expect(zero?.spearman?.p).toBeCloseTo(0.0967978395061728, 10);
    expect(zero?.kendall?.p).toBeCloseTo(0.1194389329806, 10);
    expect(zero?.hac?.estimate).toBeCloseTo(0.571181557563829, 10);
    expect(zero?.pAdjusted?.bonferroni).toBeCloseTo(Math.min(1, 5 * (zero?.hac?.p ?? 1)), 12);
  });

  it('has a lag above 0 where the first series leads', async () => {
    const wave = Array.from({ length: 9 }, (_, at) => 2 + Math.sin(at * at));
    const late = wave.map((_, at) => wave[at - 1] ?? 1);
    const { stdout } = await runNewstape([
      ...[
        'correlate',
        '--a',
        file('w.csv', csv(wave)),
        '--b',
        file('l.csv', csv(late)),
        '--max-lag',
        '1',
        '--json',
      ],
    ]);
    const { lags } = LagsSchema.parse(JSON.parse(stdout));
    expect(lags[2]).toMatchObject({ lag: 1, pearson: { estimate: 1 } });
    expect(Math.abs(lags[0]?.pearson?.estimate ?? 1)).toBeLessThan(0.9);
  });

  it('says what is wrong with a file', async () => {
    const run = (b: string) =>
      runNewstape(['correlate', '--a', file('a2.csv', csv(x)), '--b', b, '--max-lag', '1']);
    expect(await run(join(folder, 'none.csv'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be read'),
    });
    expect((await run(file('c.csv', 'day,price\n1,2\n'))).stderr).toContain('lacks the columns date, close');
    expect((await run(file('d.csv', 'date,close\n2024-01-01,x\n'))).stderr).toContain(
      'line 2: "x" is no number',
    );
    expect((await run(file('e.csv', 'date,close\n2025-01-01,1\n'))).stderr).toContain('0 dates in common');
  });
});
