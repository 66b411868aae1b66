import { describe, expect, it } from 'vitest';
import { companyOpening } from '../../client/app/company-opening.ts';
import { filterOfAddress } from '../../client/app/event-list-address.ts';
import { embedSnippet } from '../../client/panels/embed-snippet/embed-snippet.ts';
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
  it('keeps what it understands and drops the rest', () => {
    const fields = new URLSearchParams(
      'instrument=KRX:000660&kind=price&verdict=wrong&from=2024-02-30&to=2024-03-01',
    );
    expect(filterOfAddress(fields)).toEqual({ instrument: 'KRX:000660', kind: 'price', to: '2024-03-01' });
  });
});

describe('the snippet', () => {
  it('encodes the id and quotes the title', () => {
    const code = embedSnippet('https://example.org', 'XNYS:BRK/B', 'A "B" <C> & D');
    expect(code).toContain('src="https://example.org/embed/company/XNYS%3ABRK%2FB"');
    expect(code).toContain('title="A &quot;B&quot; &lt;C> &amp; D"');
  });
});
