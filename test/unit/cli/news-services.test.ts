import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newsTestKeys } from '../../support/news-collecting.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-services-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const location = join(folder, 'own.sqlite');
const keys = { NEWSTAPE_OPEN_DART_KEY: newsTestKeys.openDart ?? '' };

const sources = (words: string[], variables: Readonly<Record<string, string>> = keys) =>
  runNewstape(['sources', ...words, '--database', location], '', variables);

it('adds services with their terms, says what is missing, and what was wrong with a request', async () => {
  const added = await sources(['add', 'open-dart', 'edgar', 'naver-news']);
  expect(added.code).toBe(0);
  expect(added.stdout).toBe(
    [
      'open-dart: added  OpenDART 전자공시  https://opendart.fss.or.kr/',
      'edgar: added  SEC EDGAR  https://data.sec.gov/',
      'naver-news: added  네이버 뉴스 검색  https://naverapihub.apigw.ntruss.com/',
      '',
    ].join('\n'),
  );
  expect(added.stderr).toContain('edgar: SEC EDGAR was not asked: NEWSTAPE_CONTACT is not set.');
  expect(added.stderr).toContain('naver-news: 네이버 뉴스 검색 was not asked: NEWSTAPE_NAVER_CLIENT_ID + ');
  expect(added.stderr).not.toContain('open-dart:');

  const narrowed = await sources([
    'add',
    'edgar',
    '--companies',
    'XNAS:NVDA',
    '--kinds',
    '8-K,10-Q',
    '--json',
  ]);
  expect(JSON.parse(narrowed.stdout)).toMatchObject({
    sources: [
      {
        outcome: 'changed',
        source: { id: 'edgar', kind: 'filings', display: 'public', termsReadOn: '2026-11-30' },
        request: { instrumentIds: ['XNAS:NVDA'], kinds: ['8-K', '10-Q'] },
      },
    ],
  });

  const faults = [
    [['edgar', '--companies', 'KRX:000660'], 'SEC EDGAR is asked for shares of US exchanges only'],
    [['edgar', '--companies', 'nvidia'], '--companies "nvidia" is no id of an instrument'],
    [['edgar', '--companies', 'XNAS:NOSUCH'], 'No instrument has the id "XNAS:NOSUCH"'],
    [['open-dart', '--kinds', 'A,Z'], 'has the kinds A, B, C, D, E, F, G, H, I, J, and no "Z"'],
    [['naver-news', '--kinds', 'A'], '네이버 뉴스 검색 has no kinds to choose from'],
    [['naver-news', '--give-out', 'excerpt'], 'do not let its texts be passed on'],
    [['edgar', 'https://example.com/rss'], 'Add services and feeds by two commands'],
    [
      ['https://example.com/rss', '--kinds', 'A'],
      '--companies and --kinds are of open-dart, edgar and naver-news',
    ],
  ] as const;
  for (const [words, sentence] of faults) {
    const refused = await sources(['add', ...words]);
    expect(refused, words.join(' ')).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(sentence);
  }
});

it('lists, checks and removes them like feeds', async () => {
  const listed = await sources(['list']);
  expect(listed.stdout).toContain(
    'naver-news  네이버 뉴스 검색\n  address  https://naverapihub.apigw.ntruss.com/',
  );
  expect(listed.stdout).toContain('may be passed on: no; display: ownUse; owner: NAVER Corp.과 각 언론사');
  expect(listed.stdout).toContain('the bytes as received: 7 days');
  const opml = await sources(['list', '--opml']);
  expect(opml.stdout).not.toContain('sec.gov');
  const checked = await sources(['check']);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toContain('edgar: not reached (keyMissing): SEC EDGAR was not asked');
  expect(checked.stdout).toContain('open-dart: not reached (unknownInstrument)');
  const removed = await sources(['remove', 'naver-news']);
  expect(removed.stdout).toBe('naver-news: removed; what it brought stays\n');
  expect((await sources(['check', 'naver-news'])).stdout).toContain('keyMissing');
  expect(`${listed.stdout}${checked.stdout}`).not.toContain(newsTestKeys.openDart);
});

it('collects what is due of them', async () => {
  const due = await runNewstape(['ingest', '--sources', '--database', location], '', keys);
  expect(due.stdout).toContain('edgar');
  expect(due.code).toBe(1);
  const again = await sources(['list']);
  expect(again.stdout).toContain('(keyMissing): SEC EDGAR was not asked: NEWSTAPE_CONTACT is not set.');
});

it('takes the two keys of NAVER API HUB together or not at all', async () => {
  const half = await sources(['list'], { NEWSTAPE_NAVER_CLIENT_ID: 'naver-id-9' });
  expect(half.code).toBe(0);
  const asked = await runNewstape(['ingest', '--sources', '--database', location], '', {
    NEWSTAPE_NAVER_CLIENT_ID: 'naver-id-9',
  });
  expect(asked.code).toBe(1);
  expect(asked.stderr).toContain(
    'NEWSTAPE_NAVER_CLIENT_SECRET is not set: the two keys of NAVER API HUB go together.',
  );
});
