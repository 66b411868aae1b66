import { describe, expect, it } from 'vitest';
import { pricesMayLeave, termsInForce } from '../../../server/store/source-terms.ts';
import type { SourceLicence, SourceTerms } from '../../../shared/schemas/source-terms.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const shipped: SourceTerms = {
  ...{ owner: 'Somebody', attribution: 'Prices: Somebody', display: 'ownUse', redistribute: 'no' },
  ...{ link: 'https://somebody.example/terms', termsReadOn: sessionDate('2026-11-01') },
};

const licence: SourceLicence = {
  ...{ id: 'one#1', sourceId: 'one', redistribute: 'yes', display: 'public', attribution: null },
  ...{ link: 'contract 7', termsReadOn: sessionDate('2026-11-20'), note: null },
  ...{ statedBy: 'Ada', statedAt: instantUtc('2026-11-21T00:00:00.000Z') },
  ...{ withdrawnBy: null, withdrawnAt: null },
};

describe('the terms of a source', () => {
  it('are those that it came with where nothing was stated', () => {
    expect(termsInForce(shipped)).toEqual(shipped);
  });

  it('are those of the licence, with the owner and the line of the source where the licence names none', () => {
    expect(termsInForce({ ...shipped, licence })).toEqual({
      ...{ owner: 'Somebody', attribution: 'Prices: Somebody', display: 'public', redistribute: 'yes' },
      ...{ link: 'contract 7', termsReadOn: '2026-11-20' },
    });
    const own = { ...licence, attribution: 'Licensed' };
    expect(termsInForce({ ...shipped, licence: own }).attribution).toBe('Licensed');
  });

  it.each([
    ['public', 'yes', true],
    ['ownUse', 'yes', false],
    ['public', 'no', false],
    ['public', 'unknown', false],
    ['ownUse', 'unknown', false],
  ] as const)('display %s and redistribute %s: prices leave %s', (display, redistribute, expected) => {
    expect(pricesMayLeave({ display, redistribute })).toBe(expected);
  });
});
