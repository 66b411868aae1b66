import { describe, expect, it } from 'vitest';
import { formatClaimValue, formatReference } from '../../client/format/claim-value.ts';
import { formatDay, formatInstant, formatMonthTick } from '../../client/format/date.ts';
import { describeFailure } from '../../client/format/failure.ts';
import { instrumentName } from '../../client/format/instrument-name.ts';
import { marketClock } from '../../client/format/market.ts';
import { formatNumber, formatPrice, formatSigned } from '../../client/format/number.ts';
import { formatChange } from '../../client/format/percent.ts';
import { formatQuantity } from '../../client/format/quantity.ts';
import { verdictCountsText } from '../../client/format/verdict-counts.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

describe('numbers', () => {
  it('have a true minus, grouped digits and the decimals of their unit', () => {
    expect(formatNumber(-1234.5, 1)).toBe('−1,234.5');
    expect(formatPrice(142_600, 'KRW')).toBe('142,600');
    expect(formatPrice(118.4, 'USD')).toBe('118.40');
    expect(formatPrice(null, 'KRW')).toBe('–');
  });

  it('have no sign once they round to zero', () => {
    expect(formatNumber(-0.001, 2)).toBe('0.00');
    expect(formatSigned(0.001, 2)).toBe('0.00');
    expect(formatSigned(1.2, 2)).toBe('+1.20');
  });

  it('are short in the steps of each language', () => {
    expect(formatQuantity(9_214_000, 'ko')).toBe('921만');
    expect(formatQuantity(1_360_000_000_000, 'ko')).toBe('1.4조');
    expect(formatQuantity(16_800_000, 'en')).toBe('16.8M');
    expect(formatQuantity(950, 'ko')).toBe('950');
  });
});

describe('a change', () => {
  it('is an arrow and a bare figure', () => {
    expect(formatChange(0.0092)).toEqual({ direction: 'up', arrow: '▲', figure: '0.92%' });
    expect(formatChange(-0.0041)).toEqual({ direction: 'down', arrow: '▼', figure: '0.41%' });
    expect(formatChange(-0.00004)).toEqual({ direction: 'flat', arrow: '', figure: '0.00%' });
  });
});

describe('dates', () => {
  it('carry their weekday, the year in January and the zone of the exchange', () => {
    const day = sessionDate('2024-01-22');
    expect(formatDay(day, 'ko')).toBe('2024-01-22 월');
    expect(formatDay(day, 'en')).toBe('2024-01-22 Mon');
    expect(formatMonthTick(day, 'ko')).toBe('2024년');
    expect(formatMonthTick(sessionDate('2024-02-01'), 'en')).toBe('Feb');
    expect(formatInstant(instantUtc('2026-03-17T06:30:00.000Z'), marketClock('XKRX'))).toBe(
      '2026-03-17 15:30 KST',
    );
    expect(formatInstant(instantUtc('2026-03-17T20:00:00.000Z'), marketClock('XNAS'))).toBe(
      '2026-03-17 16:00 ET',
    );
  });
});

describe('a claim', () => {
  const claim = { kind: 'close', unit: 'KRW', value: 141_500, valueHigh: null, modifier: 'exact' } as const;

  it('prints its value by unit and modifier', () => {
    expect(formatClaimValue(claim, 'ko')).toBe('141,500');
    expect(formatClaimValue({ ...claim, modifier: 'about' }, 'ko')).toBe('약 141,500');
    expect(formatClaimValue({ ...claim, modifier: 'range', valueHigh: 142_000 }, 'en')).toBe(
      '141,500 to 142,000',
    );
    expect(formatClaimValue({ ...claim, kind: 'change_pct', unit: 'pct', value: -2.45 }, 'en')).toBe(
      '−2.45%',
    );
    expect(formatClaimValue({ ...claim, value: null }, 'ko')).toBe('–');
  });

  it('prints what the price data say: a value, else the range of the day, else nothing', () => {
    expect(formatReference({ value: 135_000, low: null, high: null }, claim, 'ko')).toBe('135,000');
    expect(formatReference({ value: null, low: 204_000, high: 244_500 }, claim, 'ko')).toBe(
      '204,000~244,500',
    );
    expect(formatReference(null, claim, 'ko')).toBe('–');
  });
});

describe('verdict counts', () => {
  it('leave zeros out and agree in number', () => {
    expect(verdictCountsText({ verified: 3, contradicted: 1, pending: 0, unverifiable: 0 }, 'en')).toBe(
      '3 numbers match, 1 number differs',
    );
    expect(verdictCountsText({ verified: 0, contradicted: 0, pending: 0, unverifiable: 0 }, 'ko')).toBe(
      '수치 없음',
    );
  });
});

describe('names and failures', () => {
  it('fall back from the reader’s language to the other name and the code', () => {
    expect(instrumentName({ nameKorean: 'SK하이닉스', nameEnglish: null }, 'en', '000660')).toBe(
      'SK하이닉스',
    );
    expect(instrumentName({ nameKorean: null, nameEnglish: null }, 'ko', '000660')).toBe('000660');
  });

  it('say what the server said, with the id of the request', () => {
    const problem = { type: 'urn:newstape:problem:notFound', status: 404, detail: 'No such company.' };
    const stated = Object.assign(new Error(problem.detail), {
      ...{ kind: 'problem', requestId: '01JD8Q3V', problem },
    });
    expect(describeFailure(stated, 'en')).toEqual({ text: 'No such company.', requestId: '01JD8Q3V' });
    const unread = Object.assign(new Error('[{"path":…'), { kind: 'reply', requestId: null });
    expect(describeFailure(unread, 'en')).toEqual({
      text: 'The server’s answer could not be read.',
      requestId: null,
    });
  });
});
