import type { IntervalText } from './past-words-shape.ts';
import type { StudiedNoun, StudyWords } from './study-words-shape.ts';

const STORIES = {
  high52w: '52-week-high stories',
  low52w: '52-week-low stories',
  rise: 'stories of a rise',
  fall: 'stories of a fall',
  price: 'price stories',
  results: 'results stories',
  deal: 'contract and deal stories',
  ownership: 'ownership stories',
  filing: 'filing stories',
  other: 'stories of other kinds',
} as const;

const DETECTED = {
  high52wIntraday: '52-week highs (intraday)',
  high52wClose: '52-week highs (close)',
  low52wIntraday: '52-week lows (intraday)',
  low52wClose: '52-week lows (close)',
  riseLarge: 'large rises',
  fallLarge: 'large falls',
  limitUp: 'limit-up sessions',
  limitDown: 'limit-down sessions',
  gapUp: 'gaps up',
  gapDown: 'gaps down',
  volumeSpike: 'volume spikes',
} as const;

const RELATIONS = {
  precedes: ' that came before the move',
  reports: ' that report the move',
  unclear: ' whose order to the move is unclear',
} as const;

function noun({ story, detected, firstIn, relation, search, owner, isOwnList }: StudiedNoun): string {
  const whose = owner === null ? '' : ` ${owner}`;
  if (isOwnList) return `events${whose} in your list`;
  if (detected !== null) return `${firstIn === null ? '' : 'first '}${DETECTED[detected]}${whose}`;
  const quoted = search === null ? '' : ` with “${search}” in the headline`;
  return `${story === null ? 'stories' : STORIES[story]}${whose}${quoted}${relation === null ? '' : RELATIONS[relation]}`;
}

function intervalText({ level, low, high, zeroInside }: IntervalText): string {
  return `${level} interval ${low} to ${high}, zero is ${zeroInside ? 'inside' : 'outside'}`;
}

const plural = (count: number, one: string, several = `${one}s`) => (count === 1 ? one : several);
const told = (count: number) => count.toLocaleString('en-US');

/** English words of what a study found. */
export const STUDY_WORDS_EN: StudyWords = {
  pageTitle: 'Study',
  eventPageTitle: 'Event',
  loading: 'Working out the study',
  waiting: (ahead) =>
    ahead === 0 ? 'Waiting to start' : `Waiting: ${ahead} ${plural(ahead, 'study', 'studies')} come first`,
  running: (done, of) => `${told(done)} of ${told(of)} events worked out`,
  cancel: 'Cancel',
  cancelledTitle: 'The study was cancelled',
  cancelledText: 'Nothing of it was kept. The design is still here.',
  failedTitle: 'The study could not be made',
  runAgain: 'Run again',
  nothingTitle: 'No event to study',
  nothingText: 'None of the events could be measured. What was dropped, and why, stands below.',
  nothingFoundText: 'No event fits this design. Choose other companies, another kind or more days.',

  noun,
  ofCompany: (company) => `of ${company}`,
  ofCompanies: (count) => `of ${told(count)} ${plural(count, 'company', 'companies')}`,
  sentence: (count, events, { name, mean, interval }) =>
    `${told(count)} ${events}: mean ${name} ${mean}, ${intervalText(interval)}.`,
  sentenceFew: (count, events) =>
    `Of the ${events}, ${told(count)} could be measured. A mean and an interval need two.`,
  sentenceWithheld: (count, events) =>
    `${told(count)} ${events}: the terms of a price source keep a mean over fewer than five events back.`,
  measureName: { return: 'CAR', volume: 'abnormal volume', volatility: 'abnormal range' },
  measureMeans: {
    return: (window) =>
      `CAR${window}: the return beyond what the model expects, summed over these sessions from the event`,
    volume: (window) =>
      `Abnormal volume ${window}: the log of volume beyond what is usual, summed over these sessions from the event`,
    volatility: (window) =>
      `Abnormal range ${window}: the log range of a session beyond what is usual, summed over these sessions from the event`,
  },
  counted: (used, dropped) => `n = ${told(used)} used, ${told(dropped)} dropped`,
  placeboAsFar: (share) => `random sessions go as far or farther in ${share} of draws`,
  association: 'an association, not a cause',
  windowCut: (asked, studied) => `The window ${asked} was cut to ${studied}.`,
  chosenBy: {
    price: 'These events were chosen by what the price did. Day 0 and what lies before it are no result.',
    reports: 'These stories report a move that had happened. Day 0 and what lies before it are no result.',
    mayReport:
      'These stories may report a move that had happened. Day 0 and what lies before it are no result.',
  },
  pooled: 'Stories that stand differently to the move are taken together, as this design asks.',

  plotTitle: 'Mean over the events',
  mean: (value) => `mean ${value}`,
  interval: (level) => `${level} interval`,
  placebo: (level) => `random sessions, ${level}`,
  sessions: 'sessions from the event',
  bySession: 'each session alone',
  selectedOn: ['Selected on this', 'not a result'],
  readout: (offset, value, interval) =>
    `Up to ${offset}: ${value}${interval === null ? '' : `, ${interval.level} ${interval.low} to ${interval.high}`}`,
  readoutAlone: (value) => `this session alone ${value}`,
  readoutRandom: (low, high) => `random sessions ${low} to ${high}`,
  readoutBefore: (offset, value) => `${offset}: this session alone ${value}`,
  table: 'Table',
  plotColumns: {
    offset: 'Session',
    alone: 'This session',
    cumulative: 'Cumulated',
    interval: 'Interval',
    random: 'Random sessions',
    part: 'Part',
  },
  parts: {
    selectedOn: 'selected on this, not a result',
    before: 'before the window',
    window: 'studied',
    after: 'after the window',
  },
  pricesOf: (name, from, to) => `${name} ${from} to ${to}`,
  modelOf: {
    marketModel: (benchmark) => `market model on ${benchmark}`,
    marketAdjusted: (benchmark) => `return less that of ${benchmark}`,
    meanAdjusted: () => 'return less the share’s own mean',
  },
  returnsOf: { log: 'log returns', simple: 'simple returns' },
  intervalBy: 'interval: cross-sectional t',
  intervalByForecast: 'interval: forecast error of the model',

  eachTitle: 'Each event',
  eachNote: (from, to, reach) => `cumulated from ${from} to ${to}, highest first, one scale of ±${reach}`,
  more: (count) => `Show ${told(count)} more`,
  notTold: (count) => `${told(count)} older events are in the files only.`,
  eventTable: 'Each event as a table',
  eventColumns: {
    event: 'Event',
    session: 'Day 0',
    date: 'Date',
    sum: 'Sum',
    interval: 'Interval',
    p: 'p',
    notes: 'Other news in the window, notes',
  },
  confounders: (count) => `${count} other ${plural(count, 'story', 'stories')}`,
  warnings: {
    fewerEstimationSessions: 'short estimation',
    noScatter: 'no scatter',
    confounded: 'other news in the window',
    movedToOtherLine: 'tested on the line that could react first',
  },
  outcomes: (count) => `Outcomes of ${told(count)} events`,
  outcomesNote: (median, share) => `median ${median}, above zero ${share}`,

  droppedTitle: (count) => `Dropped: ${told(count)}`,
  droppedNone: 'Every event that fits was measured.',
  drop: {
    noSession: 'day 0 is not known',
    notYet: 'the window was not over',
    outsideSeries: 'begins before the first price',
    noSeries: 'no prices of the share',
    noBenchmark: 'no prices of the benchmark',
    benchmarkMissing: 'the benchmark lacks a session of the window',
    tooFewEstimationSessions: 'too few sessions to estimate on',
    benchmarkNeverMoved: 'the benchmark never moved',
    halted: 'halted in the window',
    suspectedSplit: 'split suspected in the window',
    missingSession: 'session missing in the window',
    noReturn: 'nothing to measure on a session',
    sameStory: 'repeats a story that counts',
    sameEvent: 'same share and session as another',
    otherLine: 'counts on the issuer’s other line',
    overlap: 'window overlaps an earlier one',
    confounded: 'other news in the window',
  },
  droppedMore: (count) => `and ${told(count)} more, in the files`,
  apart: (count, relation, isTimeUnknown) =>
    `${told(count)} ${relation}${isTimeUnknown ? ', time unknown' : ''}`,
  apartTitle: 'Not pooled with these',
  olderLeftOut: (count) => `${told(count)} older events were left out by the design.`,
  confoundedCount: (count) =>
    `${told(count)} ${plural(count, 'event has', 'events have')} other news of the company in the window.`,
  timeUnknown: (count) =>
    `${told(count)} used ${plural(count, 'event is', 'events are')} of a story whose time of day is not known.`,
  clustered: (sessions, count, share, day) =>
    `Events fall close together in time: ${told(sessions)} sessions in all, ${told(count)} events (${share}) on ${day}. Tests that then find too much are labelled under Method.`,
  spreadOut: (sessions) => `The events stand on ${told(sessions)} different ${plural(sessions, 'session')}.`,

  methodTitle: 'Method',
  methodFold: 'How it was measured',
  testsFold: 'Other tests',
  checksTitle: 'Before you rely on it',
  testColumns: { test: 'Test', statistic: 'Statistic', p: 'p', count: 'n', note: 'Note' },
  tests: {
    crossSectional: 'Cross-sectional t',
    crudeDependence: 'Crude dependence adjustment',
    patell: 'Patell',
    adjustedPatell: 'Patell, adjusted for correlation',
    bmp: 'Boehmer, Musumeci and Poulsen',
    kolariPynnonen: 'Kolari and Pynnönen',
    generalizedSign: 'Generalized sign',
    corradoRank: 'Corrado rank',
    grank: 'Generalized rank (GRANK)',
  },
  overRejectsBy: (studies) =>
    `finds too much: with events of one industry on one session, in up to ${studies} of 100 studies of nothing, not 5`,
  overRejects: 'finds too much where events cluster in time',
  testsNote: 'All are two-sided, of the mean against zero. None is corrected for there being several.',
  facts: {
    window: 'Window',
    estimation: 'Estimation',
    model: 'Model',
    benchmark: 'Benchmark',
    overlap: 'Overlapping windows',
    confounded: 'Other news in the window',
    lines: 'Two markets',
    placebo: 'Random sessions',
    asOf: 'As known at',
    digest: 'Digest of design and data',
  },
  estimationOf: (window, least) => `${window}, at least ${told(least)} sessions`,
  benchmarkOf: (name, events, from, to) =>
    `${name}: ${told(events)} ${plural(events, 'event')}, prices of ${from} to ${to}`,
  overlapOf: { keep: 'all kept', dropLater: 'only the first kept' },
  confoundedOf: { keep: 'events kept and marked', drop: 'events dropped' },
  linesOf: { firstToReact: 'the line that could react first', asNamed: 'the line that the event names' },
  placeboOf: (draws, seed, leftOut) =>
    `${told(draws)} draws of as many sessions of the same shares outside every window, seed ${seed}${leftOut === 0 ? '' : `; ${told(leftOut)} events have none to draw`}`,
  noPlacebo: 'none drawn',
  power: (count, mean) =>
    `With ${told(count)} events of such scatter, a mean of ${mean} would be found 8 times of 10 at 5%.`,
  preEvent: (window, mean, interval, p) =>
    `Before the event, ${window}: mean ${mean}, ${intervalText(interval)}${p === null ? '' : `, p ${p}`}.`,
  preEventSelected: 'The events were chosen by these sessions, so this is no result.',
  bootstrap: ({ level, low, high }) =>
    `Studentised stationary bootstrap of sessions, ${level} interval ${low} to ${high}.`,
  noBootstrap: (sessions) =>
    `No bootstrap interval: it draws whole sessions and needs ten of them, and these events stand on ${told(sessions)}.`,
  median: (value, share) => `Median ${value}; ${share} of the events lie above zero.`,
  residualCorrelation: (value) => `Mean correlation of the events’ residuals: ${value}.`,
  mayNotSay:
    'It says what happened together. It does not say that the stories moved the price, and it is no forecast.',

  csv: 'CSV',
  json: 'JSON',
  copyAddress: 'Copy address of this design',
  copied: 'Copied',
  copyFailed: 'The browser refused. The address bar holds it.',

  unmatched: {
    noDate: 'no date at its end that can be read',
    noCompany: 'no company before the date',
    unknownCompany: 'no listed company has this name or code',
    ambiguous: 'several companies have this name: use a code',
    similar: 'none has exactly this name; some come near',
    givenTwice: 'given before',
  },

  eventSentence: (of, { name, mean, interval }) => `${of}: ${name} ${mean}, ${intervalText(interval)}.`,
  chosenThis: {
    price: 'This event was chosen by what the price did. Day 0 and what lies before it are no result.',
    reports: 'This story reports a move that had happened. Day 0 and what lies before it are no result.',
    mayReport: 'This story may report a move that had happened. Day 0 and what lies before it are no result.',
  },
  loadingEvent: 'Working out the returns around the event',
  dayZero: (day) => `day 0 is ${day}`,
  sumOf: (value) => `sum ${value}`,
  eventMissing: (name, reason) => `${name}: none, ${reason}.`,
  eventRandom: (share, windows) =>
    `${told(windows)} random windows of the same share go as far or farther in ${share}`,
  eventOnChart: 'See it on the chart',
  eventOf: (company) => `After this story of ${company}`,
  ofStories: (count) => `${told(count)} ${plural(count, 'story', 'stories')}`,
  eventSessions: 'Each session as a table',
  usual: 'Usual',
  withheldEvents: 'Values of single events are kept back by the terms of a price source.',
  unknownEventTitle: 'This event is not known',
  unknownEventText: 'The address names an event that is not stored here, or was not known then.',
  confoundersTitle: 'Other news of the company in the window',
  confoundersNone: 'None was found.',
  testedOn: (line) => `Measured on ${line}, which could react first.`,
  missingTerms: 'kept back by the terms of a price source',
  eventModel: (sessions, alpha, beta) => `estimated on ${told(sessions)} sessions: α ${alpha}, β ${beta}`,
};
