import { describe, expect, it } from 'vitest';
import { englishExtremeWords } from '../../../server/claims/english-extremes.ts';

const found = (text: string) =>
  englishExtremeWords(text, 0).map(({ kind, ofClose }) => `${kind}${ofClose ? ' of closes' : ''}`);

describe('an extreme that an English sentence says was reached', () => {
  it.each([
    ['a 52-week high', '52w_high'],
    ['a 52 week high', '52w_high'],
    ['a 52week high', '52w_high'],
    ['a fifty-two week high', '52w_high'],
    ['a fifty-two-week low', '52w_low'],
    ['52-weeks highs', '52w_high'],
    ['a 52-week intraday high', '52w_high'],
    ['a 52-week trading low', '52w_low'],
    ['a 52-week peak', '52w_high'],
    ['a 52-week closing low', '52w_low of closes'],
    ['a one-year high', '52w_high'],
    ['a 1-year low', '52w_low'],
    ['a one year intraday high', '52w_high'],
    ['a one-year closing high', '52w_high of closes'],
    ['one-year highs', '52w_high'],
    ['an all-time high', 'record_high'],
    ['a lifetime high', 'record_high'],
    ['record highs', 'record_high'],
    ['a record peak', 'record_high'],
    ['an all-time intraday high', 'record_high'],
    ['an all-time closing high', 'record_high of closes'],
    ['an all-time trading high', 'record_high'],
    ['a record close', 'record_high of closes'],
    ['a record intraday high', 'record_high'],
  ])('it hit %s', (extreme, kind) => expect(found(`Apple shares hit ${extreme} on Monday.`)).toEqual([kind]));

  it.each(['at', 'hit', 'set', 'to', 'reached', 'notched'])('%s a record', (verb) => {
    for (const article of ['a', 'an all-time', 'another', 'a fresh', 'a new'])
      expect(found(`Apple stock, ${verb} ${article} record, led.`), article).toEqual(['record_high']);
    for (const other of [
      ...[
        'low',
        'number',
        'loss',
        'revenue',
        'profit',
        'quarter',
        'sales',
        'deal',
        'amount',
        'fine',
        'pace',
        'date',
        'label',
      ],
      ...['outflow', 'inflow', 'volume', 'quarterly profit'],
    ])
      expect(found(`Apple stock, ${verb} a record ${other}, led.`), other).toEqual([]);
  });

  it.each([
    ...[
      'highest ever',
      'highest close ever',
      'highest level ever',
      'highest price ever',
      'highest on record',
    ],
    ...['highest in its history', "highest in the company's history", 'highest closing price on record'],
    ...[
      'highest since its listing',
      'highest since its debut',
      'highest since its IPO',
      'highest since its market listing',
    ],
    ...['highest since its initial public offering'],
  ])('the %s', (words) => {
    expect(found(`Apple ended at its ${words}.`)).toEqual(['record_high of closes']);
    expect(found(`Apple touched $199.62, its ${words}.`)).toEqual([
      /clos/.test(words) ? 'record_high of closes' : 'record_high',
    ]);
  });

  it.each(['52 weeks', 'a year', 'one year', 'more than a year', '12 months'])(
    'the highest or lowest in %s',
    (span) => {
      for (const link of ['in', 'of', 'over', 'in the past', 'over the last']) {
        expect(found(`Apple hit the highest ${link} ${span}.`), link).toEqual(['52w_high']);
        expect(found(`Apple hit its lowest level ${link} ${span}.`), link).toEqual(['52w_low']);
        expect(found(`Apple rose to the highest price ${link} ${span}.`), link).toEqual(['52w_high']);
        expect(found(`Apple fell to the lowest close ${link} ${span}.`), link).toEqual(['52w_low of closes']);
        expect(found(`Apple fell to the lowest closing price ${link} ${span}.`), link).toEqual([
          '52w_low of closes',
        ]);
      }
    },
  );

  it('a new intraday record, a fresh closing high', () => {
    expect(found('Apple set a new intraday record of $199.62.')).toEqual(['record_high']);
    expect(found('Apple set an all-time record, up 2%.')).toEqual(['record_high']);
    expect(found('Apple set a fresh all-time record at noon.')).toEqual(['record_high']);
    expect(found('Apple set its intraday record on Monday.')).toEqual(['record_high']);
    expect(found('Apple set an intraday record and rested.')).toEqual(['record_high']);
    expect(found('Apple set a fresh closing high.')).toEqual(['record_high of closes']);
  });

  it.each([
    ...[
      'closed at',
      'closes at',
      'closing at',
      'ended at',
      'ending at',
      'finished at',
      'finishing at',
      'settled at',
    ],
    ...[
      'settling at',
      'closed up at',
      'closed on',
      'closed with',
      'close to close at',
      'ended the day at'.replace(' the day', ''),
    ],
  ])('%s it: of closes', (verb) => {
    expect(found(`Apple ${verb} a record high.`.replace('close to close', 'rose to close'))).toEqual([
      'record_high of closes',
    ]);
    expect(found(`Apple ${verb} a fresh 52-week high.`.replace('close to close', 'rose to close'))).toEqual([
      '52w_high of closes',
    ]);
    expect(found(`Apple ${verb} a new 52-week low.`.replace('close to close', 'rose to close'))).toEqual([
      '52w_low of closes',
    ]);
  });
});

describe('an extreme that was not reached', () => {
  it.each(['failed', 'fails', 'was unable', 'has yet', 'is failing'])('it %s to', (words) => {
    for (const verb of ['hit a', 'set a new', 'reach its', 'touch the'])
      expect(found(`Apple ${words} to ${verb} 52-week high.`), verb).toEqual([]);
  });

  it.each([
    ...[
      'near',
      'nearing',
      'close to',
      'below',
      'from',
      'off',
      'shy of',
      'short of',
      'within 2% of',
      'not at',
      'failed to hit',
    ],
    ...[
      'far away from',
      'since',
      'under',
      'beneath',
      'toward',
      'towards',
      'approaching',
      'approached',
      'approaches',
      'approach',
    ],
    ...[
      'just missed',
      'missed',
      'less than',
      'the previous',
      'the prior',
      'the old',
      'the last',
      'its',
      'their',
      'testing',
    ],
    ...[
      'tested',
      'test',
      'rumored at',
      'rumoured at',
      'rumors of',
      'targeting',
      'targets',
      'target',
      'could hit',
      'may hit',
    ],
    ...['might hit', 'would hit', 'will hit', 'the former', 'against', 'versus'],
  ])('%s', (words) =>
    expect(found(`Apple is ${words} a 52-week high.`.replace(/(the \w+|its|their) a /, '$1 '))).toEqual([]),
  );

  it.each([
    ...[
      'hit',
      'hits',
      'hitting',
      'set',
      'sets',
      'setting',
      'reached',
      'reaches',
      'reaching',
      'touched',
      'touches',
      'touching',
    ],
    ...[
      'rose to',
      'was at',
      'notched',
      'notches',
      'notching',
      'posted',
      'posting',
      'marked',
      'marking',
      'scaled',
      'scaling',
    ],
    ...['sank to', 'fell to', 'closed at'],
  ])('but "%s its high" says that it was', (verb) => {
    expect(found(`Apple ${verb} its 52-week high.`).map((kind) => kind.replace(' of closes', ''))).toEqual([
      '52w_high',
    ]);
    expect(
      found(`Apple ${verb} its new 52-week high.`).map((kind) => kind.replace(' of closes', '')),
    ).toEqual(['52w_high']);
  });

  it.each(['its', 'their', 'the', 'a', 'an', 'its new'])('and so does %s behind a price', (owner) => {
    for (const price of [
      '$199.62,',
      '$199.62 a share,',
      '$199.62 per share —',
      '$199.62 apiece,',
      '$1,199 –',
    ])
      expect(found(`Apple, off its best at ${price} ${owner} 52-week high.`), price).toEqual(['52w_high']);
  });

  it.each([
    'is',
    'was',
    'stands',
    'stood',
    'remains',
    'set in',
    'set on',
    'of $199.62 set in',
    'of $199.62 hit on',
    'of $199.62 reached last',
  ])('its high %s', (standing) =>
    expect(found(`Apple, at a 52-week high ${standing} May, moved.`)).toEqual([]),
  );

  it.each([
    ...[
      'revenue',
      'revenues',
      'sales',
      'profit',
      'profits',
      'earnings',
      'income',
      'margin',
      'margins',
      'deliveries',
    ],
    ...[
      'delivered goods',
      'shipments',
      'orders',
      'output',
      'production',
      'spending',
      'backlog',
      'bookings',
      'users',
    ],
    ...['subscribers', 'exports', 'demand'],
  ])('the %s hit it', (measure) => expect(found(`Apple ${measure} hit a record high.`)).toEqual([]));

  it.each(['million', 'billion', 'trillion'])('a record high of so many %s', (scale) => {
    expect(found(`Apple hit a record high $3.1 ${scale}.`)).toEqual([]);
  });

  it.each(['false', 'untrue', 'not true', 'wrong', 'rumored', 'rumoured', 'denied', 'incorrect'])(
    'a report that is %s',
    (word) => expect(found(`Apple hit a record high, a report that is ${word}.`)).toEqual([]),
  );
});

it('the word is found where it stands in the text', () => {
  expect(englishExtremeWords('Apple hit a 52-week high.', 100)).toMatchObject([{ start: 112, end: 124 }]);
});
