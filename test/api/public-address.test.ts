import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusePublicWithoutToken } from '../../server/http/public-address.ts';
import { runNewstape } from '../support/run-newstape.ts';

it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('%s is reached from this machine alone', (host) => {
  expect(() => refusePublicWithoutToken(host)).not.toThrow();
});

it.each(['0.0.0.0', '::', '192.168.0.7', '2001:db8::1', 'news.example.org', '127.evil.example'])(
  '%s may be reached by others',
  (host) => {
    expect(() => refusePublicWithoutToken(host)).toThrow(`Others can reach this server on ${host}`);
  },
);

it('a server that others could reach does not start without an admin token, and says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-public-'));
  try {
    const variables = { NEWSTAPE_DATABASE: join(folder, 'newstape.sqlite') };
    const { code, stderr } = await runNewstape(
      ['serve', '--host', '0.0.0.0', '--port', '0', '--no-jobs'],
      '',
      variables,
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      'set NEWSTAPE_ADMIN_TOKEN to 20 letters and digits or more, or start it on 127.0.0.1',
    );
    expect(stderr).not.toMatch(/token: \S{20}/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
