import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningService } from '../../../server/cli/cli-environment.ts';
import { EmbedChartReplySchema } from '../../../shared/schemas/embed-reply.ts';
import { runNewstape } from '../../support/run-newstape.ts';
import { serveNewstape } from '../../support/serve-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-embed-'));
const database = join(folder, 'demo.sqlite');
const chart = [
  '--instrument',
  'KRX:000660',
  '--range',
  '6m',
  '--as-of',
  '2024-01-31',
  '--database',
  database,
];
let demo: RunningService;

beforeAll(async () => {
  demo = await serveNewstape('demo', database);
}, 120_000);

afterAll(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

const saved = async (name: string, ...more: readonly string[]) => {
  const out = join(folder, name);
  const ended = await runNewstape(['embed', 'export', 'chart', ...chart, ...more, '--out', out]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return { out, text: (file: string) => readFileSync(join(out, file), 'utf8') };
};

describe('newstape embed export', () => {
  it('writes files that name no server and run no script, and keeps back what may not be passed on', async () => {
    const { out, text } = await saved('public', '--mark', '2024-01-22|내 메모|https://example.org/a');
    const names = ['events.csv', 'index.html', 'sessions.csv', 'widget.json', 'widget.png', 'widget.svg'];
    expect(readdirSync(out).sort()).toEqual(names);
    const page = text('index.html');
    expect(page).not.toMatch(/<script|<iframe|<link|@import|url\(|\son\w+=/i);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => /^[a-z]+:/i.test(address))).toEqual(['https://example.org/a']);
    expect(text('widget.svg')).not.toMatch(/<script|<image|href="http|url\(http/);
    expect(text('events.csv')).toContain('내 메모');
    expect(EmbedChartReplySchema.parse(JSON.parse(text('widget.json'))).withheld).toBeDefined();
    // The first bar of the file, which the terms of the bundled prices keep from others.
    expect(text('sessions.csv')).toMatch(/2024-01-22,,,,,\r\n/);
    expect([...readFileSync(join(out, 'widget.png')).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('has the prices for one’s own use, and the same bytes each time', async () => {
    const [first, second] = [await saved('own', '--own-use'), await saved('again', '--own-use')];
    expect(first.text('sessions.csv')).toMatch(/2024-01-22,\d+,\d+,\d+,\d+,\d+\r\n/);
    for (const name of readdirSync(first.out))
      expect(readFileSync(join(second.out, name)).equals(readFileSync(join(first.out, name))), name).toBe(
        true,
      );
  });

  it.each([
    ['a range that is none', ['chart', '--range', '9m'], 2, /--range "9m" is not one of/],
    ['no share', ['chart'], 2, /--instrument must be given/],
    ['a share that is not there', ['chart', '--instrument', 'KRX:999999'], 1, /No instrument has the id/],
    ['another widget', ['gauge'], 2, /Allowed choices are chart, study, claim, ticker/],
  ])('refuses %s in one sentence', async (_name, words, code, sentence) => {
    const out = join(folder, 'refused');
    const ended = await runNewstape(['embed', 'export', ...words, '--database', database, '--out', out]);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(sentence);
  });

  it('is the archive that the page downloads, for whoever asks', async () => {
    const asked = await demo.ask(
      '/embed/chart.zip?instrument=KRX%3A000660&range=6m&asOf=2024-01-31',
      'public',
    );
    expect(asked.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await asked.arrayBuffer()));
    expect(Object.keys(files)).toContain('newstape-chart/index.html');
    expect(Buffer.from(files['newstape-chart/sessions.csv'] ?? []).toString()).toMatch(/2024-01-22,,,,,/);
    const refused = await demo.ask('/embed/chart.zip?instrument=KRX%3A999999', 'public');
    expect(refused.status).toBe(404);
  });
});
