import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../server/linking/dictionary.ts';
import { explainLinks } from '../../../server/linking/link-text.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { alias, entity, hynix, line, noData } from './small-listing.ts';

const from = sessionDate('2020-01-02');
const to = sessionDate('2022-12-29');
const listed = line('KRX:000001', { nameKorean: '갸뎌료뮤', listedDate: from, delistedDate: to });
const dictionary = buildDictionary([hynix, listed], {
  ...noData,
  aliases: [
    alias('닉스전자', { validFrom: from, validTo: to }),
    alias('먼저전자', { validFrom: from }),
    alias('먼저통신', { validFrom: from }),
  ],
  entities: [entity('먼저전자'), entity('먼저통신', { kind: 'notInListings' })],
});

function read(name: string, day: string | null): string[] {
  const date = day === null ? null : sessionDate(day);
  const [mention] = explainLinks(`오늘 ${name} 소식이다.`, dictionary, { language: 'ko', title: null, date });
  return (mention?.evidence ?? [])
    .filter(({ feature }) => feature !== 'distinctiveName')
    .map(({ feature, detail }) => `${feature} ${detail}`);
}

describe('what the date of an article says of a name', () => {
  it.each([
    ['2020-01-01', ['notYetNamed 닉스전자: since 2020-01-02']],
    ['2020-01-02', []],
    ['2022-12-29', []],
    ['2022-12-30', ['formerName 닉스전자: until 2022-12-29']],
    [null, []],
  ])('that was in use for a time: %s', (day, wanted) => {
    expect(read('닉스전자', day)).toEqual(wanted);
  });

  it.each([
    ['2020-01-01', ['beforeListing listed on 2020-01-02']],
    ['2020-01-02', []],
    ['2022-12-29', []],
    ['2022-12-30', ['afterDelisting delisted on 2022-12-29']],
    [null, []],
  ])('of a line that was listed for a time: %s', (day, wanted) => {
    expect(read('갸뎌료뮤', day)).toEqual(wanted);
  });

  it('of a line without dates: nothing', () => {
    expect(read('SK하이닉스', '1990-01-02')).toEqual([]);
  });

  it.each([
    ['먼저전자', 'unlisted'],
    ['먼저통신', 'notInListings'],
  ])('that meant a company outside the listings before: %s', (name, kind) => {
    const until = `notAnIssuer ${name}: ${kind} until 2020-01-01`;
    expect(read(name, '2020-01-01')).toEqual([until, `notYetNamed ${name}: since 2020-01-02`]);
    expect(read(name, null)).toEqual([until]);
    expect(read(name, '2020-01-02')).toEqual([]);
  });
});
