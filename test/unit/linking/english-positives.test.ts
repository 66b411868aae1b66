import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('what speaks for a company in English', () => {
  it.each([
    ['capitalInSentence', 'On that day {Gap} grew.', 'On that day (2.2)'],
    ['capitalInSentence', 'On that day {Ennis} grew.', 'On that day (2.2)'],
    ['capitalInSentence', 'On that day {Albany} grew.', 'On that day (0.66)'],
    ['englishShareNoun', 'On that day {Gap} shares grew.', 'shares (3)'],
    ['englishShareNoun', "On that day {Gap}'s earnings grew.", "'s earnings (3)"],
    ['englishShareNoun', 'On that day {Gap} common stock grew.', 'common stock (3)'],
    ['englishShareNoun', 'On that day {Gap} CEO Zyx left.', 'CEO (3)'],
    ['englishPriceVerb', '{Gap} rose 3%.', 'rose (3)'],
    ['englishPriceVerb', '{Gap} also rose 3%.', 'rose (3)'],
    ['englishPriceVerb', '{Gap} sharply fell 3%.', 'fell (3)'],
    ['englishPriceVerb', '{Gap}, which sells jeans in shops, fell 3%.', 'fell (3)'],
    ['englishPriceVerb', '{Gap} hit a record.', 'hit (3)'],
    [
      'englishPriceVerb',
      'Day of {Gap} rises\n\nIt was a long day for those who like to shop.',
      'rises (2.4)',
    ],
    ['englishCompanyVerb', '{Gap} said so.', 'said (3)'],
    ['englishCompanyVerb', '{Gap} already plans shops.', 'plans (3)'],
    ['englishCompanyVerb', '{Gap} is set to grow.', 'is set (3)'],
    ['englishShareBefore', 'On that day shares of {Gap} grew.', 'shares of (1.2)'],
    ['englishShareBefore', 'On that day the retailer {Gap} grew.', 'retailer (1.2)'],
    ['englishShareBefore', 'On that day shareholders in {Gap} grew.', 'shareholders in (1.2)'],
    ['possessive', "On that day {Gap}'s shops grew.", "'s (0.8)"],
    ['apposition', 'On that day {Gap}, the seller of jeans, grew.', 'the seller of jeans, g (1.6)'],
    ['apposition', 'On that day {Gap}, owner of Zyx, grew.', 'owner of Zyx, grew. (1.6)'],
    ['apposition', 'On that day {Gap}, whose jeans sell, grew.', 'whose jeans sell, grew (1.6)'],
  ])('%s: %s', (feature, text, detail) => {
    expect(said(text, feature)).toBe(detail);
  });

  it.each([
    ['capitalInSentence', 'at the start', '{Gap} grew.'],
    ['capitalInSentence', 'in a headline of capitals', 'Great Shops Like {Gap} Grow Again'],
    ['capitalInSentence', 'after a colon', 'This week: {Gap} grew.'],
    ['englishShareNoun', 'of another noun', 'On that day {Gap} jeans grew.'],
    ['englishPriceVerb', 'without a figure', '{Gap} rose to the day'],
    ['englishPriceVerb', 'of another subject', '{Gap} shops and others rose 3%.'],
    ['englishCompanyVerb', 'of what else is done', '{Gap} sleeps.'],
    ['englishShareBefore', 'of other words', 'On that day blue {Gap} grew.'],
    ['possessive', 'without one', 'On that day {Gap} shops grew.'],
    ['apposition', 'of a name in a row', 'On that day {Gap}, Zyx and all grew.'],
    ['apposition', 'of a person', 'On that day {Oscar}, the seller of jeans, grew.'],
  ])('%s not %s', (feature, _, text) => {
    expect(said(text, feature)).toBeNull();
  });

  it('says nothing of a person, a word in small letters and a name that is certain', () => {
    expect(said('On that day Michael {Dell} said so.', 'englishCompanyVerb')).toBeNull();
    expect(said('On that day the {gap} said so.', 'englishCompanyVerb')).toBeNull();
    expect(said('On that day {Nvidia} said so.', 'englishCompanyVerb')).toBeNull();
    expect(said('On that day {Nvidia} said so.', 'capitalInSentence')).toBeNull();
  });
});

describe('a noun in small letters behind a word that begins a sentence', () => {
  it('makes it a word of the sentence', () => {
    expect(said('{Amazon} parrots escaped.', 'lowerNounAfter')).toBe('parrots (-1.4)');
  });

  it.each([
    '{Amazon} executives met.',
    '{Amazon} and others met.',
    '{Amazon} shares are here.',
    '{Amazon} is here.',
    '{Amazon} rose again.',
    '{Amazon} said nothing.',
    '{Amazon} Parrots escaped.',
    '{Amazon}, parrots said.',
    'On that day {Amazon} parrots escaped.',
    '{Amazon} parrots.',
  ])('does not: %s', (text) => {
    expect(said(text, 'lowerNounAfter')).toBeNull();
  });

  it.each(
    'and the for but with from was were has had have will would could can may might into also its their than that which who what when while are not now over after before under about amid against despite since until near among both each more most such then there thus too via yet did does gets takes makes keeps goes comes looks seems remains became runs ran needs helps brings turns works stays leads plays'.split(
      ' ',
    ),
  )('a small word is no noun: %s', (word) => {
    expect(said(`{Amazon} ${word} so.`, 'lowerNounAfter')).toBeNull();
  });

  it.each(
    'analysts executives officials workers employees staff managers management stores customers engineers lawyers economists strategists bankers traders subsidiary unit plants factories bonds debt options futures cars phones chips drugs trucks planes jets aircraft products devices parts software cloud'.split(
      ' ',
    ),
  )('nor is what companies have: %s', (word) => {
    expect(said(`{Amazon} ${word} here.`, 'lowerNounAfter')).toBeNull();
  });
});

describe('what goes on a name and makes it something else', () => {
  it.each([
    ['fund', 'We saw {Apple} Fund today.', 'Fund (-6)'],
    ['fund', 'We saw {Apple} ETF today.', 'ETF (-6)'],
    ['fund', 'We saw {Nvidia} Daily Bull 2X ETF today.', 'Daily Bull 2X ETF (-6)'],
    ['otherThing', 'We saw {Apple} Park today.', 'Park (-5)'],
    ['otherThing', 'We saw {Target} Field today.', 'Field (-5)'],
    ['otherThing', 'We saw {Target} River today.', 'River (-5)'],
  ])('%s: %s', (feature, text, detail) => {
    expect(said(text, feature)).toBe(detail);
    expect(mentionIn(text)?.judgement).toBe('negative');
  });

  it.each([
    ['fund', 'We saw {Apple}, Fund of today.'],
    ['fund', 'We saw {Apple} and the Fund today.'],
    ['otherThing', 'We saw {Apple}, Park and others.'],
    ['otherThing', 'We saw {Apple} Parks today.'],
    ['otherThing', 'We saw {Apple} in the Park today.'],
  ])('not %s: %s', (feature, text) => {
    expect(said(text, feature)).toBeNull();
  });
});
