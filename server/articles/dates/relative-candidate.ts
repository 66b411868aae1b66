import type { DateEvidence } from '../../../shared/schemas/article.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { PageLine } from '../page-line.ts';
import { dayOf } from './clue.ts';
import type { DateCandidate } from './date-candidate.ts';
import type { LabelledRelative } from './date-line.ts';
import { outletClock } from './outlet-clock.ts';
import { type ReaderTime, relativeDays, utcParts } from './relative-stamp.ts';

/** What a relative stamp needs to know of its page. */
export interface RelativeContext {
  readonly language: Language;
  readonly reader: ReaderTime;
  readonly reportedDays: readonly number[];
  readonly placed: boolean;
}

/**
 * The date that a relative stamp comes to. Of two days that it can mean the one counts that the text speaks of as its own;
 * where neither or both are, there is no candidate, and `refused` says why.
 */
export function relativeCandidate(
  context: RelativeContext,
  line: PageLine,
  one: LabelledRelative,
): { readonly candidate: DateCandidate | null; readonly refused: DateEvidence } {
  const { days, at, firstCounts } = relativeDays(one, context.reader);
  const reported = days.filter((day) => context.reportedDays.includes(dayOf(day)));
  const date = reported.length === 1 ? reported[0] : firstCounts || days.length === 1 ? days[0] : undefined;
  const base = {
    basis: 'publishedLine',
    surface: line.text.slice(one.start, one.end),
    start: context.placed ? line.start + one.start : null,
    end: context.placed ? line.start + one.end : null,
  } as const;
  const left = days.length === 0 ? 'no single day' : days.join(' or ');
  const refused = { ...base, date: null, note: `counts from the moment of reading, and names ${left}` };
  if (date === undefined) return { candidate: null, refused };
  const evidence = { ...base, date, note: 'counts from the moment at which the page was fetched' };
  if (at !== null) return { candidate: { ...utcParts(at), evidence }, refused };
  const { time } = one;
  const clock = time?.clock ?? (time?.elsewhere ? null : outletClock(context.language));
  return { candidate: { date, time: time?.time ?? null, clock, evidence }, refused };
}
