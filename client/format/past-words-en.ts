import type { IntervalText, PastWords } from './past-words-shape.ts';

function intervalText({ level, low, high, zeroInside }: IntervalText): string {
  return `${level} interval ${low} to ${high}, zero is ${zeroInside ? 'inside' : 'outside'}`;
}

function sessionsText(count: number): string {
  return count === 1 ? 'next session' : `next ${count} sessions`;
}

/** English words of the panels on returns around an event and after earlier ones. */
export const PAST_WORDS_EN: PastWords = {
  abnormalTitle: 'Return less the index’s part, by session',
  kinds: {
    high52w: '52-week-high stories',
    low52w: '52-week-low stories',
    rise: 'stories of a rise',
    fall: 'stories of a fall',
    price: 'price stories',
    results: 'results stories',
    deal: 'deal stories',
    ownership: 'ownership stories',
    filing: 'filing stories',
    other: 'stories of other kinds',
  },
  pastTitle: (kinds, sessions) => `After past ${kinds}, ${sessionsText(sessions)}`,
  pastUnknown: 'After past events of the kind',
  loading: 'Working out the returns around the event',
  notEnough: 'Not enough data',
  tooFewSessions: (needed, found) =>
    `The estimate needs ${needed} sessions and ${found} ${found === 1 ? 'lies' : 'lie'} before this event.`,
  noBenchmark: 'There are no prices of this market’s index, so its part cannot be taken off.',
  noSeries: 'There are no prices of this share.',
  noSession: 'The event stands on no session, so nothing can be counted from it.',

  after: (sessions, sum, interval) =>
    `${sessionsText(sessions).replace(/^n/, 'N')} together ${sum}, ${intervalText(interval)}`,
  afterMissing: (sessions, reason) =>
    `${sessionsText(sessions).replace(/^n/, 'N')} together: none, ${reason}`,
  chosenBy: {
    price: 'Hatched: up to the day it was chosen by, not a result',
    reports: 'Hatched: up to the day whose move it reports, not a result',
    mayReport: 'Hatched: up to the day whose move it may report, not a result',
  },
  usualBand: (level) => `band: usual ${level}`,
  method: (index, from, to, used) =>
    `Market model on ${index}, log returns, estimated on ${used} of the sessions ${from} to ${to} before the event`,
  abnormalTable: 'Each session as a table',
  columns: { offset: 'session', session: 'date', abnormal: 'less the index', usual: 'usual' },

  past: (kinds, count, sessions, mean, interval) =>
    `After ${count} earlier ${kinds}, ${sessionsText(sessions)}: mean ${mean}, ${intervalText(interval)}`,
  pastFew: (kinds, count, needed) =>
    `Of the earlier ${kinds}, ${count} ${count === 1 ? 'counts' : 'count'}. A mean and an interval need ${needed}.`,
  pastNone: (kinds, needed) => `None of the earlier ${kinds} can be counted. A mean needs ${needed}.`,
  own: (sum) => `this ${sum}`,
  ownName: 'this one',
  counted: (count) => `n = ${count}`,
  dropped: (count, reasons) => `${count} dropped: ${reasons}`,
  apart: (relations) => `counted apart: ${relations}`,
  association: 'What happened together: neither a cause nor a forecast.',
  pastTable: 'Each event as a table',
  outcome: 'return after',
  choose: (day) => `Select the event of ${day}`,
  missing: {
    notYet: 'still to come',
    tooFewSessions: 'too few sessions before',
    noBenchmark: 'no index prices',
    benchmarkMissing: 'session missing in the index',
  },
  drop: {
    windowOpen: 'window not over',
    sameStory: 'same story',
    overlap: 'overlap',
    knownLater: 'known later',
  },
  relationCount: (relation, count) => `${count} ${relation}`,
};
