import type { StudyKind } from '../../shared/schemas/past-events-reply.ts';
import type { DetectedKind, StudyDesign, StudyMeasure } from '../../shared/schemas/study-design.ts';
import type {
  ChosenBy,
  DroppedStudyEvent,
  EventStudyReply,
  StudyEventReply,
  StudyReply,
} from '../../shared/schemas/study-reply.ts';
import type { UnmatchedLine } from '../../shared/schemas/study-request.ts';
import type { IntervalText } from './past-words-shape.ts';
import type { RelationKey } from './word-keys.ts';

/** What the events of a study are, as its first sentence names them. */
export interface StudiedNoun {
  /** Of stories, where they are of one kind. */
  story: StudyKind | null;
  /** Of what prices show. */
  detected: DetectedKind | null;
  /** Only where none of the kind came in so many sessions before; null: each. */
  firstIn: number | null;
  relation: RelationKey | null;
  search: string | null;
  /** Whose they are, by `ofCompany` or `ofCompanies`; null: not told. */
  owner: string | null;
  /** The events come from a person's own list. */
  isOwnList: boolean;
}

/** A measured mean with what it is called. */
export interface MeasuredText {
  /** "CAR[+1, +10]". */
  name: string;
  mean: string;
  interval: IntervalText;
}

/** Words of what a study found. A key missing from one language does not compile. */
export interface StudyWords {
  pageTitle: string;
  eventPageTitle: string;
  loading: string;
  waiting: (ahead: number) => string;
  running: (done: number, of: number) => string;
  cancel: string;
  cancelledTitle: string;
  cancelledText: string;
  failedTitle: string;
  runAgain: string;
  nothingTitle: string;
  nothingText: string;
  nothingFoundText: string;

  noun: (noun: StudiedNoun) => string;
  ofCompany: (company: string) => string;
  ofCompanies: (count: number) => string;
  sentence: (count: number, noun: string, measured: MeasuredText) => string;
  sentenceFew: (count: number, noun: string) => string;
  sentenceWithheld: (count: number, noun: string) => string;
  measureName: Record<StudyMeasure, string>;
  /** What the measure's name stands for, in a half sentence. */
  measureMeans: Record<StudyMeasure, (window: string) => string>;
  counted: (used: number, dropped: number) => string;
  placeboAsFar: (share: string) => string;
  association: string;
  windowCut: (asked: string, studied: string) => string;
  chosenBy: Record<ChosenBy, string>;
  pooled: string;

  plotTitle: string;
  mean: (value: string) => string;
  interval: (level: string) => string;
  placebo: (level: string) => string;
  sessions: string;
  bySession: string;
  selectedOn: readonly [string, string];
  readout: (offset: string, value: string, interval: IntervalText | null) => string;
  readoutAlone: (value: string) => string;
  readoutRandom: (low: string, high: string) => string;
  readoutBefore: (offset: string, value: string) => string;
  table: string;
  plotColumns: Record<'offset' | 'alone' | 'cumulative' | 'interval' | 'random' | 'part', string>;
  parts: Record<EventStudyReply['sessions'][number]['part'], string>;
  pricesOf: (name: string, from: string, to: string) => string;
  modelOf: Record<StudyDesign['model'], (benchmark: string) => string>;
  returnsOf: Record<StudyDesign['returns'], string>;
  intervalBy: string;
  intervalByForecast: string;

  eachTitle: string;
  eachNote: (from: string, to: string, reach: string) => string;
  more: (count: number) => string;
  notTold: (count: number) => string;
  eventTable: string;
  eventColumns: Record<'event' | 'session' | 'date' | 'sum' | 'interval' | 'p' | 'notes', string>;
  confounders: (count: number) => string;
  warnings: Record<StudyEventReply['warnings'][number], string>;
  outcomes: (count: number) => string;
  outcomesNote: (median: string, share: string) => string;

  droppedTitle: (count: number) => string;
  droppedNone: string;
  drop: Record<DroppedStudyEvent, string>;
  droppedMore: (count: number) => string;
  apart: (count: number, relation: string, isTimeUnknown: boolean) => string;
  apartTitle: string;
  olderLeftOut: (count: number) => string;
  confoundedCount: (count: number) => string;
  timeUnknown: (count: number) => string;
  clustered: (sessions: number, count: number, share: string, day: string) => string;
  spreadOut: (sessions: number) => string;

  methodTitle: string;
  methodFold: string;
  testsFold: string;
  checksTitle: string;
  testColumns: Record<'test' | 'statistic' | 'p' | 'count' | 'note', string>;
  tests: Record<NonNullable<StudyReply['aggregate']>['tests'][number]['method'], string>;
  overRejects: string;
  /** As `overRejects`, with what was measured: of a hundred studies where nothing was. */
  overRejectsBy: (studies: string) => string;
  testsNote: string;
  facts: Record<
    | 'window'
    | 'estimation'
    | 'model'
    | 'benchmark'
    | 'overlap'
    | 'confounded'
    | 'lines'
    | 'placebo'
    | 'asOf'
    | 'digest',
    string
  >;
  estimationOf: (window: string, least: number) => string;
  benchmarkOf: (name: string, events: number, from: string, to: string) => string;
  overlapOf: Record<StudyDesign['overlap'], string>;
  confoundedOf: Record<StudyDesign['confounded'], string>;
  linesOf: Record<StudyDesign['lines'], string>;
  placeboOf: (draws: number, seed: number, leftOut: number) => string;
  noPlacebo: string;
  power: (count: number, mean: string) => string;
  preEvent: (window: string, mean: string, interval: IntervalText, p: string | null) => string;
  preEventSelected: string;
  bootstrap: (interval: IntervalText) => string;
  /** Of events on too few sessions. */
  noBootstrap: (sessions: number) => string;
  median: (value: string, share: string) => string;
  residualCorrelation: (value: string) => string;
  mayNotSay: string;

  csv: string;
  json: string;
  copyAddress: string;
  copied: string;
  copyFailed: string;

  unmatched: Record<UnmatchedLine['reason'], string>;

  eventSentence: (noun: string, measured: MeasuredText) => string;
  /** As `chosenBy`, of one event. */
  chosenThis: Record<ChosenBy, string>;
  loadingEvent: string;
  dayZero: (day: string) => string;
  sumOf: (value: string) => string;
  eventMissing: (name: string, reason: string) => string;
  eventRandom: (share: string, windows: number) => string;
  eventOnChart: string;
  eventOf: (company: string) => string;
  ofStories: (count: number) => string;
  eventSessions: string;
  usual: string;
  withheldEvents: string;
  unknownEventTitle: string;
  unknownEventText: string;
  confoundersTitle: string;
  confoundersNone: string;
  testedOn: (line: string) => string;
  missingTerms: string;
  eventModel: (sessions: number, alpha: string, beta: string) => string;
}
