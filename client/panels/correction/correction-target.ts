import type { LinkJudgement } from '../../../shared/schemas/link-judgement.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';

/** A place of the text, as a judgement names it. */
export type CorrectionSpan = NonNullable<LinkJudgement['span']>;

/** What a person is about to correct. */
export interface CorrectionTarget {
  /** The articles that are spoken of: one, or all of an event. */
  articleIds: readonly string[];
  /** The company that is linked wrongly; null where one is to be added. */
  wrong: { id: InstrumentId; name: string } | null;
  /** Places of the text where the link stands, with the words around each; empty where only the whole can be judged. */
  places: readonly CorrectionPlace[];
  /** Start of the place that was pressed; null: the whole. */
  chosenStart: number | null;
}

/** One place with the words around it. */
export interface CorrectionPlace {
  span: CorrectionSpan;
  before: string;
  after: string;
}

/** How many characters of the text are shown on either side of a place. */
const AROUND = 14;

/** The words around a span in as much of a text as is shown; null where the shown text does not hold it. */
export function placeOf(text: string, { start, end, surfaceForm }: CorrectionSpan): CorrectionPlace | null {
  if (text.slice(start, end) !== surfaceForm) return null;
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  return { span: { start, end, surfaceForm }, before, after };
}
