import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../server/linking/dictionary.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mentionIn, said } from './evidence-of.ts';
import { alias, line, noData } from './small-listing.ts';

describe('a person before whose family name stands', () => {
  it.each([
    ['a given name', 'He said that Michael {Dell} resigned.', 'Michael'],
    ['a given name at the start', 'Michael {Dell} resigned.', 'Michael'],
    ['a given name in a quotation', 'He asked, "Michael {Dell} or not?"', 'Michael'],
    ['a given name in brackets', 'The founder (Michael {Dell}) resigned.', 'Michael'],
    ['a given name and an initial', 'Police said Michael J. {Ford} had left.', 'Michael'],
    ['an initial', 'A novel of H. {Target} sold well.', 'H.'],
    ['a title with a capital', 'He met Senator {Ford} on Monday.', 'Senator'],
    ['a short title', 'He met Mr. {Ford} on Monday.', 'Mr.'],
    ['a title without a dot', 'He met Dr {Ford} on Monday.', 'Dr'],
    ['a title of two words', 'He met Prime Minister {Ford} on Monday.', 'Prime Minister'],
    ['a trade', 'He met the lawyer {Ford} on Monday.', 'lawyer'],
  ])('%s: %s', (_, text, detail) => {
    expect(said(text, 'personTitle')).toBe(`${detail} (-4)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'person', judgement: 'negative' });
  });

  it.each(
    'anchor actor actress director lawyer economist strategist analyst columnist author founder investor'.split(
      ' ',
    ),
  )('the trade of an %s, which has no capital', (trade) => {
    expect(said(`They spoke with ${trade} {Ford} on Monday.`, 'personTitle')).toBe(`${trade} (-4)`);
  });
});

it.each([
  ['a country in initials', 'In the afternoon U.S. {Target} shares fell.'],
  ['another country in initials', 'In the afternoon U.K. {Target} stores closed.'],
  ['a word that is no given name', 'On that day Profits {Target} raised were small.'],
  ['a trade that is not in the list', 'They asked the plumber {Ford} for help.'],
  ['a given name of another sentence', 'It hired Michael. {Ford} rose 3%.'],
  ['no blank before the name', 'The deal of Michael/{Ford} was signed.'],
  ['the start of the text', '{Ford} rose 3%.'],
  ['a title far before the name', 'The senator said on Monday that {Ford} may close a plant.'],
  ['small letters that only look like a title', 'The queen of hearts asked what {Ford} sold.'],
])('no person: %s', (_, text) => {
  expect(said(text, 'personTitle')).toBeNull();
});

/** A listing of companies that are known by a given name. */
const givenNames = ['Lilly', 'Wendy', 'Oscar', 'Ally', 'Chase', 'Morgan', 'Hilton', 'Mason', 'Carter', 'Zoe'];
const namesakes = buildDictionary(
  givenNames.map((name, index) => line(`XNYS:${name.toUpperCase()}`, { nameEnglish: `Zyx${index} Inc.` })),
  {
    ...noData,
    aliases: givenNames.map((name) =>
      alias(name, { instrumentId: instrumentId(`XNYS:${name.toUpperCase()}`) }),
    ),
  },
);

describe('a given name that is a company, with a family name after it', () => {
  it.each(givenNames)('%s Whitfield is a person', (name) => {
    const text = `On Monday {${name}} Whitfield joined the board.`;
    expect(said(text, 'personTitle', namesakes)).toBe('Whitfield (-4)');
    expect(mentionIn(text, namesakes)).toMatchObject({ kind: 'person', judgement: 'negative' });
  });

  it.each([
    ['a day', '{Lilly} Monday said that it will cut prices.'],
    ['a month', 'Prices that {Lilly} December wants are high.'],
    ['a noun of shares', '{Lilly} Shares rose 3%.'],
    ['no capital', '{Lilly} joined the index.'],
    ['an abbreviation', '{Lilly} CEO joined the index.'],
    ['a word with a capital inside', '{Lilly} MacGregor joined the index.'],
    ['a comma', '{Lilly}, Whitfield said, will grow.'],
    ['nothing', 'The shares are of {Lilly}'],
  ])('is the company where %s follows', (_, text) => {
    expect(said(text, 'personTitle')).toBeNull();
  });

  it('is the company where the name is none of a person', () => {
    expect(said('On Monday {Target} Whitfield was opened.', 'personTitle')).toBeNull();
  });
});
