import { describe, expect, it } from 'vitest';
import { claimExportAddress } from '../../client/api/claim-list.ts';
import { addressOfChange, claimListOfAddress } from '../../client/app/claim-list-address.ts';
import { formatDifference } from '../../client/format/claim-difference.ts';
import { claimListWords } from '../../client/format/claim-list-words.ts';
import { claimReasons } from '../../client/format/claim-reasons.ts';
import { ClaimFaultSchema } from '../../shared/schemas/claim-judgement.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

const listOf = (query: string) => claimListOfAddress(new URLSearchParams(query));

describe('the address of the list of numbers', () => {
  it('asks for the numbers that differ where it says nothing else', () => {
    expect(listOf('')).toEqual({ filter: { verdict: 'contradicted' }, cursor: '', ignored: [] });
    expect(listOf('verdict=any').ignored).toEqual([]);
    expect(listOf('verdict=any').filter).toEqual({});
    expect(listOf('verdict=underReview').filter).toEqual({ verdict: 'underReview' });
  });

  it('holds every condition, and leaves out what is not understood', () => {
    const query =
      'company=KRX:000660&kind=close&verdict=verified&outlet=News&from=2024-01-01&to=2024-02-01&order=oldest&cursor=abc';
    expect(listOf(query)).toEqual({
      filter: {
        ...{ instrument: 'KRX:000660', kind: 'close', verdict: 'verified', outlet: 'News' },
        ...{ from: '2024-01-01', to: '2024-02-01', order: 'oldest' },
      },
      cursor: 'abc',
      ignored: [],
    });
    expect(listOf('company=hynix&lang=en&asOf=x&size=3&cursor=z').ignored).toEqual([
      'company=hynix',
      'size=3',
    ]);
    expect(listOf('company=hynix&kind=price&verdict=false&from=yesterday&order=size').filter).toEqual({
      verdict: 'contradicted',
    });
  });

  it('holds several values of a condition, with commas between or the field repeated, and leaves out those that are none', () => {
    const { filter, ignored } = listOf(
      'kind=close,open,cloze&verdict=verified&verdict=underReview&eventKind=price,results&language=ko,fr&market=XKRX,XKRX',
    );
    expect(filter).toEqual({
      ...{ kind: 'close,open', verdict: 'verified,underReview', eventKind: 'price,results' },
      ...{ language: 'ko', market: 'XKRX' },
    });
    expect(ignored).toEqual(['kind=cloze', 'language=fr']);
    expect(listOf('order=oldest&order=newest')).toMatchObject({
      filter: { order: 'oldest' },
      ignored: ['order=newest'],
    });
  });

  it('starts again from the first page with every change', () => {
    expect(addressOfChange({ verdict: undefined })).toEqual({ verdict: 'any', cursor: null });
    expect(addressOfChange({ verdict: 'contradicted' })).toEqual({ verdict: null, cursor: null });
    expect(addressOfChange({ order: 'newest', instrument: 'KRX:000660' })).toEqual({
      ...{ order: null, company: 'KRX:000660', cursor: null },
    });
    expect(addressOfChange({ outlet: undefined })).toEqual({ outlet: null, cursor: null });
  });

  it('of the file has the same conditions and no page', () => {
    expect(claimExportAddress(listOf('company=KRX:000660&cursor=x').filter)).toBe(
      '/api/v1/claims.csv?instrument=KRX%3A000660&verdict=contradicted',
    );
  });
});

describe('the size of a difference', () => {
  it.each([
    [{ kind: 'close', unit: 'KRW', difference: 1300, differencePercent: 0.912 }, '+1,300 (+0.91%)'],
    [{ kind: 'close', unit: 'USD', difference: -0.5, differencePercent: -0.42 }, '−0.50 (−0.42%)'],
    [{ kind: 'change_pct', unit: 'pct', difference: -0.31 }, '−0.31%p'],
    [{ kind: '52w_high', unit: 'KRW', difference: -3000 }, '−3,000'],
    [{ kind: 'close', unit: 'KRW' }, null],
  ] as const)('of %j is %s', (claim, text) => {
    expect(formatDifference(claim, 'en')).toBe(text);
  });

  it('of a market value is short', () => {
    const claim = { kind: 'market_cap', unit: 'KRW', difference: 5e12, differencePercent: 5 } as const;
    expect(formatDifference(claim, 'ko')).toBe('+5.0조 (+5.00%)');
  });
});

describe('the reasons of a verdict', () => {
  const verified = { verdict: 'verified', reason: 'matches', seriesStart: null } as const;
  const base = { ...verified, instrumentId: 'KRX:000660' };

  it('are none where the figures say it all', () => {
    expect(claimReasons(base, 'en')).toEqual([]);
    expect(claimReasons({ ...base, verdict: 'contradicted', reason: 'differs' }, 'en')).toEqual([]);
  });

  it('name the basis on which a number is true', () => {
    const other = {
      ...base,
      verdict: 'unverifiable',
      reason: 'trueOnOtherBasis',
      basis: 'intraday',
    } as const;
    expect(claimReasons(other, 'en')).toEqual([
      'equal to the price data on another basis',
      'true during the day, not at the close',
    ]);
  });

  it('say when a price is due and from whom, on the clock of its market', () => {
    const dueAt = instantUtc('2024-01-22T08:00:00.000Z');
    const pending = { ...base, verdict: 'pending', reason: 'awaitingPrice', dueAt } as const;
    expect(claimReasons({ ...pending, dueFrom: 'Files' }, 'en')[1]).toBe(
      'due 2024-01-22 17:00 KST from Files',
    );
    expect(claimReasons({ ...pending, instrumentId: 'XNAS:NVDA' }, 'ko')[1]).toBe('2024-01-22 03:00 ET 예정');
    expect(claimReasons({ ...pending, dueAt: undefined, dueFrom: 'Files' }, 'en')[1]).toBe('due from Files');
  });

  it('say what the operator found wrong, and on which day', () => {
    const review = { fault: 'wrongDay', madeAt: instantUtc('2024-01-22T15:30:00.000Z') } as const;
    const reviewed = { ...base, verdict: 'unverifiable', reason: 'underReview', review } as const;
    expect(claimReasons(reviewed, 'en')).toEqual(['under review by the operator: the day, 2024-01-23']);
  });
});

it.each(['ko', 'en'] as const)('every fault has a word in %s', (language) => {
  expect(Object.keys(claimListWords(language).fault)).toEqual(ClaimFaultSchema.options);
});
