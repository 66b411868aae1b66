import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendRequest } from '../../api/send-request.ts';

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly log: () => string;
}

const folder = mkdtempSync(join(tmpdir(), 'newstape-stopping-'));
const metricsToken = 'a-metrics-token-of-twenty';
let [calm, busy]: Running[] = [];

async function start(name: string): Promise<Running> {
  const words = ['serve', '--port', '0', '--database', join(folder, `${name}.sqlite`)];
  const started = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...words], {
    env: { ...process.env, NEWSTAPE_METRICS_TOKEN: metricsToken },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  started.stderr?.on('data', (chunk) => (texts.stderr += String(chunk)));
  const address = await new Promise<string>((resolve, reject) => {
    started.stdout?.on('data', (chunk) => {
      texts.stdout += String(chunk);
      const said = /is at (http:\S+)/.exec(texts.stdout)?.[1];
      if (said !== undefined) resolve(said);
    });
    started.once('exit', () => reject(new Error(texts.stderr)));
  });
  return { process: started, address, log: () => texts.stderr };
}

beforeAll(async () => {
  [calm, busy] = await Promise.all([start('calm'), start('busy')]);
});
afterAll(() => {
  for (const one of [calm, busy]) one?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('tells its figures to this machine, and to others with a token', async () => {
  const address = calm?.address ?? '';
  expect((await sendRequest(address, '/api/v1/instruments?query=SK')).status).toBe(200);
  const { status, body, headers } = await sendRequest(address, '/metrics');
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/plain; version=0.0.4');
  expect(body).toContain(
    'newstape_http_requests_total{method="GET",route="/api/v1/instruments",status="200"} 1',
  );
  const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1]);
  expect(of('newstape_database_up')).toBe(1);
  expect(of('newstape_database_bytes')).toBeGreaterThan(1_000_000);
  expect(of('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(body).toMatch(/^newstape_event_loop_lag_seconds\{quantile="0.99"\} 0\.\d+/m);
  expect(body).toMatch(/^newstape_jobs\{state="dead"\} 0$/m);
  const forwarded = { 'X-Forwarded-For': '127.0.0.1' };
  expect((await sendRequest(address, '/metrics', { headers: forwarded })).status).toBe(401);
  const known = { ...forwarded, Authorization: `Bearer ${metricsToken}` };
  expect((await sendRequest(address, '/metrics', { headers: known })).status).toBe(200);
  const state = await sendRequest(address, '/api/v1/jobs', { headers: known });
  expect(state.status).toBe(401);
});

it('ends well when asked: who listens is let go, nothing more is taken, and the exit code is 0', async () => {
  const address = calm?.address ?? '';
  const listening = sendRequest(address, '/api/v1/live');
  // The stream has begun once another request was answered after it.
  await sendRequest(address, '/healthz');
  const asked = performance.now();
  calm?.process.kill('SIGTERM');
  expect((await listening).status).toBe(200);
  const [code] = calm ? await once(calm.process, 'exit') : [];
  expect(code).toBe(0);
  expect(performance.now() - asked).toBeLessThan(20_000);
  await expect(sendRequest(address, '/healthz')).rejects.toThrow();
  const [first = ''] = (calm?.log() ?? '').split('\n').filter((line) => line.includes('"request"'));
  expect(JSON.parse(first)).toMatchObject({ level: 'info', message: 'request', status: 200 });
  expect(calm?.log()).not.toContain(metricsToken);
});

it('ends at once when asked a second time, though a request is still under way', async () => {
  const { hostname, port, host } = new URL(busy?.address ?? '');
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const begun = `POST /api/v1/articles HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\nContent-Type: application/json\r\nAuthorization: Bearer none\r\n\r\n{`;
  socket.write(begun);
  await sendRequest(busy?.address ?? '', '/healthz');
  const exit = busy && once(busy.process, 'exit');
  busy?.process.kill('SIGTERM');
  // The first signal is taken once nothing new is let in.
  while (await isAnswered(busy?.address ?? ''));
  busy?.process.kill('SIGINT');
  expect((await exit)?.[0]).toBe(130);
  socket.destroy();
});

function isAnswered(address: string): Promise<boolean> {
  return sendRequest(address, '/healthz').then(
    () => true,
    () => false,
  );
}
