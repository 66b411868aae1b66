import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCalendarEdits } from '../../server/store/calendar-edits.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { CalendarListReplySchema, SessionListReplySchema } from '../../shared/schemas/calendar.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  await addCalendarEdits(database, [
    {
      ...{ calendar: 'XKRX', date: sessionDate('2027-10-05'), kind: 'closed', open: null, close: null },
      ...{ reason: 'As announced', source: null, madeBy: 'kim' },
      madeAt: instantUtc('2026-11-20T00:00:00.000Z'),
    },
  ]);
  app = createTestApp(database).app;
});
afterAll(() => closeDatabase(database));

async function sessions(address: string) {
  const reply = await app.request(address);
  expect(reply.status).toBe(200);
  return SessionListReplySchema.parse(await reply.json());
}

describe('/api/v1/calendars', () => {
  it('tells what each calendar covers and rests on, and the trading outside of the regular session', async () => {
    const reply = await app.request('/api/v1/calendars');
    const { calendars } = CalendarListReplySchema.parse(await reply.json());
    const [seoul, newYork] = calendars;
    expect(calendars).toHaveLength(2);
    expect(seoul).toMatchObject({
      ...{ id: 'XKRX', firstDate: '2015-01-01', lastDate: '2035-12-31', confirmedUntil: '2026-12-31' },
      editedDates: ['2027-10-05'],
    });
    expect(newYork).toMatchObject({ id: 'XNYS', confirmedUntil: '2028-12-31', editedDates: [] });
    expect(seoul?.extendedWindows).toContainEqual(
      expect.objectContaining({ venue: 'NXT', window: 'preMarket', open: '08:00', firstDate: '2025-03-04' }),
    );
    expect(seoul?.extendedWindows).toContainEqual(
      expect.objectContaining({ venue: 'KRX', window: 'afterMarket', certainty: 'unconfirmed' }),
    );
  });
});

describe('/api/v1/calendars/{id}/sessions', () => {
  it('lists sessions with their hours, and closed weekdays with the reason', async () => {
    const { sessions: found, closures } = await sessions(
      '/api/v1/calendars/XNYS/sessions?from=2026-11-25&to=2026-11-30',
    );
    expect(found).toEqual([
      {
        ...{ date: '2026-11-25', open: '2026-11-25T14:30:00.000Z', close: '2026-11-25T21:00:00.000Z' },
        ...{ certainty: 'confirmed', reason: null },
      },
      {
        ...{ date: '2026-11-27', open: '2026-11-27T14:30:00.000Z', close: '2026-11-27T18:00:00.000Z' },
        ...{ certainty: 'confirmed', reason: 'Day after Thanksgiving' },
      },
      {
        ...{ date: '2026-11-30', open: '2026-11-30T14:30:00.000Z', close: '2026-11-30T21:00:00.000Z' },
        ...{ certainty: 'confirmed', reason: null },
      },
    ]);
    expect(closures).toEqual([{ date: '2026-11-26', reason: 'Thanksgiving Day', certainty: 'confirmed' }]);
  });

  it('has the operator’s edits, and not before they were made', async () => {
    const address = '/api/v1/calendars/XKRX/sessions?from=2027-10-04&to=2027-10-06';
    expect((await sessions(address)).closures).toEqual([
      {
        ...{ date: '2027-10-04', reason: 'Substitute holiday for National Foundation Day' },
        certainty: 'derived',
      },
      { date: '2027-10-05', reason: 'As announced', certainty: 'confirmed' },
    ]);
    const before = await sessions(`${address}&asOf=2026-11-19T00:00:00.000Z`);
    expect(before.sessions.map(({ date, certainty }) => [date, certainty])).toEqual([
      ['2027-10-05', 'derived'],
      ['2027-10-06', 'derived'],
    ]);
  });

  it('has neither sessions nor closures outside of the calendar', async () => {
    const found = await sessions('/api/v1/calendars/XKRX/sessions?from=2035-12-27&to=2036-01-05');
    expect(found.sessions.map(({ date }) => date)).toEqual(['2035-12-27', '2035-12-28']);
    expect(found.closures.map(({ date }) => date)).toEqual(['2035-12-31']);
  });

  it.each([
    ['/api/v1/calendars/XLON/sessions?from=2026-01-01&to=2026-01-02', 'id'],
    ['/api/v1/calendars/XKRX/sessions?from=2026-01-03&to=2026-01-02', 'from'],
    ['/api/v1/calendars/XKRX/sessions?from=2020-01-03&to=2026-01-02', 'to'],
    ['/api/v1/calendars/XKRX/sessions?from=2020-01-03', 'to'],
  ])('refuses %s', async (address, parameter) => {
    const reply = await app.request(address);
    expect(JSON.stringify(await readProblem(reply, 400))).toContain(`"${parameter}"`);
  });
});
