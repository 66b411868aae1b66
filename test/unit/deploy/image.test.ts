import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';

const dockerfile = readFileSync('Dockerfile', 'utf8');

it('the image holds every file that the package ships', () => {
  const manifest = z
    .object({ files: z.array(z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const copied = [...dockerfile.matchAll(/\/app\/(\S+)/g)].map(([, path]) => path ?? '');
  for (const file of manifest.files)
    expect(
      copied.some((path) => file === path || file.startsWith(`${path}/`)),
      file,
    ).toBe(true);
});

it('the lines that the image runs are those that are tried without one', () => {
  const ci = readFileSync('.ci/run', 'utf8');
  const tried = readFileSync('deploy/try-image-lines.sh', 'utf8');
  const lines = [...dockerfile.matchAll(/^RUN (.+)$/gm)].map(([, line]) => line ?? '');
  const run = `${ci}\n${tried}\n${readFileSync('test/run.ts', 'utf8').replaceAll(/', '/g, ' ')}`;
  for (const line of lines.filter((text) => text.startsWith('npm '))) expect(run).toContain(line);
  expect(lines.filter((text) => !text.startsWith('npm '))).toEqual([
    'mkdir -p /data && chown node:node /data',
  ]);
  expect(ci).toContain('deploy/try-image-lines.sh');
});

it('what stops a server is given more time than ending may take', () => {
  const endingPatience = Number(
    /endingPatience = ([\d_]+)/
      .exec(readFileSync('server/stop-signals.ts', 'utf8'))?.[1]
      ?.replaceAll('_', ''),
  );
  const compose = Number(/stop_grace_period: (\d+)s/.exec(readFileSync('compose.yaml', 'utf8'))?.[1]);
  const unit = Number(/TimeoutStopSec=(\d+)/.exec(readFileSync('deploy/newstape.service', 'utf8'))?.[1]);
  expect(Math.min(compose, unit) * 1000).toBeGreaterThan(endingPatience);
});
