import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpackStudy, unpackWholeStudy } from '../../../server/pipeline/study-pack.ts';

it('takes a study that an earlier version kept in another shape as none', async () => {
  const body = await promisify(gzip)('{"sentence":"of old"}\n[]');
  expect(await unpackStudy(body)).toBeNull();
  expect(await unpackWholeStudy(body)).toBeNull();
});
