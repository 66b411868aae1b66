import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepReference } from '../../server/pipeline/current-reference.ts';
import { dictionaryRunners } from '../../server/pipeline/dictionary-runners.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import {
  InstrumentEditListReplySchema,
  InstrumentEditReplySchema,
} from '../../shared/schemas/instrument-edit.ts';
import { AliasEditReplySchema, AliasListReplySchema } from '../../shared/schemas/user-alias.ts';
import { noRunners } from '../support/no-runners.ts';
import { openFilledDatabase, testNow } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const data: DictionaryData = {
  ...{ aliases: [], indexNames: [], groups: [], groupMembers: [] },
  ...{ entities: [], people: [], changes: [], issuers: [] },
};
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let reference: ReturnType<typeof keepReference>;

beforeAll(async () => {
  database = await openFilledDatabase();
  reference = keepReference(database, async () => data);
  const deriving = async () => ({ reference: await reference(), seriesOf: async () => null });
  const dictionary = dictionaryRunners({ database, data: async () => data, deriving, now: () => testNow });
  app = createTestApp(database, { runners: { ...noRunners, dictionary } }).app;
});
afterAll(() => closeDatabase(database));

const send = (method: string, path: string, body?: object, headers: Record<string, string> = adminHeaders) =>
  app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

const glass = {
  id: 'XLON:GLSH',
  nameKorean: '글래스하임',
  nameEnglish: 'Glassheim',
  currency: 'GBP',
  reason: 'we follow it',
  madeBy: 'kim',
};

describe("the operator's instruments by the API", () => {
  it('are added, found and part of the reference at once', async () => {
    const before = await reference();
    const reply = await send('POST', '/api/v1/instruments', glass);
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBe('/api/v1/instruments/XLON%3AGLSH');
    const made = InstrumentEditReplySchema.parse(await reply.json());
    expect(made).toMatchObject({
      instrument: { mic: 'XLON', symbol: 'GLSH', kind: 'common' },
      edit: { kind: 'add', madeBy: 'kim', madeAt: testNow },
      notices: [expect.stringContaining('no trading calendar of XLON')],
    });
    const found = await send('GET', '/api/v1/instruments/XLON%3AGLSH');
    expect(await found.json()).toMatchObject({
      instrument: { nameEnglish: 'Glassheim' },
      last: null,
      noSessions: 'noCalendar',
    });
    const after = await reference();
    expect(after).not.toBe(before);
    expect(after.instrumentOf(made.instrument.id)).not.toBeNull();
    expect(await reference()).toBe(after);
  });

  it('are renamed and delisted, and tell their history', async () => {
    const renamed = await send('PATCH', '/api/v1/instruments/XLON%3AGLSH', {
      ...{ change: 'rename', to: '노바하임', on: '2024-01-10', reason: 'press release' },
    });
    expect(renamed.status).toBe(200);
    const delisted = await send('PATCH', '/api/v1/instruments/XLON%3AGLSH', {
      ...{ change: 'delist', on: '2024-02-01', reason: 'taken over' },
    });
    expect(await delisted.json()).toMatchObject({ instrument: { delistedDate: '2024-02-01' } });
    const history = await send('GET', '/api/v1/instruments/XLON%3AGLSH/edits');
    const { edits } = InstrumentEditListReplySchema.parse(await history.json());
    expect(edits.map(({ kind, madeBy }) => [kind, madeBy])).toEqual([
      ['add', 'kim'],
      ['rename', 'operator'],
      ['delist', 'operator'],
    ]);
  });

  it.each([
    ['POST', '/api/v1/instruments', glass, 400, 'is there already'],
    ['POST', '/api/v1/instruments', { ...glass, id: 'XLON:OTHR', currency: 'GBX' }, 400, ''],
    ['POST', '/api/v1/instruments', { ...glass, id: 'XLON:OTHR', mic: 'XPAR' }, 400, 'says XLON'],
    [
      'PATCH',
      '/api/v1/instruments/XLON%3ANONE',
      { change: 'delist', on: '2024-02-01', reason: 'x' },
      404,
      'No instrument',
    ],
    [
      'PATCH',
      '/api/v1/instruments/XLON%3AGLSH',
      { change: 'rename', to: '노바하임', on: '2024-02-01', reason: 'x' },
      400,
      '',
    ],
    [
      'POST',
      '/api/v1/aliases',
      { instrumentId: 'XLON:NONE', name: '이름', reason: 'x' },
      404,
      'No instrument',
    ],
    ['DELETE', '/api/v1/aliases/XLON%3AGLSH/nothing?reason=x', undefined, 400, ''],
    ['DELETE', '/api/v1/aliases/XLON%3AGLSH/nothing', undefined, 400, ''],
  ] as const)('are refused: %s %s %j', async (method, path, body, status, detail) => {
    const problem = await readProblem(await send(method, path, body), status);
    expect(JSON.stringify(problem)).toContain(detail);
  });

  it('are the operator’s alone', async () => {
    const stranger = { ...adminHeaders, Authorization: 'Bearer wrong' };
    for (const [method, path] of [
      ['POST', '/api/v1/instruments'],
      ['PATCH', '/api/v1/instruments/XLON%3AGLSH'],
      ['GET', '/api/v1/instruments/XLON%3AGLSH/edits'],
      ['GET', '/api/v1/aliases'],
      ['POST', '/api/v1/aliases'],
      ['DELETE', '/api/v1/aliases/XLON%3AGLSH/x?reason=x'],
    ] as const)
      await readProblem(await send(method, path, method === 'GET' ? undefined : {}, stranger), 401);
  });
});

describe("the operator's names by the API", () => {
  it('are added, listed and taken away', async () => {
    const body = { instrumentId: 'XLON:GLSH', name: '유리집', language: 'ko', reason: 'readers say so' };
    const added = await send('POST', '/api/v1/aliases', body);
    expect(added.status).toBe(201);
    expect(AliasEditReplySchema.parse(await added.json()).alias).toMatchObject({
      kind: 'nickname',
      action: 'add',
    });
    const path = `/api/v1/aliases/XLON%3AGLSH/${encodeURIComponent('유리집')}?reason=nobody`;
    expect((await send('DELETE', path)).status).toBe(200);
    const listed = await send('GET', '/api/v1/aliases?instrumentId=XLON%3AGLSH');
    const { aliases } = AliasListReplySchema.parse(await listed.json());
    expect(aliases.map(({ name, action, kind }) => [name, action, kind])).toEqual([
      ['글래스하임', 'add', 'former'],
      ['유리집', 'remove', 'nickname'],
    ]);
  });
});
