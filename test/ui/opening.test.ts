import { describe, expect, it } from 'vitest';
import { companyOpening } from '../../client/app/company-opening.ts';
import { eventListOfAddress } from '../../client/app/event-list-address.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

const last = sessionDate('2026-03-17');
const event = (key: string, day: string) => ({ key, sessionDate: sessionDate(day) });

describe('a company page opens', () => {
  it('centred on the event that the address names', () => {
    const events = [event('a', '2022-01-27'), event('b', '2026-03-01')];
    expect(companyOpening(events, last, 'a')).toEqual({
      selectedKey: 'a',
      range: '6m',
      centre: '2022-01-27',
    });
  });

  it('at the newest session with the newest event selected, in the shortest range that reaches it', () => {
    expect(companyOpening([event('a', '2026-01-05')], last, null)).toEqual({
      selectedKey: 'a',
      range: '6m',
      centre: null,
    });
    expect(companyOpening([event('a', '2025-06-05')], last, null)).toMatchObject({
      range: '1y',
      centre: null,
    });
  });

  it('at the newest event where that is more than a year old', () => {
    expect(companyOpening([event('a', '2024-01-22')], last, null)).toEqual({
      selectedKey: 'a',
      range: '6m',
      centre: '2024-01-22',
    });
  });

  it('with nothing selected where there is no event, or where the selection was cleared', () => {
    expect(companyOpening([], last, null)).toEqual({ selectedKey: null, range: '6m', centre: null });
    expect(companyOpening([event('a', '2026-01-05')], last, 'none').selectedKey).toBeNull();
  });
});

describe('the address of the list of events', () => {
  it('keeps what it understands, drops the rest and names it', () => {
    const fields = new URLSearchParams(
      'instrument=KRX:000660,XNAS:NVDA&kind=price&verdict=wrong&from=2024-02-30&to=2024-03-01&lang=en&utm_source=x&kind=deal',
    );
    expect(eventListOfAddress(fields)).toEqual({
      filter: { instrument: 'KRX:000660,XNAS:NVDA', kind: 'price,deal', to: '2024-03-01' },
      ignored: ['verdict=wrong', 'from=2024-02-30'],
    });
  });

  it('has every condition, and leaves an empty one out without a word', () => {
    const query =
      'group=삼성그룹&sector=Technology&market=XNAS,XNYS&source=a&language=ko&reports=first&relation=precedes&order=oldest';
    const fields = new URLSearchParams(`${query}&from=`);
    const { filter, ignored } = eventListOfAddress(fields);
    expect(ignored).toEqual([]);
    expect(filter).toEqual(Object.fromEntries(new URLSearchParams(query)));
  });

  it('cuts a long field that is not known', () => {
    const [ignored] = eventListOfAddress(new URLSearchParams({ mood: 'x'.repeat(400) })).ignored;
    expect(ignored).toHaveLength(48);
    expect(eventListOfAddress(new URLSearchParams('__proto__=1&constructor=2')).ignored).toHaveLength(2);
  });
});
