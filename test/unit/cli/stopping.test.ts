import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { stopRequestOf } from '../../../server/stop-signals.ts';
import { sendRequest } from '../../api/send-request.ts';

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly log: () => string;
}

const folder = mkdtempSync(join(tmpdir(), 'newstape-stopping-'));
const metricsToken = 'a-metrics-token-of-twenty';
let service: Running | undefined;

/** As a person starts it: collecting too, in a process of its own. */
async function start(): Promise<Running> {
  const words = ['serve', '--port', '0', '--database', join(folder, 'own.sqlite')];
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
  service = await start();
});
afterAll(() => {
  service?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('tells its figures to this machine, and to others with a token', async () => {
  const address = service?.address ?? '';
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
  expect(body).toMatch(/^newstape_event_loop_lag_seconds\{quantile="0.99"\} \d/m);
  expect(body).toMatch(/^newstape_jobs\{state="dead"\} 0$/m);
  const forwarded = { 'X-Forwarded-For': '127.0.0.1' };
  expect((await sendRequest(address, '/metrics', { headers: forwarded })).status).toBe(401);
  const known = { ...forwarded, Authorization: `Bearer ${metricsToken}` };
  expect((await sendRequest(address, '/metrics', { headers: known })).status).toBe(200);
  const state = await sendRequest(address, '/api/v1/jobs', { headers: known });
  expect(state.status).toBe(401);
});

it('ends well when asked: who listens is let go, nothing more is taken, and the exit code is 0', async () => {
  const address = service?.address ?? '';
  const listening = sendRequest(address, '/api/v1/live');
  // The stream has begun once another request was answered after it.
  await sendRequest(address, '/healthz');
  const asked = performance.now();
  service?.process.kill('SIGTERM');
  expect((await listening).status).toBe(200);
  const [code] = service ? await once(service.process, 'exit') : [];
  expect(code).toBe(0);
  expect(performance.now() - asked).toBeLessThan(20_000);
  await expect(sendRequest(address, '/healthz')).rejects.toThrow();
  const [first = ''] = (service?.log() ?? '').split('\n').filter((line) => line.includes('"request"'));
  expect(JSON.parse(first)).toMatchObject({ level: 'info', message: 'request', status: 200 });
  expect(service?.log()).not.toContain(metricsToken);
});

it('ends at once when asked a second time, and by itself after half a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const codes: number[] = [];
    const ending = Object.assign(new EventEmitter(), { exit: (code: number) => void codes.push(code) });
    const asked = stopRequestOf(ending);
    ending.emit('SIGTERM', 'SIGTERM');
    await asked;
    expect(codes).toEqual([]);
    ending.emit('SIGINT', 'SIGINT');
    expect(codes).toEqual([130]);
    vi.advanceTimersByTime(30_000);
    expect(codes).toEqual([130, 143]);
  } finally {
    vi.useRealTimers();
  }
});
