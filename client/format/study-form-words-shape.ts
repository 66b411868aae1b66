import type { StudyKind } from '../../shared/schemas/past-events-reply.ts';
import type { DetectedKind, StudyDesign } from '../../shared/schemas/study-design.ts';

/** Words by which a study is designed. A key missing from one language does not compile. */
export interface StudyFormWords {
  title: string;
  /** The button that opens the design where it stands in a sheet. */
  open: string;
  close: string;
  run: string;
  ignored: (fields: string) => string;

  events: string;
  sources: Record<'detected' | 'stories' | 'list', string>;
  kind: string;
  detected: Record<DetectedKind, string>;
  story: Record<StudyKind, string>;
  rule: string;
  firstIn: (sessions: number) => string;
  each: string;
  relation: string;
  headline: string;
  headlineHint: string;
  from: string;
  to: string;
  chosenByPrice: string;
  pooled: string;

  listLabel: string;
  listPlaceholder: string;
  listHelp: string;
  listFile: string;
  listRead: string;
  listReading: string;
  listMatched: (rows: number, unmatched: number) => string;
  listEmpty: string;
  line: (line: number) => string;
  choose: (name: string) => string;

  windowFrom: string;
  windowTo: string;
  measure: string;
  measures: Record<StudyDesign['measure'], string>;
  model: string;
  models: Record<StudyDesign['model'], string>;
  benchmark: string;
  ownMarket: string;

  more: string;
  estimationFrom: string;
  estimationTo: string;
  least: string;
  returns: string;
  returnsOf: Record<StudyDesign['returns'], string>;
  overlap: string;
  overlapOf: Record<StudyDesign['overlap'], string>;
  confounded: string;
  confoundedOf: Record<StudyDesign['confounded'], string>;
  lines: string;
  linesOf: Record<StudyDesign['lines'], string>;
  draws: string;
  seed: string;
  level: string;
  newest: string;
  newestOf: (count: number) => string;
  all: string;
  outOfRange: (low: number, high: number) => string;
}
