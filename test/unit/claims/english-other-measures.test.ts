import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const tuesday = '2024-05-14';
const read = (text: string) => claimLines(text, tuesday, 'en');

describe('a percentage of something else than the price is no claim', () => {
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
      'EPS',
    ],
    ...['spending', 'output', 'orders', 'shipments', 'deliveries', 'guidance', 'dividend', 'dividends'],
    ...['yield', 'yields', 'stake', 'stakes', 'price target', 'price targets', 'target', 'targets', 'volume'],
    ...[
      'volumes',
      'inflation',
      'interest rate',
      'interest rates',
      'rate',
      'rates',
      'market share',
      'bookings',
    ],
    ...[
      'subscribers',
      'users',
      'cost',
      'costs',
      'tariff',
      'tariffs',
      'tax',
      'taxes',
      'budget',
      'budgets',
      'fund',
    ],
    ...[
      'funds',
      'debt',
      'cash',
      'backlog',
      'capex',
      'investment',
      'investments',
      'fine',
      'fines',
      'deal',
      'deals',
    ],
    ...['offer', 'offers', 'bid', 'bids', 'buyout', 'buyouts', 'acquisition', 'workforce', 'jobs', 'staff'],
    ...['headcount', 'GDP', 'growth', 'economy', 'demand', 'production', 'traffic', 'forecast', 'forecasts'],
    ...[
      'estimate',
      'estimates',
      'expectations',
      'consensus',
      'odds',
      'probability',
      'short interest',
      'ownership',
    ],
    ...['buyback', 'buybacks', 'premium', 'discount', 'settlement', 'prices of chips', 'option'],
    ...[
      'options',
      'weighting',
      'weight',
      'allocation',
      'IPO',
      'list price',
      'price tag',
      'charge',
      'charges',
      'fee',
    ],
    ...[
      'fees',
      'salary',
      'bonus',
      'vehicles',
      'units',
      'cars',
      'unemployment',
      'payrolls',
      'barrels',
      'wafers',
    ],
    ...['stores', 'members', 'attrition', 'passengers'],
  ])('its %s rose', (measure) => {
    expect(read(`Nvidia's ${measure} rose 5% on Tuesday.`)).toEqual([]);
  });

  it.each([
    ...[
      'delivered',
      'invested',
      'invests',
      'is investing',
      'offered',
      'is offering',
      'acquired',
      'owns',
      'holds',
    ],
    ...[
      'raised',
      'repurchased',
      'repurchases',
      'paid',
      'pays',
      'implied',
      'implies',
      'priced',
      'retails',
      'retailed',
    ],
    ...['sold', 'charges'],
  ])('it %s so much more of something', (verb) => {
    expect(read(`Nvidia ${verb} something 5% higher on Tuesday.`)).toEqual([]);
  });

  it('but that of the share is one, also where the measure is only its reason', () => {
    expect(read('Nvidia shares rose 5% on Tuesday.')).toEqual(['NVDA change_pct 5 2024-05-14']);
    expect(read('On strong sales, Nvidia stock rose 5% on Tuesday.')).toEqual([
      'NVDA change_pct 5 2024-05-14',
    ]);
    expect(read('Investors bid up Nvidia, which rose 5% on Tuesday.')).toEqual([
      'NVDA change_pct 5 2024-05-14',
    ]);
  });
});

describe('a percentage that the words behind it say to be of something else', () => {
  it.each([
    'of the stake',
    'of its revenue',
    'of sales',
    'of the company',
    'of all shares',
    'of total shares',
    'of the outstanding shares',
    'of the vote',
    'of the votes',
    'of its workforce',
    'of its staff',
    'of the market',
    'of the capital',
    'in profit',
    'in the revenue',
    'stake',
    'stakes',
    'tariff',
    'tariffs',
    'dividend',
    'dividends',
    'yield',
    'yields',
    'interest',
    'margin',
    'market share',
    'discount',
    'premium',
    'tax',
    'growth',
    'probability',
    'chance',
    'ownership',
    'price target',
    'price targets',
    'target',
    'increase in revenue',
    'increase in sales',
    ...[
      'drop',
      'fall',
      'decline',
      'jump',
      'rise',
      'increase',
      'slump',
      'surge',
      'gain',
      'growth',
      'slide',
    ].map((noun) => `${noun} in orders`),
    ...[
      'revenue',
      'sales',
      'profit',
      'profits',
      'earnings',
      'orders',
      'demand',
      'deliveries',
      'shipments',
    ].map((noun) => `drop in ${noun}`),
    ...[
      'bookings',
      'output',
      'production',
      'prices',
      'costs',
      'volume',
      'volumes',
      'registrations',
      'users',
    ].map((noun) => `rise in new ${noun}`),
    ...['subscribers', 'spending', 'income', 'margin', 'margins', 'exports', 'imports', 'traffic'].map(
      (noun) => `rise in total data-center ${noun}`,
    ),
    'year over year',
    'year-over-year',
    'year on year',
    'year-on-year',
    'from a year earlier',
    'from a year ago',
    'a month',
    'a year',
    'per unit',
    'per user',
  ])('a gain %s', (behind) => expect(read(`Nvidia gained 5% ${behind}.`)).toEqual([]));

  it.each(['an ounce', 'a barrel', 'a gallon', 'a ton', 'a month', 'per year', 'per user'])(
    'a rise to a sum %s',
    (behind) => expect(read(`Nvidia rose to $50 ${behind}.`.replace('an ounce', 'per ounce'))).toEqual([]),
  );

  it.each(['price target', 'target', 'strike', 'dividend', 'per share in cash', 'a share in cash'])(
    'a rise to a sum that is a %s',
    (behind) => expect(read(`Nvidia rose to $50 ${behind}.`)).toEqual([]),
  );

  it('but a percentage of the share or of the day is a claim', () => {
    expect(read('Nvidia gained 5% in the session.')).toEqual(['NVDA change_pct 5 2024-05-14']);
    expect(read('Nvidia rose to $50 a share.')).toEqual(['NVDA close 50 2024-05-14']);
  });
});

describe('what is counted is named before the company', () => {
  it.each([
    'Short interest in',
    'The weighting of',
    'The weight of',
    'The stake in',
    'Market share of',
    'Holdings of',
    'A holding in',
    'Options on',
    'Futures on',
    'Volume in',
    'Exposure to chips and demand for',
    'Sales of',
    'Deliveries by',
    'Orders from',
    'Prices at',
    'The yield on',
    'The spread on',
    'The premium on',
    'The discount for the',
  ])('%s the company', (before) => expect(read(`${before} Tesla rose 4% on Tuesday.`)).toEqual([]));

  it.each([
    'raised its price target on Nvidia to $50',
    'raised its price targets on Nvidia by 5%',
    'raised its target price for Nvidia to $50',
    'lifted the target of Nvidia to $50',
    'sees Nvidia rising after its target: $50',
    'has Nvidia as a buy, target up to $50',
    'has Nvidia as a buy, price target raised to $50',
    'has Nvidia as a buy, price target cut from $60 to $50',
    'has Nvidia as a buy, price target (was $50)',
  ])('the broker %s', (words) => expect(read(`The broker ${words}.`)).toEqual([]));
});

describe('the price of a deal is no price of the share', () => {
  it.each(['buy', 'sell', 'purchase', 'issue', 'acquire', 'tender', 'repurchase'])(
    'it agreed to %s shares at a price',
    (verb) => {
      expect(read(`Nvidia agreed to ${verb} 10 million shares at $50.`)).toEqual([]);
      expect(read(`Nvidia agreed to ${verb} Intel stock for $50.`)).toEqual([]);
    },
  );

  it.each(['buys', 'buying', 'bought', 'sells', 'selling', 'sold', 'purchases', 'purchased', 'purchasing'])(
    'it %s a share of it at a price',
    (verb) => expect(read(`The insider ${verb} each Nvidia share at $50.`)).toEqual([]),
  );

  it.each([
    'issues',
    'issued',
    'issuing',
    'acquires',
    'acquired',
    'acquiring',
    'tendered',
    'repurchased',
    'repurchasing',
  ])('it %s Nvidia stock at a price', (verb) =>
    expect(read(`The fund ${verb} Nvidia stock at $50.`)).toEqual([]),
  );

  it.each(['$2 billion', '$2 million', '$2.5bn', '$300m', '$2b'])('%s that is put in at a price', (sum) => {
    expect(read(`Nvidia will put ${sum} into Intel at $23.`)).toEqual([]);
    expect(read(`Nvidia put in ${sum} at $23 a share.`)).toEqual([]);
  });
});

describe('shares that are traded elsewhere have other prices', () => {
  it.each([
    ...['Tokyo', 'Taipei', 'Taiwan', 'Hong Kong', 'London', 'Frankfurt', 'Paris', 'Shanghai', 'Amsterdam'],
    ...['Zurich', 'Luxembourg'],
  ])('in %s', (city) => {
    expect(read(`Nvidia rose 5% in ${city}.`)).toEqual([]);
    expect(read(`Nvidia rose in ${city} by 5%.`)).toEqual([]);
  });

  it.each([
    'Tokyo',
    'Taipei',
    'Taiwan',
    'Hong Kong',
    'London',
    'Frankfurt',
    'Paris',
    'Shanghai',
    'Amsterdam',
    'Zurich',
  ])('In %s at the start of a sentence or part', (city) => {
    expect(read(`In ${city} shares of Nvidia rose 5%.`)).toEqual([]);
    expect(read(`Markets were calm; In ${city}, Nvidia rose 5%.`)).toEqual([]);
  });
});
