import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { eventExportAddress } from '../../client/api/event-list.ts';
import { eventListOfAddress } from '../../client/app/event-list-address.ts';
import { withKnownNames } from '../../client/app/use-known-names.ts';
import { chosenValues } from '../../client/ui/chosen-values.ts';
import { FilterSeveral } from '../../client/ui/filter-several.tsx';
import { sharedChosenConditions } from '../../client/ui/list-conditions.tsx';
import { FilterOptionsReplySchema } from '../../shared/schemas/filter-options-reply.ts';

const chips = '반도체 제조업';
const options = FilterOptionsReplySchema.parse({
  markets: [
    {
      mic: 'XKRX',
      instruments: 3,
      sectors: [{ name: chips, nameEnglish: 'Manufacture of semiconductors', instruments: 2 }],
    },
  ],
  groups: [{ name: '삼성그룹', nameEnglish: 'Samsung Group', instruments: 2 }],
  sources: [
    { id: 'wire', name: 'The Wire' },
    { id: 'daily', name: 'The Daily' },
  ],
});
const filterOf = (query: string) => eventListOfAddress(new URLSearchParams(query)).filter;

describe('the address of the list of events', () => {
  it('understands one value as ever, and several', () => {
    expect(filterOf('kind=price&verdict=contradicted')).toEqual({ kind: 'price', verdict: 'contradicted' });
    expect(filterOf('relation=precedes%2Creports&source=wire,daily')).toEqual({
      ...{ relation: 'precedes,reports', source: 'wire,daily' },
    });
  });

  it('of the file has the same conditions', () => {
    expect(eventExportAddress(filterOf('kind=price,deal&market=XKRX'))).toBe(
      '/api/v1/events.csv?market=XKRX&kind=price%2Cdeal',
    );
  });
});

describe('names that nothing has', () => {
  it('are taken out of the filter and told', () => {
    const asked = { group: '없는그룹', sector: 'Nothing', source: 'wire,gone', kind: 'price' };
    expect(withKnownNames(asked, options)).toEqual({
      filter: { source: 'wire', kind: 'price' },
      unknown: ['group=없는그룹', 'sector=Nothing', 'source=gone'],
    });
    const known = { group: '삼성그룹', sector: chips, source: 'daily' };
    expect(withKnownNames(known, options)).toEqual({ filter: known, unknown: [] });
    expect(withKnownNames({ source: 'gone' }, options).filter).toEqual({});
  });
});

describe('the conditions that are chosen', () => {
  it('are told a value each, and each is taken away alone', () => {
    const changes: (string | undefined)[] = [];
    const chosen = chosenValues(
      ...(['kind', 'Kind', 'price,deal'] as const),
      (value) => value.toUpperCase(),
      (text) => changes.push(text),
    );
    expect(chosen.map(({ label, value }) => `${label} ${value}`)).toEqual(['Kind PRICE', 'Kind DEAL']);
    chosen[0]?.onRemove();
    expect(changes).toEqual(['deal']);
    expect(chosenValues('kind', 'Kind', undefined, String, () => undefined)).toEqual([]);
  });

  it('have the names of sectors and groups in the language of the reader', () => {
    const filter = { sector: chips, group: '삼성그룹', market: 'XKRX,XNAS', language: 'ko' };
    const valuesIn = (language: 'ko' | 'en') =>
      sharedChosenConditions(filter, options, language, () => undefined).map(({ value }) => value);
    expect(valuesIn('en')).toEqual([
      ...['KOSPI', 'NASDAQ', 'Manufacture of semiconductors', 'Samsung Group', 'Korean'],
    ]);
    expect(valuesIn('ko')).toContain(chips);
    expect(sharedChosenConditions(filter, undefined, 'en', () => undefined)[2]?.value).toBe(chips);
  });
});

describe('the field of a condition of several values', () => {
  it('says what is chosen and offers the rest', () => {
    const offered = [
      { value: 'a', text: 'A' },
      { value: 'b', text: 'B' },
    ];
    const props = { label: 'Kind', any: 'any', options: offered, value: 'b', onChange: () => undefined };
    const markup = renderToStaticMarkup(createElement(FilterSeveral, props));
    expect(markup).toMatch(/<summary><span>Kind<\/span> <span[^>]*>B<\/span><\/summary>/);
    expect(markup.match(/type="checkbox"/g)).toHaveLength(2);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
  });
});
