import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const tuesday = '2024-05-14';
const read = (text: string) => claimLines(text, tuesday, 'en');

describe('what may come is no claim', () => {
  it.each([
    ...[
      'will',
      'would',
      'could',
      'may',
      'might',
      'should',
      'can',
      'expects to',
      'is expected to',
      'expected to',
    ],
    ...['is forecast to', 'forecasts to', 'is projected to', 'is predicted to', 'is seen to', 'is likely to'],
    ...['is set to', 'is going to', 'aims to', 'aims for a', 'is aiming for a'],
  ])('Nvidia %s rise', (words) => expect(read(`Nvidia ${words} rise 5% on Tuesday.`)).toEqual([]));

  it.each(['projects', 'is projecting', 'predicts', 'is predicting', 'sees', 'forecasts', 'forecasted'])(
    'Nvidia %s a rise',
    (verb) => expect(read(`Nvidia ${verb} a rise of 5%.`)).toEqual([]),
  );

  it.each(['If', 'Should', 'Unless', 'Suppose', 'Supposing', 'Assuming'])('%s it falls', (word) => {
    expect(read(`${word} Tesla drops 5%, buyers return.`)).toEqual([]);
    expect(read(`Buyers return ${word.toLowerCase()} Tesla drops 5%.`)).toEqual([]);
  });

  it.each(['another', 'a further'])('%s move that the words behind it think up', (word) => {
    expect(read(`Nvidia rose to $50, and ${word} 5% gain would lift it.`)).toEqual([
      'NVDA close 50 2024-05-14',
    ]);
    expect(read(`For Nvidia ${word} 5% gain could follow.`)).toEqual([]);
  });

  it('but what has come is one, though the sentence speaks of more to come', () => {
    expect(read('Nvidia rose 5% and may rise further.')).toEqual(['NVDA change_pct 5 2024-05-14']);
    expect(read('Nvidia rose another 5% on Tuesday.')).toEqual(['NVDA change_pct 5 2024-05-14']);
  });
});

describe('what did not happen is no claim', () => {
  it.each([
    ...['did not gain', "didn't gain", 'has not gained', "hasn't gained", 'had not gained', 'never gained'],
    ...[
      'denied it gained',
      'denies it gained',
      'failed to gain',
      'no longer gained',
      'was falling short of a gain of',
    ],
    ...[
      'fell short of a gain of',
      'rose, short of',
      'rumor: it gained',
      'rumors: it gained',
      'was rumored up',
    ],
    ...[
      'was rumoured up',
      'incorrectly rose',
      'erroneously rose',
      'mistakenly rose',
      'contrary to reports rose',
    ],
  ])('Nvidia %s', (words) => expect(read(`Nvidia ${words} 5% on Tuesday.`)).toEqual([]));

  it.each([
    ...[
      'was false',
      'were wrong',
      'is untrue',
      'are denied',
      'was not true',
      'proved incorrect',
      'was incorrect',
    ],
  ])('a report that %s', (words) => {
    expect(read(`A report that Nvidia rose 5% ${words}.`)).toEqual([]);
    expect(read(`A report that Nvidia rose 5% on Tuesday; it ${words}.`)).toEqual([]);
  });

  it.each(['a rumor', 'rumors', 'a rumour', 'unconfirmed reports'])('%s before it', (words) => {
    expect(read(`There were ${words}, and Nvidia rose 5%.`)).toEqual([]);
  });

  it.each(['false', 'untrue', 'a rumor', 'incorrect', 'erroneous', 'mistaken'])('%s behind it', (word) => {
    expect(read(`Nvidia rose 5% in a ${word} report.`.replace('a a', 'a'))).toEqual([]);
  });
});

describe('a move that was taken back is no claim', () => {
  it.each([
    ...['erased', 'erasing', 'pared', 'paring', 'trimmed', 'trimming', 'reversed', 'reversing', 'wiped out'],
    ...['wiping out', 'gave up', 'giving up', 'gave back', 'giving back', 'recouped', 'recouping'],
  ])('%s a gain', (verb) => {
    expect(read(`Tesla ${verb} a 2% gain.`)).toEqual([]);
    expect(read(`Tesla ${verb} an early 2% gain.`)).toEqual([]);
    expect(read(`Tesla ${verb} its 2% gain.`)).toEqual([]);
    expect(read(`Tesla ${verb} earlier gains of as much as 2%.`)).toEqual([]);
  });

  it.each(['part', 'some', 'half', 'most', 'much', 'all'])('%s of a loss', (share) => {
    expect(read(`Tesla recouped ${share} of losses of about 2%.`)).toEqual([]);
    expect(read(`Tesla trimmed ${share} of its nearly 2% loss.`)).toEqual([]);
  });
});

describe('a price that another is held against is no claim', () => {
  it.each([
    ...['from', 'than', 'versus', 'vs', 'vs.', 'compared with', 'compared to', 'against', 'since', 'off'],
    ...['previously', 'prior', 'earlier'],
  ])('%s', (word) => {
    expect(read(`Apple closed at $186.28, higher ${word} $183.05.`)).toEqual([
      'AAPL close 186.28 2024-05-14',
    ]);
  });

  it.each([
    ...[
      'a',
      'an',
      'its',
      'the',
      'about',
      'around',
      'its record',
      'its previous',
      'its prior',
      'its old',
      'its peak',
    ],
    ...['its high of', 'its low of', 'its close of', 'a closing', 'its 2021 peak of', 'its 52-week high of'],
    ...[
      'its 3-week high of',
      'its all-time high of',
      "Monday's",
      "Tuesday's close of",
      "Wednesday's",
      "Thursday's",
    ],
    ...["Friday's close of"],
  ])('from %s', (words) => {
    expect(read(`Apple closed at $186.28, down from ${words} $199.62.`)).toEqual([
      'AAPL close 186.28 2024-05-14',
    ]);
  });

  it.each(['their', 'its', 'the', 'a'])('so far from %s high or low', (owner) => {
    for (const beside of ['below', 'above', 'near', 'under', 'shy of', 'short of', 'off'])
      for (const extreme of [
        'all-time high of',
        'high of',
        '52-week low of',
        'record of',
        'peak of',
        'record',
        'lows of',
      ])
        expect(
          read(`Apple traded ${beside} ${owner} ${extreme} $199.62.`).join(),
          `${beside} ${extreme}`,
        ).not.toContain('199.62');
  });

  it.each(['previous', 'prior', 'old', 'earlier', 'former', 'last'])('the %s high', (old) => {
    for (const extreme of ['record', 'high', 'low', 'peak', 'close', 'closing high'])
      expect(read(`Apple topped its ${old} ${extreme} of $199.62.`), extreme).toEqual([]);
  });

  it.each(['is', 'was', 'stands at', 'stood at', 'remains'])('the range of a year %s', (verb) => {
    for (const extreme of [
      '52-week high',
      '52-week low',
      'all-time high',
      'record high',
      'one-year peak',
      'one-year low',
    ])
      expect(read(`Its ${extreme} ${verb} $199.62, and Apple rested.`), extreme).toEqual([]);
  });

  it.each(['52-week', 'one-year', '12-month', 'trading'])('a %s range', (span) => {
    expect(read(`Apple has a ${span} range of $164.08 to $199.62.`)).toEqual([]);
  });

  it.each([
    ...[
      'We bought',
      'We sold',
      'I bought',
      'I sold',
      "We've trimmed",
      'I recently added',
      'We exited',
      'We entered',
    ],
    ...['We buy', 'I sell', "I've just bought"],
  ])('%s', (words) => expect(read(`${words} Apple at $186.28.`)).toEqual([]));

  it.each(['bought', 'sold', 'buying', 'selling', 'shorted'])('he %s', (verb) => {
    expect(read(`He ${verb} Apple at $186.28.`)).toEqual([]);
    expect(read(`He ${verb} Intel Corp. Class at $30.68.`)).toEqual([]);
  });
});

describe('a percentage that something stands at is no change', () => {
  it.each([
    ...['rose', 'fell', 'climbed', 'dropped', 'slipped', 'edged', 'ticked', 'eased', 'declined', 'increased'],
    ...['decreased', 'jumped', 'sank', 'slid', 'cooled', 'accelerated', 'slowed'],
  ])('%s to it', (verb) => {
    expect(read(`As joblessness ${verb} to 4.1%, Apple rose 1%.`)).toEqual(['AAPL change_pct 1 2024-05-14']);
    expect(read(`Apple said its rating ${verb} sharply to about 4.1%.`)).toEqual([]);
    expect(read(`Apple ${verb} to nearly 4.1%.`)).toEqual([]);
    expect(read(`Apple ${verb} to around 4.1%.`)).toEqual([]);
  });

  it.each(['gain', 'gains', 'advance', 'rally', 'rise'])('but a %s that grows to it is', (noun) => {
    expect(read(`Apple saw its ${noun} climb and increased to 4.1%.`)).toEqual([
      'AAPL change_pct 4.1 2024-05-14',
    ]);
  });
});
