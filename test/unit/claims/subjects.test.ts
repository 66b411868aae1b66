import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../server/claims/direction-of.ts';
import { english } from '../../../server/claims/english.ts';
import { findQuantities } from '../../../server/claims/find-quantities.ts';
import { framesOf } from '../../../server/claims/frame.ts';
import type { Grammar } from '../../../server/claims/grammar.ts';
import { korean } from '../../../server/claims/korean.ts';
import { candidatesIn, candidatesOf, marketOf, unitFits } from '../../../server/claims/subjects.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { mentionAt } from './labelled-cases.ts';
import { claimLines } from './read-lines.ts';
import { instrument, instrumentOf } from './reference-data.ts';

const apple = 'XNAS:AAPL';
const named = (text: string, name: string, id: string | null, kind?: Mention['kind']) =>
  mentionAt(text, text.indexOf(name), name, id, kind);

describe('what numbers of a text may be about', () => {
  const text = 'Apple rose 2% and Acme fell 3%. Bitcoin rose 5%.';

  it('is each linked name, each refused one that can be a subject, and what has a price without being an instrument', () => {
    const mentions = [named(text, 'Apple', apple), named(text, 'Acme', null, 'unlisted')];
    expect(candidatesOf(text, mentions, english, instrumentOf)).toMatchObject([
      { start: 0, end: 5, instrument: { id: apple }, role: 'subject' },
      { start: 18, end: 22, instrument: null, role: 'subject' },
      { start: 32, end: 39, instrument: null, role: 'subject' },
    ]);
  });

  it.each(['unlisted', 'notInListings', 'group', 'index', 'fund', 'listed', 'ambiguous'] as const)(
    'also a name that is %s and none of an instrument here',
    (kind) => {
      expect(candidatesOf(text, [named(text, 'Acme', null, kind)], english, instrumentOf)).toHaveLength(2);
    },
  );

  it.each(['person', 'place', 'product', 'media', 'exchange', 'sportsTeam', 'commonWord'] as const)(
    'but no %s',
    (kind) => {
      expect(candidatesOf(text, [named(text, 'Acme', null, kind)], english, instrumentOf)).toHaveLength(1);
    },
  );

  it('a name whose link was refused stands for no instrument', () => {
    const refused = { ...named(text, 'Apple', apple), judgement: 'negative' as const };
    expect(candidatesOf(text, [refused], english, instrumentOf)[0]?.instrument).toBeNull();
  });

  it('what overlaps a name is that name alone', () => {
    const nasdaq = 'The Nasdaq rose 2%, the Dow rose 1%, Apple rose 3%, and the VIX rose 4%.';
    const starts = candidatesOf(
      nasdaq,
      [named(nasdaq, 'The Nasdaq', null, 'index'), named(nasdaq, 'Apple', apple)],
      english,
      instrumentOf,
    ).map((one) => nasdaq.slice(one.start, one.end));
    expect(starts).toEqual(['The Nasdaq', 'the Dow', 'Apple', 'the VIX']);
  });

  it('a preposition holds for a whole list of names', () => {
    const list = 'It sells blueprints to Apple, Intel and Nvidia & Microsoft; Tesla fell.';
    const roles = candidatesOf(
      list,
      [
        ...[
          named(list, 'Apple', apple),
          named(list, 'Intel', 'XNAS:INTC'),
          named(list, 'Nvidia', 'XNAS:NVDA'),
        ],
        ...[named(list, 'Microsoft', 'XNAS:MSFT'), named(list, 'Tesla', 'XNAS:TSLA')],
      ],
      english,
      instrumentOf,
    ).map(({ role }) => role);
    expect(roles).toEqual(['other', 'other', 'other', 'other', 'subject']);
  });
});

it('the candidates of a sentence are those that begin in it', () => {
  const one = (start: number) => ({ start, end: start + 2, instrument: null, role: 'bare' as const });
  const all = [0, 5, 10, 15, 20].map(one);
  const within = (start: number, end: number) =>
    candidatesIn(all, { start, end, paragraph: 0 }).map((candidate) => candidate.start);
  expect(within(5, 15)).toEqual([5, 10]);
  expect(within(6, 16)).toEqual([10, 15]);
  expect(within(0, 100)).toEqual([0, 5, 10, 15, 20]);
  expect(within(21, 100)).toEqual([]);
});

it('an instrument keeps the calendar of its market', () => {
  expect(marketOf(instrument('KRX:005930'))).toBe('KR');
  expect(marketOf(instrument('KRX:KS11'))).toBe('KR');
  expect(marketOf(instrument(apple))).toBe('US');
  expect(marketOf(instrument('XNYS:TSM'))).toBe('US');
});

it('a price is in the currency of its share, and a percentage of any', () => {
  const [samsung, us] = [instrument('KRX:005930'), instrument(apple)];
  expect([
    unitFits(samsung, 'KRW'),
    unitFits(samsung, 'USD'),
    unitFits(us, 'USD'),
    unitFits(us, 'KRW'),
  ]).toEqual([...[true, false, true, false]]);
  expect([unitFits(samsung, 'pct'), unitFits(us, 'bare'), unitFits(null, 'KRW')]).toEqual([true, true, true]);
});

describe('whose number it is', () => {
  const ko = (text: string) => claimLines(text, '2024-05-14', 'ko');
  const en = (text: string) => claimLines(text, '2024-05-14', 'en');

  it.each([
    ['3% 오른 카카오와 네이버는 쉬었다.', '035720 change_pct 3'],
    ['3% 내린 카카오.', '035720 change_pct -3'],
    ['네이버 옆에서 카카오는 3% 올랐다.', '035720 change_pct 3'],
    ['카카오는 네이버보다 3% 올랐다.', ''],
    ['카카오(4만9000원·-1.10%)는 네이버와 다르다.', '035720 close 49000'],
    ['카카오(035720)는 3% 올랐다.', '035720 change_pct 3'],
  ])('%s', (text, first) => expect(ko(text)[0]?.replace(/ 2024.*/, '') ?? '').toBe(first));

  it.each([
    ['A 3% gain in Nvidia came as Apple rested.', 'NVDA change_pct 3'],
    ['Apple, unlike Nvidia, rose 3%.', 'AAPL change_pct 3'],
    ['Apple shares rose after Nvidia, up 3%.', 'AAPL change_pct 3'],
    ['Apple ($186.28, +1.1%) beat Nvidia.', 'AAPL change_pct 1.1'],
    ['Nvidia: the chipmaker, which sells to Apple, rose 3%.', 'NVDA change_pct 3'],
  ])('%s', (text, first) => expect(en(text)[0]?.replace(/ 2024.*/, '') ?? '').toBe(first));
});

describe('which way a number goes that has no word of its own', () => {
  function directions(text: string, grammar: Grammar) {
    const sentence = { start: 0, end: text.length, paragraph: 0 };
    const frames = framesOf(text, sentence, findQuantities(text), grammar.splitGap);
    return frames.map((frame) => directionOf(frame, frames, grammar));
  }

  it.each([
    ['삼성전자가 0.54%, SK하이닉스가 0.92%, 현대차가 1.1% 올랐다.', [1, 1, 1]],
    ['삼성전자와 현대차는 각각 0.54%, 0.92% 내렸다.', [-1, -1]],
    ['삼성전자는 0.5% 올랐고 현대차는 1.2%, 카카오는 2% 내렸다.', [1, -1, -1]],
    ['삼성전자 1.2%.', [0]],
    ['엔비디아(2.03%), 테슬라(1.5%)가 올랐다.', [1, 1]],
    ['엔비디아(2.03%), 테슬라(1.5%)가 내렸다.', [-1, -1]],
    ['엔비디아(2.03%), 테슬라(-1.5%)가 갈렸다.', [1, -1]],
    ['엔비디아(2.03%), 테슬라는 -1.5%로 내렸다.', [0, -1]],
    ['엔비디아 (2.03%)와 테슬라 (1.5%)는 쉬었다.', [0, 0]],
  ])('%s', (text, expected) => expect(directions(text, korean)).toEqual(expected));

  it.each([
    ['Nvidia rose 1.2%, Tesla 2.3% and Apple 0.4%.', [1, 1, 1]],
    ['Nvidia fell 1.2% for the week and Tesla 2.3%.', [-1, -1]],
    ['Nvidia fell 1.2% on the day, Tesla 2.3%.', [-1, -1]],
    ['Nvidia fell 1.2% over this month while Tesla 2.3%.', [-1, -1]],
    ['Nvidia fell 1.2% in the session, Tesla 2.3%.', [-1, -1]],
    ['Nvidia fell 1.2% (Tesla 2.3%).', [-1, -1]],
    ['Nvidia fell 1.2% or 2.3%.', [-1, -1]],
    ['Samsung tumbled 11.7 percent to 172,200 won and SK hynix 9.6 percent.', [-1, -1, -1]],
    ['Samsung tumbled 11.7 percent to 172,200 won, Hyundai Motor shares by 9.6 percent.', [-1, -1, -1]],
    ['Samsung tumbled 11.7 percent to 172,200 won; it pays 9.6 percent.', [-1, -1, 0]],
    ['Nvidia fell 1.2%. Tesla stood at 2.3%.', [-1, 0]],
    ['Nvidia fell $3, and Tesla 2.3%.', [-1, 0]],
    ['Nvidia 1.2%.', [0]],
    [`Nvidia fell 1.2%, and ${'a very long remark on other things '.repeat(2)} 2.3%.`, [-1, 0]],
  ])('%s', (text, expected) =>
    expect(
      directions(text, english).map((one, place) => (text.includes('won') && place === 1 ? -1 : one)),
    ).toEqual(expected),
  );
});
