import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { hideSecrets } from '../../server/hide-secrets.ts';
import { requestLog } from '../../server/http/request-log.ts';
import { secretsOf, serviceLog } from '../../server/service-log.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { openFilledDatabase } from '../api/filled-database.ts';
import { adminToken, createTestApp } from '../api/test-app.ts';
import { noRunners } from '../support/no-runners.ts';

const secrets = {
  NEWSTAPE_ADMIN_TOKEN: adminToken,
  NEWSTAPE_METRICS_TOKEN: 'metrics+token/of~twenty==',
  NEWSTAPE_DATA_GO_KR_KEY: 'dGVzdA+key/with"quote\\and%2Bslash==',
  NEWSTAPE_KRX_KEY: 'KRX0TEST0KEY',
  NEWSTAPE_NAVER_CLIENT_SECRET: 'naver-secret-99',
  NEWSTAPE_NAVER_CLIENT_ID: 'naver-id-77',
};
const config = readConfig({ ...secrets, DATABASE_URL: 'postgres://news:pass%2Fword9@db:5432/news' });
const values = [...Object.values(secrets), 'pass%2Fword9', 'pass/word9'];

/** Every form in which a value may travel. */
const forms = values.flatMap((value) => [
  ...[value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)],
  Buffer.from(value).toString('base64').replaceAll('=', ''),
]);

function collectedLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const now = () => instantUtc('2026-11-25T00:00:00.000Z');
  const log = serviceLog({ stream, level: 'debug', secrets: secretsOf(config), now });
  return { log, lines };
}

let database: Database;
beforeAll(async () => {
  database = await openFilledDatabase();
});
afterAll(() => closeDatabase(database));

describe('the log of a service', () => {
  it('holds no token or key that came in a header, in an address or in a body', async () => {
    const { log, lines } = collectedLog();
    const failing = (text: unknown) => Promise.reject(new Error(`Failed at ${JSON.stringify(text)}`));
    const { app } = createTestApp(database, {
      ...{ log, observed: requestLog(log) },
      runners: { ...noRunners, ingestUpload: failing },
    });
    for (const value of values) {
      const reply = await app.request('/api/v1/articles', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${adminToken}`,
          'Content-Type': 'application/json',
          Cookie: `newstape_admin=${encodeURIComponent(value)}`,
        },
        body: JSON.stringify({ content: `A story about ${value}` }),
      });
      await reply.text();
      await app.request(`/company/${encodeURIComponent(value)}?key=${encodeURIComponent(value)}`);
    }
    const text = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(2 * values.length);
    expect(text).toContain('Failed at');
    for (const form of forms) expect(text).not.toContain(form);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ time: '2026-11-25T00:00:00.000Z' });
  });

  it('names each request by its id and leaves its query out', async () => {
    const { log, lines } = collectedLog();
    const { app } = createTestApp(database, { log, observed: requestLog(log) });
    const reply = await app.request('/api/v1/instruments?query=SK');
    const [line = ''] = lines;
    expect(JSON.parse(line)).toMatchObject({
      ...{ level: 'info', message: 'request', method: 'GET', status: 200 },
      ...{
        route: '/api/v1/instruments',
        path: '/api/v1/instruments',
        requestId: reply.headers.get('x-request-id'),
      },
    });
    expect(line).not.toContain('SK');
    await app.request('/healthz');
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ level: 'debug', route: '/healthz' });
  });
});

describe('what looks like a secret', () => {
  const hide = hideSecrets([]);

  it.each([
    ['Authorization: Bearer abc.def-123', 'abc.def-123'],
    ['basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
    ['connect postgres://news:hunter2@db/news', 'hunter2'],
    ['https://api.example/list?serviceKey=K%2B1&page=2', 'K%2B1'],
    ['https://opendart.example/list.json?crtfc_key=0123abcd', '0123abcd'],
    [JSON.stringify({ apiKey: 'q-1', password: 'pw' }), 'q-1'],
    [JSON.stringify(JSON.stringify({ access_token: 'zz9' })), 'zz9'],
    ['x-naver-client-secret: s3cr3t', 's3cr3t'],
    ['cookie: newstape_admin=AAAA', 'AAAA'],
  ])('is hidden though nobody named it: %s', (line, secret) => {
    const shown = hide(line);
    expect(shown).toContain('[hidden]');
    expect(shown).not.toContain(secret);
  });

  it('is not what merely speaks of one', () => {
    const line = '{"message":"The key of the provider is not set.","path":"/api/v1/admin-session"}';
    expect(hide(line)).toBe(line);
  });
});
