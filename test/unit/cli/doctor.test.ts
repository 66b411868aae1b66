import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-doctor-'));
const database = join(folder, 'news.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const doctor = async () => {
  const { code, stdout } = await runNewstape(['doctor', '--json', '--database', database]);
  const checks: { name: string; state: string; detail: string }[] = JSON.parse(stdout).checks;
  return { code, of: (name: string) => checks.find((check) => check.name === name) };
};

test('looks without making a database, and warns before a calendar ends', async () => {
  const { code, of } = await doctor();
  expect(code).toBe(0);
  expect(of('database')?.detail).toContain('not there yet');
  expect(existsSync(database)).toBe(false);
  // The clock of these tests stands at 2026-11-25, 36 days before the published years of Seoul end.
  expect(of('calendar XKRX')).toMatchObject({ state: 'warning' });
  expect(of('calendar XKRX')?.detail).toContain('36 days from today');
  expect(of('calendar XKRX')?.detail).toContain('newstape calendars import');
  expect(of('calendar XNYS')).toMatchObject({ state: 'ok' });
  expect(of('calendar XNYS')?.detail).toContain('confirmed until 2028-12-31 and derived');
});

test('after migrate it counts what is stored; migrating again does nothing', async () => {
  const first = await runNewstape(['migrate', '--json', '--database', database]);
  expect(JSON.parse(first.stdout).applied.length).toBeGreaterThan(0);
  const again = await runNewstape(['migrate', '--json', '--database', database]);
  expect(JSON.parse(again.stdout)).toEqual({ applied: [] });
  const { of } = await doctor();
  expect(of('database')).toMatchObject({ state: 'ok' });
  expect(of('database')?.detail).toContain('0 articles');
});
