import { describe, expect, it } from 'vitest';
import { readBundledListing } from '../../../server/demo/bundled-data.ts';
import { englishSectorName } from '../../../server/markets/sector-names.ts';
import { findPackageRoot } from '../../../server/package-root.ts';

describe('the English name of a sector', () => {
  it('is known for every Korean one of the bundled listing, and no two have the same', async () => {
    const { instruments } = await readBundledListing(findPackageRoot(import.meta.url));
    const korean = [...new Set(instruments.flatMap(({ sector }) => sector ?? []))].filter((sector) =>
      /\p{Script=Hangul}/u.test(sector),
    );
    expect(korean.length).toBeGreaterThan(100);
    const english = korean.map(englishSectorName);
    expect(korean.filter((_, at) => english[at] === null)).toEqual([]);
    expect(new Set(english).size).toBe(korean.length);
  });

  it('is none for a name that no table has', () => {
    expect(englishSectorName('Industrials')).toBeNull();
    expect(englishSectorName('constructor')).toBeNull();
  });
});
