import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'en').join();
const change = (session: string) => `NVDA intraday_change_pct 2 2024-05-14 ${session}`;
const ofDay = 'NVDA change_pct 2 2024-05-14';

describe('the part of the day that an English sentence speaks of', () => {
  it.each([
    ...['in premarket trading', 'in pre-market trading', 'before the bell'],
    ...['before the opening bell', 'ahead of the bell', 'ahead of the opening bell', 'ahead of the open'],
    ...['ahead of the opening open', 'before the open', 'before the market open', 'before the market opens'],
    ...['before the market opened'],
  ])('%s: before trading', (words) => {
    expect(read(`Nvidia rose 2% ${words}.`)).toBe(change('pre_market'));
    expect(read(`Nvidia shares ${words} rose 2%.`)).toBe(change('pre_market'));
  });

  it.each([
    ...[
      'in after-hours trading',
      'in after hours trading',
      'in extended trading',
      'in extended-hours trading',
    ],
    ...[
      'in the extended session',
      'in the extended hours session',
      'in postmarket trading',
      'in post-market trading',
    ],
    ...['in late trading', 'after the bell', 'after the closing bell', 'in overnight trading'],
  ])('%s: after it', (words) => {
    expect(read(`Nvidia rose 2% ${words}.`)).toBe(change('after_hours'));
    expect(read(`Nvidia shares ${words} rose 2%.`)).toBe(change('after_hours'));
  });

  it.each([
    ...['Tuesday morning', 'Tuesday midday', 'Tuesday afternoon'],
    ...[
      'early',
      'morning',
      'midday',
      'afternoon',
      'mid-morning',
      'midmorning',
      'mid-afternoon',
      'midafternoon',
    ].map((time) => `in ${time} trading`),
    ...[
      'in late-morning trade',
      'in intraday deals',
      'in recent dealings',
      'in opening trade',
      'at midday',
      'by noon',
    ],
    ...['around noon', 'as of 10:15 a.m.', 'as of 10 am', 'at 11:30 a.m.', 'by 3 pm', 'around 2:05 p.m.'],
    ...['shortly after 10 a.m.', 'just after 10am', 'shortly after the open', 'soon after the opening bell'],
    ...['minutes after the opening', 'just after the open', 'at the opening bell', 'at the open bell'],
    ...[
      'minutes into the session',
      'so far today',
      'so far on Tuesday',
      'in the first hour',
      'in the first minutes',
    ],
  ])('%s: within it', (words) => expect(read(`Nvidia rose 2% ${words}.`)).toBe(change('intraday')));

  it.each([
    ...[
      'as much as',
      'as many as',
      'at one point by',
      'at its low by',
      'at the session high by',
      "at the day's worst by",
    ],
    ...['at its intraday best by', 'as high as'],
  ])('%s: a move of a moment', (words) => expect(read(`Nvidia rose ${words} 2%.`)).toBe(change('intraday')));

  it.each([
    ...[
      'at one point',
      'at its high',
      'at the low',
      'at its session peak',
      "at the day's best",
      'at its intraday worst',
    ],
    ...['or so at its peak'],
  ])('%s, behind the number: a move of a moment', (words) =>
    expect(read(`Nvidia rose 2% ${words}.`)).toBe(change('intraday')),
  );

  it.each(['in regular trading', 'in the regular session'])('%s: the day itself', (words) => {
    expect(read(`Nvidia rose 2% ${words}.`)).toBe(ofDay);
    expect(read(`Nvidia slipped after the bell and in ${words.slice(3)} rose 2%.`)).toBe(ofDay);
  });

  it.each([
    ...[
      'reports results',
      'reported',
      'released its figures',
      'releases them',
      'announced a buyback',
      'announces its plan',
    ],
    ...[
      'has results due',
      'gave guidance',
      'has earnings',
      'is reporting',
      'is announcing it',
      'is releasing it',
    ],
  ])('%s after the bell: that is when the news came', (words) => {
    expect(read(`Nvidia, which ${words} after the bell, rose 2%.`)).toBe(ofDay);
    expect(read(`Nvidia, which ${words} before the open, rose 2%.`)).toBe(ofDay);
  });

  it('is told before the number or right behind it, not in the next part of the sentence', () => {
    expect(read('Nvidia rose 2%, and in premarket trading nothing moved.')).toBe(ofDay);
    expect(read('Oil was calm in premarket trading; Nvidia rose 2%.')).toBe(ofDay);
    expect(read('Nvidia closed up 2% after early trading.')).toBe(ofDay);
  });

  it('of a report as a whole is the hour that it names, unless it tells a close', () => {
    const intraday = 'NVDA intraday_change_pct 2 2024-05-14 intraday';
    expect(read('Stocks as of 10:15 a.m.\nNvidia rose 2%.')).toBe(intraday);
    expect(read('Stocks at 2 p.m.\nNvidia rose 2%.')).toBe(intraday);
    for (const verb of ['closed', 'ended', 'finished', 'settled'])
      expect(read(`Stocks at 2 p.m.\nNvidia rose 2%. The market ${verb} calm.`), verb).toBe(ofDay);
    expect(read('Tue, May 14, 2024 at 4:55 PM EDT\nNvidia rose 2%.')).toBe(ofDay);
  });
});
