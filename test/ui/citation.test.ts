import { describe, expect, it } from 'vitest';
import { citedMoment } from '../../client/app/cite-moment.ts';
import { type CitedFigure, citationText } from '../../client/format/citation.ts';
import { citedPrices, companyPage } from '../../client/format/cited-prices.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

const reading = {
  origin: 'https://newstape.example',
  asOf: instantUtc('2024-02-01T06:30:00.000Z'),
  version: '1.2.3',
};

const mean: CitedFigure = {
  values: [{ label: '실적 발표 뒤 6거래일', text: '+1.2%' }],
  count: 24,
  interval: '95%: −1.4% ~ +2.6%',
  basis: ['시세 전에 나온 기사'],
  instrument: { id: 'KRX:005930', name: '삼성전자' },
  session: '2024-01-31',
  source: '출처: KRX',
  method: '시장 모형',
  page: companyPage('KRX:005930', { event: 'KRX:005930|2024-01-31|a' }),
};

describe('a citation', () => {
  it('tells value, n, interval, basis, instrument, session, source, as-of, method and address in this order', () => {
    expect(citationText(mean, reading, 'ko')).toBe(
      [
        '실적 발표 뒤 6거래일 +1.2%',
        'n 24',
        '구간 95%: −1.4% ~ +2.6%',
        '기준: 시세 전에 나온 기사',
        '삼성전자 (KRX:005930)',
        '거래일 2024-01-31',
        '출처: KRX',
        '2024-02-01 15:30 KST까지 알려진 것',
        '방법: 시장 모형, Newstape 1.2.3',
        'https://newstape.example/company/KRX%3A005930?event=KRX%3A005930%7C2024-01-31%7Ca&asOf=2024-02-01T06%3A30%3A00.000Z',
      ].join(' · '),
    );
  });

  it('is told in English on the clock of the exchange, without what is not known', () => {
    const price = citedPrices(
      {
        values: [{ label: 'close', text: '184.40 USD' }],
        instrument: { id: 'XNAS:AAPL', name: 'Apple' },
        session: '2024-01-31',
        page: companyPage('XNAS:AAPL'),
      },
      null,
      'en',
    );
    expect(citationText(price, reading, 'en')).toBe(
      [
        'close 184.40 USD',
        'Apple (XNAS:AAPL)',
        'session 2024-01-31',
        'as known at 2024-02-01 01:30 ET',
        'method: Newstape 1.2.3',
        'https://newstape.example/company/XNAS%3AAAPL?asOf=2024-02-01T06%3A30%3A00.000Z',
      ].join(' · '),
    );
  });
});

describe('the moment of a citation', () => {
  const now = instantUtc('2024-02-01T06:00:00.000Z');
  const fastBy = (milliseconds: number) => ({ state: { now }, readAt: Date.parse(now) + milliseconds });

  it('is when the figure was read, set right by the clock of the server', () => {
    const readAt = Date.parse('2024-02-01T06:10:00.000Z');
    expect(citedMoment(null, readAt, null)).toBe('2024-02-01T06:10:00.000Z');
    expect(citedMoment(null, readAt, fastBy(0))).toBe('2024-02-01T06:10:00.000Z');
    expect(citedMoment(null, readAt, fastBy(3 * 60_000))).toBe('2024-02-01T06:07:00.000Z');
  });

  it('is the one that the page asks for, but none that has not come', () => {
    const readAt = Date.parse('2024-02-01T06:10:00.000Z');
    expect(citedMoment(instantUtc('2024-01-01T00:00:00.000Z'), readAt, fastBy(0))).toBe(
      '2024-01-01T00:00:00.000Z',
    );
    expect(citedMoment(instantUtc('2030-01-01T00:00:00.000Z'), readAt, fastBy(0))).toBe(
      '2024-02-01T06:10:00.000Z',
    );
  });
});
