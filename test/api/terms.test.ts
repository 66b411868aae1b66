import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharePicturePng } from '../../server/http/share-picture-png.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { InstrumentReplySchema } from '../../shared/schemas/instrument-reply.ts';
import { PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { SourceTermsReplySchema } from '../../shared/schemas/source-terms.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import {
  fillHeldPrices,
  heldNow,
  heldShare,
  heldSource,
  lastBar,
  openShare,
} from '../support/held-prices-fixture.ts';
import { noRunners } from '../support/no-runners.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { keptStudyId, studyRunnersHere } from '../support/study-runners-here.ts';
import { type Ask, type AskedFor, termsAsks } from '../support/terms-asks.ts';
import { fractionsIn, toldPrices } from '../support/told-prices.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

/** What a visitor of the dashboard's page sends: from no loopback address, without a token. */
const visitor = {
  Origin: 'http://news.example.org',
  Host: 'news.example.org',
  'Content-Type': 'application/json',
};

/** Numbers of replies that are no price, nor made of one price, one session or one event. */
const noPrices =
  /(^|\.)(score|weight|relevance|level|precision)$|(claims\.\*|claim|numbers\.\*)\.value(High)?$|^(basis|spread|past\.mean|design|lags|levels|association|paths|components\.schemas|aggregate|path|placebo|power|preEvent|clustering|sentence|pairs\.\*\.correlation)\./;

type Served = ReturnType<typeof createTestApp>['app'];

interface Filled extends Awaited<ReturnType<typeof fillHeldPrices>> {
  readonly app: Served;
  readonly asked: AskedFor;
  /** Pictures that were rendered, as they were drawn. */
  readonly drawn: string[];
}

async function fill(database: Database): Promise<Filled> {
  const filled = await fillHeldPrices(database);
  const drawn: string[] = [];
  const render = sharePicturePng('.');
  const pngOf = (svg: string) => {
    drawn.push(svg);
    return render(svg);
  };
  const kept = await filled.check.keep({ text: filled.text });
  if (kept.outcome === 'refused') throw new Error(kept.detail);
  const studies = studyRunnersHere(database, () => heldNow);
  const dates = ['2023-07-03', '2023-08-01', '2023-09-01', '2023-10-02', '2023-11-01', '2023-12-01'];
  const given = dates.map((date) => ({ instrumentId: heldShare, date: sessionDate(date) }));
  const studyId = await keptStudyId(studies, { events: { source: 'given', events: given } });
  const runners = { ...noRunners, check: filled.check, studies, pngOf };
  const { app } = createTestApp(database, { runners, now: () => heldNow, trustProxy: true });
  const events = await app.request(`/api/v1/instruments/${encodeURIComponent(heldShare)}/events`);
  const told = CompanyEventsReplySchema.parse(await events.json()).events;
  const key = told.find(({ event }) => event.sessionDate === '2024-01-18')?.event.key;
  const differing = told.flatMap(({ claims }) => claims).find(({ verdict }) => verdict === 'contradicted');
  const asked = {
    articleId: filled.articleIds.at(-1) ?? '',
    eventKey: key ?? '',
    claimId: differing?.id ?? '',
    keptCheckId: kept.id,
    studyId,
    text: filled.text,
  };
  return { ...filled, app, asked, drawn };
}

async function ask(
  app: Served,
  { path, method = 'GET', body, isStream }: Ask,
  headers: object,
): Promise<string> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await app.request(path, { method, headers: { ...headers }, ...content });
  if (!isStream) return `${JSON.stringify([...reply.headers])}\n${await reply.text()}`;
  const reader = reply.body?.getReader();
  let text = '';
  for (let chunk = 0; chunk < 2; chunk += 1)
    text += new TextDecoder().decode((await reader?.read())?.value ?? new Uint8Array());
  await reader?.cancel();
  return text;
}

/** Method and path of every route; of what runs before routes, only what no route has. */
function routesOf(app: Served): string[] {
  const own = app.routes.filter(({ method }) => method !== 'ALL');
  const paths = new Set(own.map(({ path }) => path));
  const pages = app.routes.filter(
    ({ method, path }) => method === 'ALL' && !path.includes('*') && !isOfRoute(path, paths),
  );
  return [...new Set([...own, ...pages].map(({ method, path }) => `${method} ${path}`))];
}

function isOfRoute(path: string, paths: ReadonlySet<string>): boolean {
  return [...paths].some((other) => other === path || other.startsWith(`${path}/`));
}

const bodyOf = (reply: string) => reply.slice(reply.indexOf('\n') + 1);

function jsonOf(reply: string): unknown {
  try {
    return JSON.parse(bodyOf(reply));
  } catch {
    return null;
  }
}

function rules(open: () => Promise<Database>) {
  let database: Database;
  let filled: Filled;
  beforeAll(async () => {
    database = await open();
    filled = await fill(database);
  });
  afterAll(() => closeDatabase(database));

  it('knows how to ask every route of the service', () => {
    expect(routesOf(filled.app).sort()).toEqual(Object.keys(termsAsks(filled.asked)).sort());
  });

  it('tells a visitor no price of a source whose terms forbid it, by any route and in no form, and the operator all', async () => {
    const { app, bars, drawn } = filled;
    for (const [route, asks] of Object.entries(termsAsks(filled.asked))) {
      for (const one of asks) {
        const label = `${route} ${one.path}`;
        // The operator's reply comes first: what was kept of it must not reach the visitor.
        const told = one.tells ? await ask(app, one, adminHeaders) : null;
        const reply = await ask(app, one, visitor);
        expect(toldPrices(reply, bars), label).toEqual([]);
        const figures = fractionsIn(withoutOpenShare(jsonOf(reply)));
        expect(
          figures.filter(({ path }) => !noPrices.test(path)),
          label,
        ).toEqual([]);
        if (told === null) continue;
        const numbers = fractionsIn(jsonOf(told)).filter(({ path }) => !noPrices.test(path));
        expect(toldPrices(told, bars).length + numbers.length, label).toBeGreaterThan(0);
        expect(await ask(app, one, adminHeaders).then(bodyOf), label).toBe(bodyOf(told));
        if (!route.endsWith('csv') && !route.endsWith('svg'))
          expect(reply, label).toContain('"withheld":{"reason":"terms"');
      }
    }
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.flatMap((svg) => toldPrices(svg, bars))).toEqual([]);
  });

  it('tells a visitor the same prices once a licence is stated, and none once it is withdrawn', async () => {
    const { app } = filled;
    const source = `/api/v1/sources/${heldSource.id}`;
    const write = async (path: string, body: object, headers: object = adminHeaders) => {
      const init = { method: 'POST', headers: { ...headers }, body: JSON.stringify(body) };
      return app.request(`${source}${path}`, init);
    };
    const last = async () => {
      const reply = await app.request(`/api/v1/instruments/${encodeURIComponent(heldShare)}`, {
        headers: visitor,
      });
      const { last: bar, withheld } = InstrumentReplySchema.parse(await reply.json());
      return { close: bar?.close ?? null, attribution: withheld?.sources[0]?.attribution ?? null };
    };
    const before = { close: null, attribution: 'Prices: Held Inc.' };
    expect(await last()).toEqual(before);
    const licence = { redistribute: 'yes', link: 'contract 7', termsReadOn: '2024-01-03', statedBy: 'Ada' };
    expect((await write('/licences', licence, visitor)).status).toBe(401);
    expect(await last()).toEqual(before);
    const stated = SourceTermsReplySchema.parse(
      await (await write('/licences', { ...licence, attribution: 'Licensed from Held Inc.' })).json(),
    );
    expect(stated).toMatchObject({
      stated: { redistribute: 'no', attribution: 'Prices: Held Inc.' },
      inForce: { redistribute: 'yes', display: 'public', attribution: 'Licensed from Held Inc.' },
      licences: [{ statedBy: 'Ada', statedAt: heldNow, withdrawnAt: null }],
      pricesShownToAll: true,
    });
    expect(await last()).toEqual({ close: 98765.43, attribution: null });
    const series = await app.request(`/api/v1/instruments/${encodeURIComponent(heldShare)}/prices`, {
      headers: visitor,
    });
    expect(PriceSeriesReplySchema.parse(await series.json()).source.attribution).toBe(
      'Licensed from Held Inc.',
    );
    const withdrawn = SourceTermsReplySchema.parse(await (await write('/licences/withdraw', {})).json());
    expect(withdrawn).toMatchObject({
      licences: [{ statedBy: 'Ada', withdrawnBy: 'operator', withdrawnAt: heldNow }],
      inForce: { redistribute: 'no', attribution: 'Prices: Held Inc.' },
      pricesShownToAll: false,
    });
    expect(await last()).toEqual(before);
  });

  it.each([
    [{ redistribute: 'yes' }, 'link'],
    [{ redistribute: 'yes', link: 'https://terms.example' }, 'termsReadOn'],
    [{ redistribute: 'yes', link: 'x', termsReadOn: '2024-01-25' }, 'termsReadOn'],
    [{ redistribute: 'yes', link: 'x', termsReadOn: '2024-01-03', display: 'ownUse' }, 'display'],
    [{ redistribute: 'unknown' }, 'redistribute'],
  ])('refuses the licence %j and names %s', async (licence, parameter) => {
    const init = { method: 'POST', headers: adminHeaders, body: JSON.stringify(licence) };
    const reply = await filled.app.request(`/api/v1/sources/${heldSource.id}/licences`, init);
    const { errors } = await readProblem(reply, 400);
    expect(errors?.map((error) => error.parameter)).toEqual([parameter]);
  });

  it('lets no caller take the reply of another for their own', async () => {
    const path = `/api/v1/instruments/${encodeURIComponent(heldShare)}/prices`;
    const asked = async (headers: object) => filled.app.request(path, { headers: { ...headers } });
    const [own, others] = [await asked(adminHeaders), await asked(visitor)];
    expect(own.headers.get('etag')).not.toBe(others.headers.get('etag'));
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    for (const reply of [own, others]) expect(reply.headers.get('vary')).toContain('Authorization, Cookie');
    const again = await asked({ ...visitor, 'If-None-Match': own.headers.get('etag') });
    expect(again.status).toBe(200);
    expect((await asked({ ...visitor, 'If-None-Match': others.headers.get('etag') })).status).toBe(304);
  });
}

/** A reply without what it says of the share whose prices anyone may have. */
function withoutOpenShare(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isOfOpenShare(item)).map(withoutOpenShare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutOpenShare(item)]));
}

function isOfOpenShare(value: unknown): boolean {
  const text = JSON.stringify(value) ?? '';
  return text.startsWith('{') && text.includes(`"${openShare}"`) && !text.includes(`"${heldShare}"`);
}

describe('the search for prices', () => {
  const cursor = Buffer.from('["list",0.5,98765.43,"XNAS:NVDA"]').toString('base64url');
  it.each([
    '{"close":98765.43}',
    'closed at 98,765.43',
    'about 98,765 dollars',
    '종가 9만8765원',
    '98,123.57–99,321.68',
    '"volume":7654321',
    `"nextCursor":"${cursor}"`,
  ])('finds them in %s', (text) => {
    expect(toldPrices(text, [lastBar])).not.toEqual([]);
  });

  it('finds none in what is none', () => {
    expect(
      toldPrices('{"id":"98765-a1b2c3d4e5f60718293a","close":98001.5,"at":"2024-01-24"}', [lastBar]),
    ).toEqual([]);
  });
});

describe('terms of prices on SQLite', () => rules(() => openDatabase(':memory:')));

const withPostgres = hasPostgres();
describe.skipIf(!withPostgres)('terms of prices on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());
  rules(async () => openDatabase(await postgres.createDatabase()));
});
