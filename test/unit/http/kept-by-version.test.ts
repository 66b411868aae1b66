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

  it('stands for as long as is said, and is given for as long again while it is made anew', async () => {
    let [clock, version] = [0, 1];
    const dear = keptByVersion(
      async () => version,
      async () => {
        const of = version;
        clock += 30;
        await null;
        return `made of ${of}`;
      },
      (_made, took) => 100 * took,
      () => clock,
    );
    expect(await dear()).toBe('made of 1');
    version = 2;
    clock = 3_029;
    expect(await dear()).toBe('made of 1');
    clock = 3_030;
    expect([await dear(), await dear()]).toEqual(['made of 1', 'made of 2']);
    version = 3;
    clock += 6_000;
    expect(await dear()).toBe('made of 3');
  });

  it('what was to be made anew and failed is given until it stands no more', async () => {
    let [clock, version] = [0, 1];
    const dear = keptByVersion(
      async () => version,
      async () => {
        if (version === 2) throw new Error('locked');
        return `made of ${version}`;
      },
      () => 1_000,
      () => clock,
    );
    await dear();
    [clock, version] = [1_500, 2];
    expect(await dear()).toBe('made of 1');
    clock = 2_000;
    await expect(dear()).rejects.toThrow('locked');
  });
});
