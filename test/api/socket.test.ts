import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerStartError, type StartedServer, startServer } from '../../server/http/serve.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { InstrumentReplySchema } from '../../shared/schemas/instrument-reply.ts';
import { ProblemSchema } from '../../shared/schemas/problem.ts';
import { openFilledDatabase } from './filled-database.ts';
import { sendRequest } from './send-request.ts';
import { adminToken, createTestApp } from './test-app.ts';

let database: Database;
let server: StartedServer;
let ownOrigin: { Origin: string };

beforeAll(async () => {
  database = await openFilledDatabase();
  server = await startServer(createTestApp(database).app, { port: 0, host: '127.0.0.1' });
  ownOrigin = { Origin: server.address };
});
afterAll(async () => {
  await server.close();
  await closeDatabase(database);
});

const startSession = (headers: Record<string, string>) =>
  sendRequest(server.address, '/api/v1/admin-session', { method: 'POST', headers });

describe('over a real socket', () => {
  it('takes an encoded slash as part of an id', async () => {
    const reply = await sendRequest(server.address, '/api/v1/instruments/XNYS%3ABRK%2FB');
    expect(InstrumentReplySchema.parse(JSON.parse(reply.body)).instrument.id).toBe('XNYS:BRK/B');
  });

  it('refuses a foreign host name, and an unreadable one', async () => {
    const foreign = await sendRequest(server.address, '/api/v1/state', { headers: { Host: 'evil.example' } });
    expect(foreign.status).toBe(421);
    expect(ProblemSchema.parse(JSON.parse(foreign.body)).detail).toContain('NEWSTAPE_ALLOWED_HOSTS');
    const unreadable = await sendRequest(server.address, '/api/v1/state', { headers: { Host: 'a/b' } });
    expect(unreadable.status).toBe(400);
    expect(ProblemSchema.parse(JSON.parse(unreadable.body)).title).toBe('Bad request');
    expect(unreadable.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('sends a reply that is known as the long way sent it, and only that one', async () => {
    const { app } = createTestApp(database);
    const longWay: string[] = [];
    const counted = await startServer(
      {
        answerKnown: app.answerKnown,
        fetch: (request, bindings) => {
          longWay.push(`${request.method} ${request.headers.get('host')?.replace(/:.*/, '')}`);
          return app.fetch(request, bindings);
        },
      },
      { port: 0, host: '127.0.0.1' },
    );
    const ask = async (method = 'GET', headers: Record<string, string> = {}) => {
      const reply = await sendRequest(counted.address, '/api/v1/instruments?query=SK', { method, headers });
      const { 'x-request-id': id, date, ...rest } = reply.headers;
      return { id, told: { ...rest, status: reply.status, body: reply.body } };
    };
    try {
      const first = await ask();
      const again = await ask();
      expect(again.told).toEqual(first.told);
      expect(again.id).not.toBe(first.id);
      expect(longWay).toEqual(['GET localhost']);
      const unchanged = await ask('GET', { 'If-None-Match': String(first.told.etag) });
      expect(unchanged.told).toMatchObject({ status: 304, body: '', etag: first.told.etag });
      expect((await ask('HEAD')).told.status).toBe(200);
      expect((await ask('GET', { Host: 'evil.example' })).told.status).toBe(421);
      expect(longWay).toEqual(['GET localhost', 'HEAD localhost', 'GET evil.example']);
    } finally {
      await counted.close();
    }
  });

  it('gives a dashboard on this machine an admin session without asking', async () => {
    const reply = await startSession(ownOrigin);
    expect(reply.status).toBe(204);
    const cookie = reply.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^newstape_admin=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
    const [pair = ''] = cookie.split(';');
    const upload = (headers: Record<string, string>) =>
      sendRequest(server.address, '/api/v1/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Cookie: pair, ...headers },
        body: '{}',
      });
    expect((await upload(ownOrigin)).status).toBe(400);
    expect((await upload({ Origin: 'http://evil.example' })).status).toBe(403);
    expect((await upload({})).status).toBe(403);
    expect((await upload({ ...ownOrigin, Cookie: 'newstape_admin=guess' })).status).toBe(401);
  });

  it.each([
    ['X-Forwarded-For', '127.0.0.1'],
    ['X-Real-IP', '127.0.0.1'],
    ['Forwarded', 'for=127.0.0.1'],
    ['Via', '1.1 proxy'],
  ])('gives none where %s shows a proxy', async (name, value) => {
    expect((await startSession({ ...ownOrigin, [name]: value })).status).toBe(401);
  });

  it('gives none under a host name that is not a loopback name', async () => {
    const host = 'news.example.org';
    expect((await startSession({ Host: host, Origin: `http://${host}` })).status).toBe(401);
  });

  it('gives none to another site, nor to a program without the token', async () => {
    expect((await startSession({ Origin: 'http://evil.example' })).status).toBe(403);
    expect((await startSession({ Origin: 'null' })).status).toBe(403);
    expect((await startSession({})).status).toBe(403);
    expect((await startSession({ ...ownOrigin, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const otherPort = server.address.replace(/\d+$/, '1');
    expect((await startSession({ Origin: otherPort })).status).toBe(403);
  });

  it('gives one from elsewhere against the token', async () => {
    const headers = { Host: 'news.example.org', Authorization: `Bearer ${adminToken}` };
    expect((await startSession(headers)).status).toBe(204);
  });

  it('does not take a proxy that speaks HTTP/1.0 for a person here', async () => {
    const { hostname, port, host } = new URL(server.address);
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk.toString();
      });
      socket.on('end', () => resolve(received));
      socket.on('error', reject);
      socket.write(`POST /api/v1/admin-session HTTP/1.0\r\nHost: ${host}\r\nOrigin: http://${host}\r\n\r\n`);
    });
    expect(reply).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('refuses a body of more than 5 MB, whether its length is stated or not', async () => {
    const body = JSON.stringify({ content: 'x'.repeat(5_000_001) });
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${adminToken}` };
    const stated = { ...headers, 'Content-Length': String(body.length) };
    for (const own of [stated, { ...headers, 'Transfer-Encoding': 'chunked' }]) {
      const reply = await sendRequest(server.address, '/api/v1/articles', {
        method: 'POST',
        headers: own,
        body,
      });
      expect(reply.status).toBe(413);
      expect(ProblemSchema.parse(JSON.parse(reply.body)).title).toBe('Body too large');
    }
  });

  it('says in one sentence which port is in use, and what to do', async () => {
    const port = Number(new URL(server.address).port);
    const start = startServer(createTestApp(database).app, { port, host: '127.0.0.1' });
    await expect(start).rejects.toThrow(ServerStartError);
    await expect(start).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use by another program: stop that program, or choose another port with NEWSTAPE_PORT or --port.`,
    );
  });

  it('says so where the machine does not have the address', async () => {
    const start = startServer(createTestApp(database).app, { port: 0, host: '192.0.2.1' });
    await expect(start).rejects.toThrow('This machine has no address "192.0.2.1"');
  });
});

describe('closing', () => {
  it('lets a request under way finish, and takes no more', async () => {
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const slow = await startServer(
      {
        fetch: async () => {
          begin();
          await waiting;
          return new Response('done');
        },
      },
      { port: 0, host: '127.0.0.1' },
    );
    const reply = sendRequest(slow.address, '/');
    await begun;
    const closed = slow.close();
    await expect(sendRequest(slow.address, '/')).rejects.toThrow('ECONNREFUSED');
    finish();
    expect((await reply).body).toBe('done');
    await closed;
  });
});
