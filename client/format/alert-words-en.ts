import type { AlertWords } from './alert-words-shape.ts';

/** English words of notices and feeds. */
export const ALERT_WORDS_EN: AlertWords = {
  button: (isOn) => (isOn ? 'Notifications on' : 'Notifications'),
  title: 'Notifications of the watchlist',
  lead: 'While a page of Newstape is open in this browser, new events of watched companies are announced. There is no push service: with all pages closed there are no notifications.',
  hindrance: {
    unsupported:
      'This browser shows no notifications from a page, as most browsers on phones. The feed below works everywhere.',
    insecure:
      'Browsers allow notifications only at an https address or at this computer’s own (localhost). The feed below works everywhere.',
    denied:
      'The browser blocks notifications of this site. Allow them in the browser’s settings of the site, then turn them on again.',
  },
  isOn: 'Notifications are on.',
  isOff: 'Notifications are off.',
  turnOn: 'Turn notifications on',
  turnOff: 'Turn notifications off',
  asks: 'The browser then asks whether it may.',
  which: 'Lists to announce',
  allLists: 'All lists',
  quiet: 'Quiet hours',
  quietFrom: 'From',
  quietTo: 'To',
  quietHint: 'By the clock of this computer. What comes in meanwhile is announced when they end.',
  rules: (grouped, days) =>
    `One notification an event, first reports only; ${grouped} or more at once become one. Events of sessions more than ${days} days back are not announced.`,
  close: 'Close',
  sampleTitle: 'Newstape notifications are on',
  sampleText: 'New events of watched companies are announced like this.',
  groupTitle: (count) => `${count} new events of watched companies`,
  andMore: (count) => `and ${count} more`,

  feedOfConditions: 'Subscribe to this list of events',
  feedOfCompany: 'Subscribe to new events of this company',
  feedOfList: 'Subscribe to new events of this watchlist',
  feedHint:
    'A feed reader gets the feed with all pages closed. Its address holds the codes of the companies.',
};
