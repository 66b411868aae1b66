import { describe, expect, it } from 'vitest';
import {
  englishOtherSubjects,
  englishRoleOf,
  hasUnknownEnglishSubject,
  unnamedEnglishSubject,
} from '../../../server/claims/english-subjects.ts';

function roleOf(before: string, behind: string, name = 'Apple') {
  return englishRoleOf(`${before}${name}${behind}`, {
    start: before.length,
    end: before.length + name.length,
  });
}

describe('how an English name stands in its clause', () => {
  it.each([
    ...[
      'rose',
      'shares',
      'share',
      'stock',
      'stocks',
      'Inc.',
      'Inc',
      'Corp.',
      'Co.',
      'Ltd.',
      'plc',
      'Holdings',
      'Group',
      'also',
    ],
    ...[
      'itself',
      'further',
      'then',
      'even',
      'was',
      'were',
      'is',
      'has',
      'had',
      'did',
      'closed',
      'gains',
      'sank',
      'hit',
      'shed',
    ],
    ...['held', 'fell', 'came', 'slid', 'slipping'],
  ])('"Apple %s": the subject', (verb) => {
    expect(roleOf('On Monday ', ` ${verb} 2%`)).toBe('subject');
    expect(roleOf('', `'s ${verb} 2%`)).toBe('subject');
    expect(roleOf('', ` (AAPL) ${verb} 2%`)).toBe('subject');
    expect(roleOf('“', `” (AAPL)’s ${verb} 2%`)).toBe('subject');
  });

  it.each([
    ...[
      'and',
      'or',
      'as',
      'at',
      'but',
      'the',
      'that',
      'which',
      'it',
      'its',
      'to',
      'for',
      'said',
      'told',
      'ahead',
      'instead',
    ],
    ...['beside', 'despite', 'like', 'because', 'while', 'more', 'less', 'than'],
  ])('"Apple %s": nothing says it', (word) => expect(roleOf('On Monday ', ` ${word} 2%`)).toBe('bare'));

  it.each([
    ', the maker of the iPhone, rose 2%',
    ' — the third-largest company — rose 2%',
    '—the largest—rose 2%',
    ' - the largest - rose 2%',
    ' -- the largest -- rose 2%',
    ' – the largest – rose 2%',
  ])('a remark behind the name changes nothing: "Apple%s"', (behind) =>
    expect(roleOf('Then ', behind)).toBe('subject'),
  );

  it.each(['shares of ', 'shares in ', 'stock of ', 'share in the ', 'Shares of the '])(
    '"%sApple": the subject',
    (before) => expect(roleOf(before, ' and more')).toBe('subject'),
  );

  it.each([
    ...[
      'with',
      'from',
      'to',
      'than',
      'like',
      'unlike',
      'including',
      'by',
      'for',
      'against',
      'behind',
      'over',
      'overtook',
    ],
    ...[
      'overtaking',
      'at',
      'rival',
      'rivals',
      'supplier',
      'suppliers',
      'customer',
      'partner',
      'after',
      'as',
      'and rival',
    ],
    ...[
      'such as',
      'versus',
      'vs',
      'vs.',
      'about',
      'on',
      'into',
      'surpassed',
      'surpassing',
      'passed',
      'passing',
      'joined',
    ],
    ...['joining', 'followed', 'following', 'owner of', 'maker of', 'unit of', 'part of', 'backed by'],
  ])('"%s Apple": another role', (word) => {
    expect(roleOf(`It rose, ${word} `, ', 2%')).toBe('other');
    expect(roleOf(`It rose, ${word} the `, ', 2%')).toBe('other');
    expect(roleOf(`It rose, ${word} its `, ', 2%')).toBe('other');
    expect(roleOf(`It rose, ${word} chipmaker `, ', 2%')).toBe('other');
    expect(roleOf(`It rose, ${word} `, "'s 5% drop")).toBe('bare');
    expect(roleOf(`It rose, ${word} `, '’s big one-day $5 drop')).toBe('bare');
  });

  it.each(['rival', 'peer', 'supplier', 'customer', 'partner', 'subsidiary', 'affiliate'])(
    '"its %s Apple fell": the subject all the same',
    (word) => expect(roleOf(`while its ${word} `, ' fell 2%')).toBe('subject'),
  );

  it.each(['as', 'after', 'before', 'since', 'than', 'because', 'and', 'until', 'like'])(
    '"%s Apple fell" begins a clause',
    (word) => {
      expect(roleOf(`It rose ${word} `, ' fell 2%')).toBe('subject');
      expect(roleOf(`It rose ${word} the `, ' shares also slipped 2%')).toBe('subject');
    },
  );

  it.each(['up', 'down', 'higher', 'lower', 'falling', 'shares up', 'stock rising'])(
    '"with Apple %s" is one too',
    (move) => {
      expect(roleOf('It rose, with ', ` ${move} 2%`)).toBe('subject');
      expect(roleOf('It rose, with the ', ` ${move} 2%`)).toBe('subject');
      expect(roleOf('It rose, with shares in ', ` ${move} 2%`)).toBe('subject');
      expect(roleOf('It rose, by ', ` ${move} 2%`)).toBe('other');
    },
  );

  it.each([
    ...[
      'rival Intel',
      'partner TSMC',
      'supplier LG',
      'peer Dell',
      'competitor Dell',
      'customer Dell',
      'unit Beats',
    ],
    ...[
      'subsidiary Beats',
      'parent Alphabet',
      'owner Alphabet',
      'affiliate Beats',
      'spinoff Beats',
      'biggest rival Intel',
    ],
    ...['rivals Intel', 'supplier giant Foxconn', 'analyst', 'analysts', 'chief strategist', 'economists'],
  ])('"Apple\'s %s": something else is meant', (words) =>
    expect(roleOf('Shares fell and ', `'s ${words} rose 2%`)).toBe('other'),
  );

  it.each([
    ...[
      'reiterated',
      'raises',
      'trims',
      'trimmed',
      'cut',
      'lowered',
      'upgraded',
      'downgrades',
      'maintains',
      'keeps',
      'kept',
    ],
    ...['initiated', 'resumes', 'reaffirms', 'boosted', 'lifts', 'hikes', 'slashed', 'starts', 'names'],
  ])('a broker that %s a view', (verb) => {
    for (const view of [
      ...[
        'target',
        'targets',
        'rating',
        'ratings',
        'objective',
        'buy',
        'hold',
        'sell',
        'overweight',
        'underweight',
        'neutral',
      ],
      ...[
        'outperform',
        'underperform',
        'equal weight',
        'equal-weight',
        'coverage',
        'estimate',
        'estimates',
        'top pick',
      ],
    ])
      expect(roleOf('', ` ${verb} Nvidia with a ${view}`, 'Citi'), view).toBe('other');
  });

  it.each(['', '\n', 'Movers\n', '- ', '• ', '* ', '· ', '– ', '1. ', '2) ', '\n  '])(
    '"%sApple:" heads its line',
    (before) => {
      expect(roleOf(before, ': up 2%')).toBe('topic');
      expect(roleOf(before, ' — The stock rose 2%')).toBe('topic');
      expect(roleOf(before, ' -- The stock rose 2%')).toBe('topic');
      expect(roleOf(before, ' (AAPL): up 2%')).toBe('topic');
    },
  );

  it('"For Apple" at the start of a sentence is what it is about', () => {
    expect(roleOf('For ', ', it was a day up 2%')).toBe('topic');
    expect(roleOf('It rose. For ', ', it was a day up 2%')).toBe('topic');
    expect(roleOf('It rose!For ', ', it was a day up 2%')).toBe('topic');
    expect(roleOf('It was good for ', ', up 2%')).toBe('other');
  });
});

describe('a name that nobody linked is the subject of English words', () => {
  it.each([
    ...[
      'Broadcom fell',
      'Broadcom shares rose',
      'Broadcom stock climbed',
      'Broadcom also gained',
      'Broadcom then slid',
    ],
    ...['Broadcom itself dropped', "Broadcom's shares sank", 'and Broadcom closed', 'AT&T ended'],
  ])('%s', (words) => expect(hasUnknownEnglishSubject(`${words} 3%`)).toBe(true));

  it.each(['and', 'while', 'but', 'with'])('"%s Hyundai Motor 0.6 percent"', (joint) => {
    expect(hasUnknownEnglishSubject(`${joint} Hyundai Motor `)).toBe(true);
    expect(hasUnknownEnglishSubject(`, ${joint} Hyundai's `)).toBe(true);
    expect(hasUnknownEnglishSubject(`${joint} Hyundai 3% to `)).toBe(true);
    expect(hasUnknownEnglishSubject(`${joint} Hyundai 3.1 percent at `)).toBe(true);
    expect(hasUnknownEnglishSubject(`${joint} lower `)).toBe(false);
  });

  it.each([
    ...[
      'It',
      'They',
      'The',
      'That',
      'This',
      'Which',
      'Shares',
      'Stock',
      'Price',
      'Trading',
      'He',
      'She',
      'We',
      'There',
      'Both',
    ],
    ...[
      'Each',
      'All',
      'Volume',
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
    ],
    ...['November', 'December', 'Monday', 'Friday', 'Its'],
  ])('"%s fell" is no name', (word) => expect(hasUnknownEnglishSubject(`${word} fell 3%`)).toBe(false));
});

describe('what an English sentence calls a subject that it does not name', () => {
  it.each([
    ...[
      'the stock',
      'its shares',
      'their share',
      'the company',
      'the chipmaker',
      'the carmaker',
      'the giant',
      'the firm',
    ],
    ...['the group', 'the big tech giant', 'shares'],
  ])('%s: a company', (words) => expect(unnamedEnglishSubject(`${words} fell`)).toBe('company'));

  it.each(['the index', 'the benchmark', 'the gauge', 'the broad market index', 'the blue-chip gauge'])(
    '%s: an index',
    (words) => expect(unnamedEnglishSubject(`${words} fell`)).toBe('index'),
  );

  it.each(['it fell', 'Apple fell', 'more shares fell', 'oil fell'])('%s: no word for it', (words) =>
    expect(unnamedEnglishSubject(words)).toBeNull(),
  );
});

describe('things with a price of their own that no listing knows', () => {
  const found = (text: string) =>
    englishOtherSubjects(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

  it.each([
    ...[
      'Dow',
      'Dow Jones',
      'Dow Jones Industrial Average',
      'Nasdaq',
      'Nasdaq Composite',
      'Nasdaq 100',
      'Russell 2000',
      'Nikkei',
    ],
    ...[
      'Nikkei 225',
      'Hang Seng',
      'FTSE',
      'FTSE 100',
      'DAX',
      'Stoxx',
      'Stoxx 600',
      'yield',
      'Treasury yields',
      'bond yield',
    ],
    ...[
      'Bitcoin',
      'bitcoin',
      'Ether',
      'ether',
      'Oil',
      'oil prices',
      'Crude oil',
      'Brent oil',
      'U.S. oil prices',
      'consumer prices',
    ],
    ...[
      'producer prices',
      'wholesale prices',
      'import prices',
      'home prices',
      'house prices',
      'core prices',
      'inflation',
    ],
    ...[
      'retail sales',
      'payrolls',
      'Gold',
      'spot gold',
      'gold prices',
      'Gold futures',
      'Silver',
      'copper',
      'platinum',
      'Futures',
    ],
    ...[
      'the dollar',
      'the yen',
      'the won',
      'the euro',
      'semiconductor index',
      'chip index',
      'volatility index',
      'sector index',
    ],
    ...[
      'VIX',
      'local currency',
      'South Korean currency',
      'greenback',
      'chip stocks',
      'tech shares',
      'technology stocks',
    ],
    ...[
      'bank stocks',
      'energy shares',
      'auto stocks',
      'retail stocks',
      'growth stocks',
      'small-cap stocks',
      'other stocks',
    ],
    ...[
      'most stocks',
      'many shares',
      'European stocks',
      'Asian tech shares',
      'sector',
      'group',
      'ETF',
      'fund',
      'peers',
      'rivals',
    ],
    ...['competitors', 'trading volume', 'volume'],
  ])('%s', (name) => {
    expect(found(`Then ${name} rose 2%.`)).toEqual([name]);
    expect(found(`Then ${name} also fell 2%.`)).toEqual([name]);
    expect(found(`Then ${name}, as so often, was up 2%.`)).toEqual([`${name}, as so often,`]);
    expect(found(`Then ${name} of ours.`)).toEqual([]);
  });

  it('but not where the exchange is named', () => {
    expect(found('Apple (Nasdaq: AAPL) rose')).toEqual([]);
    expect(found('The Nasdaq-listed stock rose')).toEqual([]);
    expect(found('The Nasdaq-traded stock rose')).toEqual([]);
  });

  it('with offsets into the whole text', () => {
    expect(englishOtherSubjects('Apple rose; Bitcoin fell 2%.', 11, 28)).toEqual([{ start: 12, end: 19 }]);
  });
});
