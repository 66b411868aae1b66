import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { currentCalendars } from '../../../server/pipeline/current-calendars.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { runNewstape } from '../../support/run-newstape.ts';
import { saveGround, savePrices } from '../store/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-calendars-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let runs = 0;
let database = '';
beforeEach(() => {
  runs += 1;
  database = join(folder, `news-${runs}.sqlite`);
});

async function importFile(text: string | Buffer, ...words: string[]) {
  const file = join(folder, `edits-${runs}.csv`);
  writeFileSync(file, text);
  const outcome = await runNewstape([
    ...['calendars', 'import', file, '--json', '--database', database],
    ...words,
  ]);
  return { ...outcome, report: JSON.parse(outcome.stdout) };
}

const header = 'calendar,date,kind,open,close,reason,source\n';

describe('calendars import', () => {
  it('takes closures, openings and hours over, at once and with who said so', async () => {
    const { code, report } = await importFile(
      `${header}XKRX,2027-05-03,closed,,,Substitute holiday for Labour Day,https://www.law.go.kr
XKOS,2027-01-04,hours,09:00,,No ceremony,
XNAS,2027-12-24,open,09:30,13:00,As announced,`,
      '--by',
      'kim',
    );
    expect(code).toBe(0);
    expect(report).toMatchObject({ unchanged: 0, rejected: [], warnings: [] });
    expect(
      report.added.map((edit: { calendar: string; date: string }) => [edit.calendar, edit.date]),
    ).toEqual([
      ['XKRX', '2027-05-03'],
      ['XKRX', '2027-01-04'],
      ['XNYS', '2027-12-24'],
    ]);
    expect(report.touched).toContainEqual({ calendar: 'XKRX', from: '2027-04-30', to: '2027-05-04' });
    const list = await runNewstape(['calendars', 'list', '--json', '--database', database]);
    expect(JSON.parse(list.stdout).edits[0]).toMatchObject({
      ...{ sequence: 1, calendar: 'XKRX', madeBy: 'kim', source: 'https://www.law.go.kr' },
      madeAt: '2026-11-25T00:00:00.000Z',
    });
    const opened = await openDatabase(database);
    const calendars = await currentCalendars(opened);
    expect(calendars(mic('XKRX'))?.isSession(sessionDate('2027-05-03'))).toBe(false);
    expect(calendars(mic('XKOS'))?.sessionHours(sessionDate('2027-01-04')).open).toBe(
      '2027-01-04T00:00:00.000Z',
    );
    // What was known the day before does not have them.
    const before = await currentCalendars(opened, instantUtc('2026-11-24T00:00:00.000Z'));
    expect(before(mic('XKRX'))?.isSession(sessionDate('2027-05-03'))).toBe(true);
    await closeDatabase(opened);
  });

  it('reads JSON lines, and changes nothing when the same is said again', async () => {
    const line =
      '{"calendar":"XKRX","date":"2027-10-05","kind":"closed","reason":"임시공휴일","source":null}\n';
    expect((await importFile(line)).report.added).toHaveLength(1);
    expect((await importFile(line)).report).toMatchObject({ added: [], unchanged: 1 });
    const list = await runNewstape(['calendars', 'list', '--database', database]);
    expect(list.stdout).toContain('XKRX 2027-10-05 closed: 임시공휴일');
    expect(list.stdout).toContain('XKRX  2015-01-01 to 2035-12-31, confirmed until 2026-12-31');
  });

  it('reads a file of a Korean spreadsheet (CP949), and stores nothing in a trial', async () => {
    const korean = Buffer.concat([
      Buffer.from(`${header}XKRX,2027-10-05,closed,,,`),
      Buffer.from([0xc0, 0xd3, 0xbd, 0xc3, 0xb0, 0xf8, 0xc8, 0xde, 0xc0, 0xcf]),
      Buffer.from(',\n'),
    ]);
    const { report } = await importFile(korean, '--dry-run');
    expect(report).toMatchObject({ dryRun: true, added: [{ reason: '임시공휴일' }] });
    const list = await runNewstape(['calendars', 'list', '--json', '--database', database]);
    expect(JSON.parse(list.stdout).edits).toEqual([]);
  });

  it('keeps good lines, and says of each bad one what is wrong with it', async () => {
    const { code, report } = await importFile(
      `${header}XLON,2027-05-03,closed,,,Bank holiday,
XKRX,2027/05/03,closed,,,x,
XKRX,2036-05-05,closed,,,x,
XKRX,2027-05-04,shut,,,x,
XKRX,2027-05-04,closed,,,,
XKRX,2027-05-04,closed,10:00,,x,
XKRX,2027-05-08,closed,,,x,
XKRX,2027-05-05,hours,10:00,,x,
XKRX,2027-05-06,hours,,,x,
XKRX,2027-05-06,hours,16:00,,x,
XKRX,2027-05-06,hours,9:00,,x,
XKRX,2027-05-06,hours,10:00,,Late,
XKRX,2027-05-06,closed,,,x,`,
    );
    expect(code).toBe(3);
    expect(report.added).toHaveLength(1);
    expect(report.rejected).toEqual([
      {
        line: 2,
        detail:
          'Newstape has no trading calendar of "XLON", and takes no whole calendar from a file: XKRX or XNYS can be edited.',
      },
      { line: 3, detail: 'The date "2027/05/03" is not a date written as YYYY-MM-DD.' },
      { line: 4, detail: '2036-05-05 is outside what the calendar XKRX covers, 2015-01-01 to 2035-12-31.' },
      { line: 5, detail: 'The kind "shut" is none: write closed, open or hours.' },
      { line: 6, detail: 'The column reason is empty.' },
      { line: 7, detail: 'A closed day has no hours: take the times away, or write the kind hours.' },
      { line: 8, detail: '2027-05-08 is a Saturday, on which XKRX never trades: leave the line out.' },
      {
        line: 9,
        detail: "XKRX has no session on 2027-05-05 (Children's Day): to make it one, write the kind open.",
      },
      { line: 10, detail: 'The kind hours needs an opening, a closing, or both.' },
      {
        line: 11,
        detail:
          'XKRX would close on 2027-05-06 before it opens: the opening is 16:00, the closing the usual one.',
      },
      { line: 12, detail: 'The open "9:00" must be a time of day written as HH:MM.' },
      { line: 14, detail: 'Line 13 is about XKRX on 2027-05-06 already.' },
    ]);
  });

  it.each([
    ['date,kind\n2027-05-03,closed\n', 'line 1'],
    ['{"calendar":"XKRX"\n', 'line 1'],
    ['{"calendar":"XKRX","date":20270503}\n', 'line 1'],
  ])('fails where no line can be used: %j', async (text, line) => {
    const { code, stderr } = await importFile(text);
    expect(code).toBe(1);
    expect(stderr).toContain(`${line}: left out: `);
  });

  it('warns of a closure of a day of which prices are stored', async () => {
    const opened = await openDatabase(database);
    await migrateToLatest(opened);
    await saveGround(opened);
    await savePrices(opened);
    await closeDatabase(opened);
    const { report } = await importFile(`${header}XKRX,2024-01-22,closed,,,Mistaken,\n`, '--no-renew');
    expect(report.warnings).toEqual([
      'XKRX on 2024-01-22: 1 stored bar is of that day. They stay, and are flagged as of no session.',
    ]);
  });
});
