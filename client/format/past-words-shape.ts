import type {
  AroundEventReply,
  DroppedPastEvent,
  MissingAbnormalReturn,
  StudyKind,
} from '../../shared/schemas/past-events-reply.ts';
import type { MissingReturnKey } from './word-keys.ts';

/** An interval in words: its share and its bounds, as printed. */
export interface IntervalText {
  level: string;
  low: string;
  high: string;
  /** Zero is one of the values in it. */
  zeroInside: boolean;
}

/** Words of the panels on what a share did around an event, and after earlier ones. A key missing from one language does not compile. */
export interface PastWords {
  abnormalTitle: string;
  /** Stories of a kind, several of them: "52-week-high stories". */
  kinds: Record<StudyKind, string>;
  pastTitle: (kinds: string, sessions: number) => string;
  /** Before the kind is known. */
  pastUnknown: string;
  loading: string;
  notEnough: string;
  tooFewSessions: (needed: number, found: number) => string;
  noBenchmark: string;
  noSeries: string;
  noSession: string;

  /** What followed this event, in one sentence. */
  after: (sessions: number, sum: string, interval: IntervalText) => string;
  afterMissing: (sessions: number, reason: string) => string;
  chosenBy: Record<NonNullable<AroundEventReply['chosenBy']>, string>;
  usualBand: (level: string) => string;
  method: (index: string, from: number, to: number, used: number) => string;
  abnormalTable: string;
  columns: Record<'offset' | 'session' | 'abnormal' | 'usual', string>;

  /** What followed earlier events, in one sentence. */
  past: (kinds: string, count: number, sessions: number, mean: string, interval: IntervalText) => string;
  pastFew: (kinds: string, count: number, needed: number) => string;
  pastNone: (kinds: string, needed: number) => string;
  own: (sum: string) => string;
  ownName: string;
  counted: (count: number) => string;
  dropped: (count: number, reasons: string) => string;
  apart: (relations: string) => string;
  association: string;
  pastTable: string;
  outcome: string;
  choose: (day: string) => string;
  /** Beside the reasons that a return around an event has already. */
  missing: Record<Exclude<MissingAbnormalReturn, MissingReturnKey>, string>;
  drop: Record<Exclude<DroppedPastEvent, MissingAbnormalReturn>, string>;
  relationCount: (relation: string, count: number) => string;
}
