import { describe, expect, it } from 'vitest';
import { askedMoment } from '../../client/api/as-of.ts';
import { keepingAsOf } from '../../client/app/as-of-links.tsx';
import { momentText } from '../../client/format/as-of-words.ts';
import { instrumentClock } from '../../client/format/market.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

const asked = (pathname: string, asOf: string, more = '') =>
  askedMoment({ pathname, search: `?asOf=${asOf}${more}` });

describe('the moment that an address asks for', () => {
  it('is one with its zone, to the minute or finer', () => {
    const moment = { asOf: '2024-02-01T00:00:00.000Z', unreadable: null };
    for (const text of ['2024-02-01T00:00:00Z', '2024-02-01T00:00:00.000Z', '2024-02-01T09:00+09:00']) {
      expect(asked('/events', text), text).toEqual(moment);
    }
  });

  it('is the end of a day on the clock of the exchange: of the company, of the chosen market, else of Seoul', () => {
    const seoul = '2024-02-01T14:59:59.999Z';
    expect(asked('/company/KRX%3A005930', '2024-02-01').asOf).toBe(seoul);
    expect(asked('/company/KRX:005930', '2024-02-01').asOf).toBe(seoul);
    expect(asked('/events', '2024-02-01').asOf).toBe(seoul);
    expect(asked('/', '2024-02-01').asOf).toBe(seoul);
    const newYork = '2024-02-02T04:59:59.999Z';
    expect(asked('/company/XNAS%3AAAPL', '2024-02-01').asOf).toBe(newYork);
    expect(asked('/company/US:SPX', '2024-02-01').asOf).toBe(newYork);
    expect(asked('/', '2024-02-01', '&market=us').asOf).toBe(newYork);
    expect(asked('/company/XNAS%3AAAPL', '2024-07-01').asOf).toBe('2024-07-02T03:59:59.999Z');
  });

  it('is now where the address names none, and where it cannot be read, which is said', () => {
    expect(askedMoment({ pathname: '/', search: '' })).toEqual({ asOf: null, unreadable: null });
    for (const text of ['yesterday', '2024-02-30', '2024-02-01T09:00', '2024-02-01T25:00Z', '20240201']) {
      expect(asked('/', text), text).toEqual({ asOf: null, unreadable: text });
    }
  });

  it('is told on the clock of the exchange, the end of a day as that', () => {
    const moment = instantUtc('2024-02-01T14:59:59.999Z');
    expect(momentText(moment, instrumentClock('KRX:005930'), 'ko')).toBe('2024-02-01 하루의 끝(KST)');
    expect(momentText(moment, instrumentClock('XNAS:AAPL'), 'en')).toBe('2024-02-01 09:59 ET');
  });
});

describe('a link on a page of a past moment', () => {
  it('keeps the moment beside what it asks for itself', () => {
    const search = '?asOf=2024-02-01&event=x';
    expect(keepingAsOf('/about', search)).toBe('/about?asOf=2024-02-01');
    expect(keepingAsOf('/claims?to=2024-01-01#top', search)).toBe(
      '/claims?to=2024-01-01&asOf=2024-02-01#top',
    );
    expect(keepingAsOf('/about?asOf=2023-01-01', search)).toBe('/about?asOf=2023-01-01');
    expect(keepingAsOf('https://example.org/', search)).toBe('https://example.org/');
    expect(keepingAsOf('/about', '?event=x')).toBe('/about');
  });
});
