import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ConnectorParts,
  GuardedConnector,
} from '../../../../server/sources/fetching/guarded-connector.ts';

let listener: Server;
let port = '';
let accepted: Promise<Socket>;
beforeAll(async () => {
  listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  port = String(address !== null && typeof address !== 'string' ? address.port : 0);
});
afterAll(() => new Promise((closed) => listener.close(closed)));

/** A connector of `parts` that asks for the listener, and what its caller is told. */
async function connected(protocol: string, parts: Partial<ConnectorParts>) {
  accepted = new Promise((resolve) => void listener.once('connection', resolve));
  let times = 0;
  const connector = new GuardedConnector(
    {
      reach: { address: () => true, hostName: () => true },
      lookup: (_host, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
      startTls: (_options, callback) => callback(new Error('no TLS was expected'), null),
      ...parts,
    },
    () => {
      times += 1;
    },
  );
  const options = { hostname: 'news.example.com', host: 'news.example.com', protocol, port };
  const outcome = await new Promise<readonly [Error | null, Socket | null]>((resolve) =>
    connector.connect(options, (...given) => resolve([given[0], given[1]])),
  );
  return { connector, outcome, times: () => times };
}

it('a plain connection is given, told once and ended with the exchange', async () => {
  const { connector, outcome, times } = await connected('http:', {});
  expect(outcome[0]).toBeNull();
  expect(outcome[1]?.remotePort).toBe(Number(port));
  expect(times()).toBe(1);
  const far = await accepted;
  const ended = once(far.resume(), 'close');
  await connector.closeAll();
  expect(outcome[1]?.destroyed).toBe(true);
  await ended;
});

it('TLS is spoken over the connection that was looked at, and its socket is what the caller gets', async () => {
  const over: unknown[] = [];
  const { connector, outcome, times } = await connected('https:', {
    startTls: (options, callback) => {
      over.push(options.httpSocket?.remoteAddress, options.hostname);
      if (options.httpSocket) callback(null, options.httpSocket);
      else callback(new Error('there is nothing to speak over'), null);
    },
  });
  expect(over).toEqual(['127.0.0.1', 'news.example.com']);
  expect(outcome[1]?.remotePort).toBe(Number(port));
  expect(times()).toBe(1);
  await connector.closeAll();
});

it('a TLS that fails is told as it is, and counts as no connection', async () => {
  const { connector, outcome, times } = await connected('https:', {
    startTls: (_options, callback) => callback(new Error('certificate expired'), null),
  });
  expect(outcome).toEqual([new Error('certificate expired'), null]);
  expect(times()).toBe(0);
  await connector.closeAll();
});

it('an address that may not be reached is named, and the connection is gone', async () => {
  const { outcome, times } = await connected('http:', {
    reach: { address: () => false, hostName: () => true },
  });
  expect(outcome[0]?.message).toMatch(/^news\.example\.com was reached at 127\.0\.0\.1, which is not on/);
  expect([outcome[1], times()]).toEqual([null, 0]);
  const far = await accepted;
  if (!far.destroyed) await once(far.resume(), 'close');
});
