import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import * as z from 'zod';

const PrintedSchema = z.object({
  offset: z.number(),
  found: z.array(z.unknown()),
  read: z.array(z.unknown()),
});

async function datesUnder(zone: string) {
  const words = ['--import', 'tsx', 'test/unit/articles/dates/print-dates.ts'];
  const child = spawn(process.execPath, words, { env: { ...process.env, TZ: zone } });
  const [printed, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (printed === '') throw new Error(problem);
  return PrintedSchema.parse(JSON.parse(printed));
}

test('the labelled dates are the same under any zone of the machine', async () => {
  const [utc, seoul, newYork] = await Promise.all(['UTC', 'Asia/Seoul', 'America/New_York'].map(datesUnder));
  expect([utc?.offset, seoul?.offset, newYork?.offset]).toEqual([0, -540, 240]);
  expect(seoul).toEqual({ ...utc, offset: -540 });
  expect(newYork).toEqual({ ...utc, offset: 240 });
}, 60_000);
