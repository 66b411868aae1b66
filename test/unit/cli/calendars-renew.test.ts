import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { runNewstape } from '../../support/run-newstape.ts';
import { storedPriceEvents } from '../../support/stored-bars.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-renew-'));
const database = join(folder, 'news.sqlite');
const edits = join(folder, 'edits.csv');
const story =
  'SK하이닉스, 새 공장 짓는다\n\n입력 2024-01-22 16:00\n\nSK하이닉스가 22일 청주에 새 반도체 공장을 짓기로 했다고 밝혔다. 투자 규모는 올해 안에 정할 계획이다. 회사는 수요에 맞춰 생산을 늘린다고 설명했다.\n';

async function stored() {
  const opened = await openDatabase(database);
  const events = await opened
    .selectFrom('news_event')
    .select(['instrumentId', 'phase', 'sessionDate', 'reactionSessionDate'])
    .where('instrumentId', '=', 'KRX:000660')
    .execute();
  const extra = (await storedPriceEvents(opened))
    .filter(({ instrumentId, kind }) => instrumentId === 'KRX:000660' && kind === 'extraSession')
    .map(({ sessionDate }) => ({ sessionDate }));
  const stale = await opened.selectFrom('price_derivation').select('staleFrom').execute();
  await closeDatabase(opened);
  return { events, extra, stale };
}

const importEdits = (line: string, ...words: string[]) => {
  writeFileSync(edits, `calendar,date,kind,reason\n${line}\n`);
  return runNewstape(['calendars', 'import', edits, '--json', '--database', database, ...words]);
};

beforeAll(async () => {
  const file = join(folder, 'story.txt');
  writeFileSync(file, story);
  expect((await runNewstape(['ingest', file, '--database', database])).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an edit of a past session', () => {
  it('moves the events that rest on it, and flags the bar that is left without a session', async () => {
    const before = await stored();
    expect(before.events).toMatchObject([{ phase: 'afterClose', reactionSessionDate: '2024-01-23' }]);
    expect(before.extra).toEqual([]);
    const { stdout } = await importEdits('XKRX,2024-01-23,closed,As an exercise');
    const report = JSON.parse(stdout);
    expect(report.renewed.relinkedArticles).toBe(1);
    expect(report.renewed.derivedSeries).toBeGreaterThan(0);
    expect(report.warnings[0]).toContain('XKRX on 2024-01-23: ');
    const after = await stored();
    expect(after.events).toMatchObject([{ phase: 'afterClose', reactionSessionDate: '2024-01-24' }]);
    expect(after.extra).toEqual([{ sessionDate: '2024-01-23' }]);
    expect(after.stale.every(({ staleFrom }) => staleFrom === null)).toBe(true);
  });

  it('is taken back by a later one, and waits for the next start where asked to', async () => {
    const { stdout } = await importEdits('XKRX,2024-01-23,open,Taken back', '--no-renew');
    expect(JSON.parse(stdout).renewed).toBeNull();
    expect((await stored()).stale.some(({ staleFrom }) => staleFrom === '2024-01-22')).toBe(true);
  });

  it('of days to come renews nothing', async () => {
    const { stdout } = await importEdits('XKRX,2027-10-05,closed,As announced');
    expect(JSON.parse(stdout).renewed).toEqual({ derivedSeries: 0, relinkedArticles: 0 });
  });
});
