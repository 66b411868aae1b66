import { describe, expect, it } from 'vitest';
import { claimLines, openQuotes } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'en');
const change = (percent: number, told = '') => [`NVDA change_pct ${percent} 2024-05-14 ${told}`.trim()];

describe('which way an English number goes', () => {
  it.each([
    ...[
      'rose',
      'rises',
      'climbed',
      'climbs',
      'gained',
      'gains',
      'jumped',
      'jumps',
      'surged',
      'surges',
      'soared',
      'rallied',
    ],
    ...[
      'advanced',
      'added',
      'adds',
      'rocketed',
      'skyrocketed',
      'spiked',
      'leapt',
      'leaped',
      'was up',
      'was higher by',
    ],
    ...[
      'increased',
      'popped',
      'rebounded',
      'recovered',
      'edged up',
      'ticked higher',
      'bounced',
      'shot',
      'vaulted',
    ],
    ...[
      'was ahead',
      'strengthened',
      'firmed',
      'put on',
      'tacked on',
      'picked up',
      'piled on',
      'zoomed',
      'roared',
      'ripped',
    ],
  ])('%s: up', (verb) => expect(read(`Nvidia shares ${verb} 2% on Tuesday.`)).toEqual(change(2)));

  it.each([
    ...[
      'fell',
      'falls',
      'sank',
      'sinks',
      'dropped',
      'drops',
      'slipped',
      'slid',
      'slumped',
      'tumbled',
      'plunged',
      'plummeted',
    ],
    ...[
      'lost',
      'loses',
      'declined',
      'decreased',
      'dipped',
      'shed',
      'sheds',
      'was down',
      'was lower by',
      'collapsed',
      'crashed',
    ],
    ...[
      'cratered',
      'retreated',
      'eased',
      'gave up',
      'tanked',
      'weakened',
      'was off',
      'was off about',
      'was off more than',
    ],
    ...[
      'dived',
      'dove',
      'skidded',
      'nosedived',
      'slashed',
      'gave back',
      'swooned',
      'stumbled',
      'sagged',
      'wilted',
    ],
    ...['pulled back', 'surrendered', 'ceded', 'forfeited', 'faltered', 'buckled', 'crumbled', 'caved'],
  ])('%s: down', (verb) =>
    expect(read(`Nvidia shares ${verb} 2% on Tuesday.`)[0]).toMatch(/^NVDA change_pct -2 /),
  );

  it.each([
    ...[
      'gain',
      'rise',
      'increase',
      'jump',
      'surge',
      'rally',
      'advance',
      'climb',
      'pop',
      'leap',
      'rebound',
      'spike',
      'bounce',
    ],
    ...['daily gain', 'one-day rise', 'single-day jump'],
  ])('a %s: up', (noun) => {
    expect(read(`Nvidia posted a 2% ${noun}.`)).toEqual(change(2));
    expect(read(`Nvidia, after a 2 percent ${noun}, rested.`)).toEqual(change(2));
  });

  it.each([
    ...[
      'loss',
      'drop',
      'fall',
      'decline',
      'slump',
      'slide',
      'plunge',
      'tumble',
      'dip',
      'decrease',
      'selloff',
      'sell-off',
      'rout',
    ],
    ...['crash', 'retreat', 'daily loss', 'one-day drop', 'single-day slide'],
  ])('a %s: down', (noun) => {
    expect(read(`Nvidia posted a 2% ${noun}.`)).toEqual(change(-2));
    expect(read(`Nvidia, after a 2 percent ${noun}, rested.`)).toEqual(change(-2));
  });

  it.each(['in the green', 'in the black', 'to the good', 'firmer', 'stronger', 'higher', 'up'])(
    '%s: up',
    (behind) => expect(read(`Nvidia ended 2% ${behind}.`)).toEqual(change(2)),
  );

  it.each(['in the red', 'softer', 'weaker', 'cheaper', 'off', 'lower', 'down'])('%s: down', (behind) =>
    expect(read(`Nvidia ended 2% ${behind}.`)).toEqual(change(-2)),
  );

  it('by the sign that is printed, whatever the verb says', () => {
    expect(read('Nvidia fell +2%.')).toEqual(change(2));
    expect(read('Nvidia rose -2%.')).toEqual(change(-2));
    expect(read('Nvidia ▼2%, up from before.')[0]).toBe(change(-2)[0]);
  });

  it('in brackets or behind "or" it is that of the number before', () => {
    const sum = 'NVDA change_abs -18 2024-05-14';
    expect(read('Nvidia fell $18 (2%).')).toEqual([sum, ...change(-2)]);
    for (const joint of [', or', ' or', ', or about', ' or nearly', ', or roughly'])
      expect(
        read(`Nvidia fell $18${joint} 2%.`).map((line) => line.replace(' about', '')),
        joint,
      ).toEqual([sum, ...change(-2)]);
  });

  it('of a name alone it is that of the number that it shares a verb with', () => {
    expect(read('Intel tumbled 11.7 percent to 30.68 dollars and Nvidia 9.6 percent.').at(-1)).toBe(
      change(-9.6)[0],
    );
    expect(read('Intel fell 1%, Tesla 1.5%, while Nvidia 2%.').at(-1)).toBe(change(-2)[0]);
    expect(read('Intel fell 1% to $30 and Nvidia 2%.').at(-1)).toBe(change(-2)[0]);
    expect(read('Intel fell 1% lower, Nvidia 2%.').at(-1)).toBe(change(-2)[0]);
    expect(read('Intel fell 1% on the day and Nvidia 2%.').at(-1)).toBe(change(-2)[0]);
    expect(read('Intel, at $30 a share, and Nvidia at 2%.')).not.toContain(change(-2)[0]);
    expect(read('Nvidia, 2% of the day.')).toEqual([]);
  });

  it('is not told by words of no motion', () => {
    expect(read('Nvidia was flat at 2%.')).toEqual([]);
    expect(read('Nvidia 2%.')).toEqual([]);
  });
});

describe('a sum of money that is the move itself', () => {
  it.each([
    ['gained $3.20', 3.2],
    ['rose by $3.20', 3.2],
    ['rose another $3.20', 3.2],
    ['rose about $3.20', 3.2],
    ['rose around $3.20', 3.2],
    ['rose nearly $3.20', 3.2],
    ['rose roughly $3.20', 3.2],
    ['rose as much as $3.20', 3.2],
    ['rose some $3.20', 3.2],
    ['fell $3.20', -3.2],
    ['was $3.20 lower', -3.2],
    ['was $3.20 higher', 3.2],
    ['ended at $903.99, down $3.20', -3.2],
    ['ended at $903.99 (+$3.20)', 3.2],
    ['ended at $903.99 (-$3.20)', -3.2],
    ['fell 2%, or $3.20', -3.2],
    ['fell 2%, or about $3.20', -3.2],
    ['fell 2% (or nearly $3.20)', -3.2],
  ])('%s', (words, sum) =>
    expect(read(`Nvidia ${words}.`).join()).toContain(`NVDA change_abs ${sum} 2024-05-14`),
  );

  it.each([
    'to',
    'at',
    'to about',
    'to around',
    'to just',
    'to nearly',
    'to a record',
    'above',
    'below',
    'near',
    'past',
  ])('rose %s a sum: a price', (word) =>
    expect(read(`Nvidia rose ${word} $3.20.`).join()).not.toContain('change_abs'),
  );

  it('is no sum that is above, below or ahead of another', () => {
    for (const word of ['above', 'below', 'ahead'])
      expect(read(`Nvidia ended ${word} $903.99.`).join(), word).not.toContain('change_abs');
  });
});

describe('how an English number is hedged', () => {
  it.each([...['more than', 'over', 'at least', 'upwards of', 'exceeding', 'surpassing', 'topping']])(
    '%s: over',
    (word) => expect(read(`Nvidia rose ${word} 2%.`)).toEqual(change(2, 'over')),
  );

  it.each([
    'topped',
    'tops',
    'exceeded',
    'exceeds',
    'surpassed',
    'surpasses',
    'crossed',
    'rose above',
    'rose past',
  ])('%s a price: over', (word) =>
    expect(read(`Nvidia shares ${word} $900 at the close.`)).toEqual(['NVDA close 900 2024-05-14 over']),
  );

  it.each(['under', 'below', 'at most'])('%s: under', (word) =>
    expect(read(`Nvidia closed at ${word} $900.`).join()).toMatch(/close 900 2024-05-14 under/),
  );

  it.each(['nearly', 'almost', 'about', 'around', 'roughly', 'approximately', 'some', 'close to'])(
    '%s: about',
    (word) => expect(read(`Nvidia rose ${word} 2%.`)).toEqual(change(2, 'about')),
  );

  it.each(['or more', 'or higher'])('%s behind it: over', (words) =>
    expect(read(`Nvidia rose 2% ${words}.`)).toEqual(change(2, 'over')),
  );

  it('"never traded below" states the low to the cent', () => {
    expect(read('Nvidia never traded below $242.65.')).toEqual(['NVDA low 242.65 2024-05-14']);
    expect(read('Nvidia never once traded above $242.65.')).toEqual(['NVDA high 242.65 2024-05-14']);
    expect(read('Nvidia never traded below $242.')).toEqual([]);
  });
});

describe('a percentage that may be of an earlier move is open', () => {
  const open = (text: string) => openQuotes(text, '2024-05-14', 'en');

  it.each([
    ...[
      'gain',
      'gains',
      'loss',
      'losses',
      'advance',
      'advances',
      'rally',
      'rallies',
      'rise',
      'drop',
      'surge',
      'jump',
      'slide',
    ],
    ...['slump', 'rebound', 'runup', 'run-up'],
  ])('lost a part of the %s', (noun) => {
    expect(open(`Nvidia lost 2% of the ${noun}.`)).toEqual(['2%']);
    expect(open(`Nvidia lost 2% from its early big ${noun}.`)).toEqual(['2%']);
    expect(open(`Nvidia lost 2% of Friday's ${noun}.`)).toEqual(['2%']);
  });

  it.each([
    ...[
      'paring it',
      'it pared gains',
      'erasing it',
      'it erased it',
      'it reversed',
      'reversing',
      'it gave up the gain',
    ],
    ...[
      'it gave back some',
      'giving up some',
      'giving back some',
      'it trimmed it',
      'trimming it',
      'it faded',
      'fading',
    ],
    ...['it turned lower', 'turning negative', 'it turned positive', 'turning higher'],
  ])('rose before %s', (words) => {
    expect(open(`Nvidia rose 2% before ${words}.`)).toEqual(['2%']);
    expect(open(`Nvidia rose 2% but then ${words}.`)).toEqual(['2%']);
    expect(open(`Nvidia rose 2% on news of chips, only to see ${words}.`)).toEqual(['2%']);
  });

  it('but not one that nothing takes back', () => {
    expect(open('Nvidia rose 2% on news of chips.')).toEqual([]);
    expect(open('Nvidia rose 2% before noon came.')).toEqual([]);
  });
});

describe('what an English percentage is measured from', () => {
  it.each([
    ...[
      'its opening price',
      'the open',
      'its first trade',
      'the first print',
      "the day's opening",
      "today's open",
    ],
    ...["that day's first transaction"],
  ])('%s: the opening', (base) => {
    for (const than of ['from', 'below', 'above', 'off'])
      expect(read(`Nvidia is up 2% ${than} ${base}.`).join(), than).toContain('from open');
  });

  it.each([
    ...[
      'its high',
      'the low',
      'its all-time peak',
      'its record high',
      'its 52-week low',
      'a recent high',
      'its closing low',
    ],
    ...[
      'its intraday peak',
      'the year-earlier quarter',
      'the same month',
      'the offer price',
      'its IPO price',
      'its debut',
    ],
    ...[
      'its issue price',
      'its listing price',
      'its 2021 bottom',
      'a trough',
      'its January level',
      'its March levels',
    ],
    ...[
      'last year',
      'the previous quarter',
      'its 50-day average',
      'its 200-day moving average',
      'estimates',
      'its target',
    ],
    ...['the average', 'its listing', 'its IPO'],
  ])('%s: no change of the day', (base) => {
    for (const than of ['from', 'below', 'off', 'under'])
      expect(read(`Nvidia is down 2% ${than} ${base}.`).join(), than).not.toContain(' change_pct');
  });
});
