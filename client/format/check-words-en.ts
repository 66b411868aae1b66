import type { CheckWords } from './check-words-shape.ts';

/** English words of the page Check. */
export const CHECK_WORDS_EN: CheckWords = {
  pageTitle: 'Check a story',
  lead: 'Paste a market story. Each price and change in it is set beside price data. Nothing is stored.',
  formTitle: 'Story to check',
  sourceLabel: 'What to check',
  sources: { text: 'Text', address: 'Address' },
  textLabel: 'Text of the story',
  textPlaceholder: 'Headline, date and text, as they stand on the page',
  addressLabel: 'Address of the story',
  dateLabel: 'Day of publication',
  dateHelp: 'Only where the text does not say it',
  check: 'Check',
  checkAgain: 'Check again',
  checking: 'Checking',
  emptyText: 'There is no text to check: paste a story.',
  emptyAddress: 'There is no address: paste one that starts with https://.',
  tooLarge: 'The text is larger than 1 MB. Paste one story.',
  failedTitle: 'This could not be checked',

  perNumber: 'One verdict per number, none for the story as a whole',
  notStored: 'nothing is stored',
  newText: 'New text',
  keepLink: 'Keep a link',
  keeping: 'Keeping',
  keptLink: 'Lasting address',
  keepHelp: 'The address keeps the facts found, not the text.',
  keepRemovable: 'Whoever opens it in this browser can remove it.',
  copyLink: 'Copy address',
  copied: 'Copied',
  copyFailed: 'Could not copy: select the address instead',
  pictureTitle: 'Share picture, 1200 × 630',
  pictureOpen: 'Open the picture',

  textTitle: 'The story with its numbers marked',
  dateFrom: (basis) => `from ${basis}`,
  dateStated: 'as you stated it',
  noDate: 'no date found',
  ownDays: 'as dated in the text',
  changeDate: 'Change date',
  cutNote: (characters) => `The text is long: its first ${characters} characters were checked.`,
  aroundNote: (lines) => `This looks like a whole page: ${lines} lines around its story were left out.`,
  checkAll: 'Check all of it',
  next: 'Next',
  previous: 'Previous',

  numbersTitle: 'Numbers',
  columns: { company: 'Company', what: 'What', story: 'Story', price: 'Price data', verdict: 'Verdict' },
  chooseNumber: (place) => `Show number ${place} on the chart`,
  chosenTitle: (place, company, what) => `${place} · ${company}, ${what}`,
  place: (place, count) => `${place} of ${count}`,
  onDay: (day) => `on ${day}`,
  difference: 'Difference',
  claimed: 'story',
  found: 'price',
  before: { previousClose: 'previous close', open: 'open' },
  chartSummary: (claimed, found, day) =>
    found === null
      ? `Prices around ${day}: the story says ${claimed}`
      : `Prices around ${day}: the story says ${claimed}, price data say ${found}`,
  noChart: 'No session is drawn for this number.',
  close: 'Close',

  companiesTitle: 'Companies and why',
  noPrices: 'no prices here',
  pricesSpan: (from, to) => `prices ${from} to ${to}`,
  otherNames: 'Also named, not listed here',
  reaction: (day) => `first session that could react: ${day}`,

  missing: {
    company: {
      title: 'No listed company found',
      text: 'Names, codes and tickers of the listings were looked for. Write the full name or the code, such as 005930 or NVDA.',
    },
    date: {
      title: 'No date found',
      text: 'Without a day no number has a session. Choose the day of publication and check again.',
    },
    number: {
      title: 'No price or change found',
      text: 'Closes, opens, highs, lows, changes, 52-week and record highs, index levels were looked for. Targets, earnings and dividends are not checked.',
    },
    prices: {
      title: 'No prices of these companies',
      text: 'Numbers were found, but there are no daily prices of their companies here.',
    },
  },
  missingTitle: 'What was looked for',

  keptAt: (moment) => `Checked ${moment}`,
  withoutText: 'The text was not kept: only what was found in it.',
  pricesNow: 'The charts show the prices of today’s data.',
  remove: 'Remove this check',
  removeQuestion: 'The address and its picture will be gone for good.',
  removeForGood: 'Remove',
  keepOn: 'Keep it',
  removing: 'Removing',
  removedTitle: 'Removed',
  removedText: 'Nothing is kept under this address any more.',
  goneTitle: 'This check was removed',
  goneText:
    'Whoever kept it, or the operator of this server, removed it. Whoever has the text can check it again.',
  unknownTitle: 'No such check',
  unknownText: 'Nothing is kept under this address. See that the address is complete.',
  foot: (sources) =>
    [
      'Rounding as the wording implies',
      ...(sources === '' ? [] : [`source: ${sources}`]),
      'information, not advice',
    ].join(' · '),
};
