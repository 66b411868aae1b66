import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from './build-program.ts';
import { idleSockets } from './idle-sockets.ts';
import { jumpingClock } from './jumping-clock.ts';
import { killedIngest } from './killed-ingest.ts';
import { TrialCount } from './trial.ts';

let program: string;
let folder: string;

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a short form of what npm run torture does', () => {
  it.each([killedIngest, idleSockets, jumpingClock])(
    '$name: nothing is lost',
    async (trial) => {
      rmSync(folder ?? '', { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'newstape-torture-'));
      const { lost, tried } = await trial.run({ scale: 'short', seed: 1, folder, program });
      expect(lost).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
    300_000,
  );
});

it('what is lost is counted', () => {
  const count = new TrialCount();
  count.add(null);
  count.add('a story is gone');
  expect(count.outcome('two')).toEqual({ tried: 2, survived: 1, lost: ['a story is gone'], noted: 'two' });
});
