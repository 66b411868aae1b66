import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'en');
const one = (kind: string, price: number, told = '') => [`NVDA ${kind} ${price} 2024-05-14 ${told}`.trim()];

describe('the verb before an English price says which price it is', () => {
  it.each([
    ...[
      'closed at',
      'closes at',
      'closing at',
      'ended at',
      'ends at',
      'ending at',
      'finished at',
      'finishes at',
    ],
    ...['finishing at', 'settled at', 'settles at', 'settling at', 'rose to end at', 'rose to finish at'],
    ...[
      'rose to settle at',
      'went home at',
      'went out at',
      'wound up at',
      'came to rest at',
      'come to rest at',
    ],
    ...[
      'left off at',
      'bowed out at',
      'closed at its session low of',
      'ended right at its high of',
      'went up to close at',
    ],
  ])('%s: the close', (words) => expect(read(`Nvidia ${words} $903.99.`)).toEqual(one('close', 903.99)));

  it.each([
    ...['opened at', 'opens at', 'opening at', 'started the day at', 'began trading at', 'kicked off at'],
    ...['started at', 'began lower at', 'kicked off trading at', 'opened the day at'],
  ])('%s: the opening', (words) => expect(read(`Nvidia ${words} $903.99.`)).toEqual(one('open', 903.99)));

  it.each([
    ...['hit a high of', 'saw highs of', 'peaked at', 'had its peak at', 'topped out at', 'rose as high as'],
    ...[
      'cost as much as',
      'was at its highest at',
      'had its maximum at',
      'touched',
      'touches',
      'was touching',
      'hit',
    ],
    ...[
      'hits',
      'was hitting',
      'reached',
      'reaches',
      'was reaching',
      'traded as dearly as',
      'climbed as far up as',
    ],
    ...[
      'set a mark of',
      'notched',
      'was notching',
      'scaled',
      'was scaling',
      'never traded above',
      'was never over',
    ],
    ...['traded at a high of'],
  ])('%s: the high', (words) => expect(read(`Nvidia ${words} $903.99.`)).toEqual(one('high', 903.99)));

  it.each([
    ...[
      'hit a low of',
      'saw lows of',
      'sank as low as',
      'cost as little as',
      'was at its lowest at',
      'had its trough at',
    ],
    ...[
      'was at its worst at',
      'found a bottom at',
      'bottomed at',
      'had its minimum at',
      'never traded below',
    ],
    ...['was never under', 'traded at a low of', 'fell and touched', 'dropped and hit', 'touched bottom at'],
  ])('%s: the low', (words) => expect(read(`Nvidia ${words} $903.99.`)).toEqual(one('low', 903.99)));

  it.each([
    ...[
      'changed hands at',
      'was changing hands at',
      'traded at',
      'trades at',
      'was trading at',
      'was quoted at',
    ],
    ...['stood at', 'was at', 'is at', 'fetched', 'was fetching', 'was indicated at'],
  ])('%s: a price of some moment', (words) =>
    expect(read(`Nvidia ${words} $903.99.`)).toEqual(one('intraday_price', 903.99, 'intraday')),
  );

  it.each([
    'rose to',
    'fell to',
    'rose to about',
    'rose to around',
    'rose to nearly',
    'rose to just',
    'rose to almost',
    'rose to a',
    'was little changed at',
    'was: ',
  ])('%s: no word for it, which is the close', (words) =>
    expect(read(`Nvidia ${words} $903.99.`.replace('  ', ' ')).join()).toMatch(
      /^NVDA close 903.99 2024-05-14/,
    ),
  );

  it.each([
    ...[
      'above',
      'past',
      'over',
      'crossed',
      'crosses',
      'crossing',
      'topped',
      'topping',
      'reclaimed',
      'reclaiming',
    ],
    ...['cross', 'reclaim', 'above the'],
  ])('%s: a bound', (word) =>
    expect(read(`Nvidia rose and stayed ${word} $900.`).join()).toMatch(/^NVDA close 900 2024-05-14/),
  );

  it('opened the year, a store, an office: that is no opening price', () => {
    for (const what of [
      'the year',
      'a new store',
      'its office',
      'an investigation',
      'the books',
      'a new plant',
      'the week',
    ])
      expect(read(`Nvidia opened ${what} at $903.99.`).join(), what).not.toContain('open');
  });
});

describe('the words behind an English price say which price it is', () => {
  it.each([
    ['at the close', 'close 903.99 2024-05-14'],
    ['by the close', 'close 903.99 2024-05-14'],
    ['a share at the close', 'close 903.99 2024-05-14'],
    ['per share, at the close', 'close 903.99 2024-05-14'],
    ['apiece at the close', 'close 903.99 2024-05-14'],
    ['each at the close', 'close 903.99 2024-05-14'],
    ['by the end of trading', 'close 903.99 2024-05-14'],
    ['at the closing bell', 'close 903.99 2024-05-14'],
    ['by the final bell', 'close 903.99 2024-05-14'],
    ['at the open', 'open 903.99 2024-05-14'],
    ['by the opening bell', 'open 903.99 2024-05-14'],
    ['at its high', 'high 903.99 2024-05-14'],
    ['at the session high', 'high 903.99 2024-05-14'],
    ["at the day's high", 'high 903.99 2024-05-14'],
    ['at their peak', 'high 903.99 2024-05-14'],
    ['at its highest', 'high 903.99 2024-05-14'],
    ['at its best', 'high 903.99 2024-05-14'],
    ['at its low', 'low 903.99 2024-05-14'],
    ['at the intraday low', 'low 903.99 2024-05-14'],
    ['at its worst', 'low 903.99 2024-05-14'],
    ['at its lowest', 'low 903.99 2024-05-14'],
    ['at its trough', 'low 903.99 2024-05-14'],
    ['at the bottom', 'low 903.99 2024-05-14'],
    ['during the day', 'high 903.99 2024-05-14'],
    ['during the session', 'high 903.99 2024-05-14'],
    ['earlier in the day', 'high 903.99 2024-05-14'],
    ['earlier in the session', 'high 903.99 2024-05-14'],
    ['intraday', 'high 903.99 2024-05-14'],
    ['on an intraday basis', 'high 903.99 2024-05-14'],
    ['at one point', 'high 903.99 2024-05-14'],
    ['along the way', 'high 903.99 2024-05-14'],
    ['at the highest point', 'high 903.99 2024-05-14'],
    ['before retreating', 'high 903.99 2024-05-14'],
    ['before paring gains', 'high 903.99 2024-05-14'],
    ['before easing', 'high 903.99 2024-05-14'],
    ['before closing lower', 'high 903.99 2024-05-14'],
    ['before ending lower', 'high 903.99 2024-05-14'],
    ['before fading', 'high 903.99 2024-05-14'],
    ['before settling', 'high 903.99 2024-05-14'],
    ['before trimming the gain', 'high 903.99 2024-05-14'],
    ['before finishing lower', 'high 903.99 2024-05-14'],
  ])('rose to $903.99 %s', (behind, told) =>
    expect(read(`Nvidia rose to $903.99 ${behind}.`)).toEqual([`NVDA ${told}`]),
  );

  it.each([
    'before recovering',
    'before rebounding',
    'before bouncing back',
    'at the lowest point',
    'at the worst point',
  ])('fell to $903.99 %s', (behind) =>
    expect(read(`Nvidia fell to $903.99 ${behind}.`)).toEqual(one('low', 903.99)),
  );

  it.each([
    ...[
      'turned around',
      'turned higher',
      'turned up',
      'turned positive',
      'recovered',
      'rebounded',
      'bounced',
      'rallied',
    ],
    ...['starting recovering', 'was rebounding', 'was bouncing', 'kept rallying', 'was turning higher'],
  ])('touched $903.99 before it %s: a low', (behind) =>
    expect(read(`Nvidia touched $903.99 before it ${behind}.`)).toEqual(one('low', 903.99)),
  );
});

describe('a price that is left again in the same sentence is one of the course of the day', () => {
  it.each([
    ...[
      'before closing at',
      'before the stock closed at',
      'then ended at',
      'but finished at',
      'only to settle at',
    ],
    ...['and later closed at', 'and eventually ended at', 'and closed at', 'and ended at', 'and finished at'],
    ...[
      'and settled at',
      'and then quickly closed at',
      'until it closed at',
      ', a 2% rise, and then closed at',
    ],
    ...['but then settled lower at', 'before ending at', 'before finishing at'],
  ])('rose to $920.50 %s $903.99', (words) =>
    expect(
      read(`Nvidia rose to $920.50 ${words} $903.99.`.replace(' ,', ',')).filter((line) => !/pct/.test(line)),
    ).toEqual([...one('high', 920.5), ...one('close', 903.99)]),
  );

  it.each(['closing up 2%', 'ending 2.5 percent higher', 'finishing down 1 per cent', 'settling 2% lower'])(
    'rose to $920.50 before %s',
    (words) => expect(read(`Nvidia rose to $920.50 before ${words}.`)[0]).toBe(one('high', 920.5)[0]),
  );

  it('also where the close is only told about', () => {
    expect(read('Nvidia rose to $920.50 before ending at about $904.')).toEqual([
      ...one('high', 920.5),
      ...one('close', 904, 'about'),
    ]);
  });

  it('but not where that is the close of a year or a week', () => {
    for (const span of ['the year', 'its year', 'a week', 'the month', 'the quarter', 'out the year'])
      expect(read(`Nvidia rose to $920.50 and ended ${span} up 2%.`)[0], span).toBe(one('close', 920.5)[0]);
  });

  it.each([
    ...[
      'turned up',
      'stepped in',
      'came in',
      'emerged',
      'returned',
      'arrived',
      'appeared',
      'found it cheap',
      'regained it',
    ],
    ...['staged a rally', 'moved in', 'rushed in', 'swooped in', 'waded in', 'piled in'],
  ])('sagged to $49.82 before buyers %s', (words) => {
    expect(read(`Nvidia sagged to $49.82 before buyers ${words}.`)).toEqual(one('low', 49.82));
    expect(read(`Nvidia sagged to $49.82, before some bargain hunters ${words}.`)).toEqual(one('low', 49.82));
  });

  it.each(['having', 'briefly', 'momentarily', 'at one point', 'earlier', 'at first'])(
    '%s dipped to it',
    (word) => {
      expect(read(`Nvidia, ${word} dipped to $880.`)).toEqual(one('low', 880));
      expect(read(`Nvidia ${word} rose straight up to $880.`)).toEqual(one('high', 880));
    },
  );

  it.each([
    ...[
      'swinging between',
      'swung between',
      'ranged between',
      'ranging between',
      'fluctuated between',
      'moved between',
    ],
    ...['fluctuating between', 'moving between', 'traded between', 'trading between', 'seesawed between'],
    ...[
      'seesawing between',
      'swing between',
      "in which the day's range was",
      "in which the session's range ran",
    ],
    ...['in which the day’s range is'],
  ])('%s two prices: low and high', (words) => {
    expect(read(`Nvidia had a day ${words} $886.76 and $906.68.`)).toEqual([
      ...one('low', 886.76),
      ...one('high', 906.68),
    ]);
  });

  it.each(['to', '-', '–'])('the range of the day with "%s" between its ends', (joint) => {
    expect(read(`Nvidia rested; the day's range was $886.76 ${joint} $906.68.`)).toEqual([
      ...one('low', 886.76),
      ...one('high', 906.68),
    ]);
  });
});
