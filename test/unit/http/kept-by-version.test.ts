import { describe, expect, it } from 'vitest';
import { keptByVersion } from '../../../server/http/kept-by-version.ts';

describe('what is kept by the version of the data', () => {
  it('is made once for each version, for callers who ask at the same time too', async () => {
    let version = 1;
    let made = 0;
    const counted = keptByVersion(
      async () => version,
      async () => {
        made += 1;
        return `${made} of ${version}`;
      },
    );
    expect(await Promise.all([counted(), counted()])).toEqual(['1 of 1', '1 of 1']);
    expect(await counted()).toBe('1 of 1');
    version = 2;
    expect(await counted()).toBe('2 of 2');
  });

  it('is made again where it failed', async () => {
    let fails = true;
    const counted = keptByVersion(
      async () => 1,
      async () => {
        if (fails) throw new Error('locked');
        return 7;
      },
    );
    await expect(counted()).rejects.toThrow('locked');
    fails = false;
    expect(await counted()).toBe(7);
  });
});
