import type { DateEvidence } from '../../../shared/schemas/article.ts';
import { type SessionDate, sessionDateOf, weekdayOf } from '../../../shared/units/session-date.ts';
import type { ClassifiedLine } from '../classified-line.ts';
import type { MainLines } from '../find-main.ts';
import type { DateCandidate } from './date-candidate.ts';
import { type DateLabel, dateLineOf, type LabelledDate, labelIn } from './date-line.ts';
import { decideReading, type ReadingContext } from './date-order.ts';
import { isPossible } from './date-possible.ts';
import { outletClock } from './outlet-clock.ts';
import { relativeCandidate } from './relative-candidate.ts';
import type { ReaderTime } from './relative-stamp.ts';

/** A date of a line near the article, with the label that the line gives it. */
export interface StampedDate extends DateCandidate {
  readonly label: DateLabel | null;
}

/** What the lines of dates around an article say. */
export interface StampedDates {
  /** Best first. */
  readonly candidates: readonly StampedDate[];
  /** Dates that were seen and do not count, each with its reason. */
  readonly refused: readonly DateEvidence[];
  /** Those of the refused that claim to be the article's, though something is wrong with them. */
  readonly doubtful: readonly DateEvidence[];
}

/** How far over the headline and under the text a line of dates is looked for, in lines. */
const reachOver = 10;
const reachUnder = 3;

/** What stamps need to know of their page. `reportedDays` are days of the month that the text speaks of as its own. */
export interface StampContext extends ReadingContext {
  readonly lines: readonly ClassifiedLine[];
  readonly main: MainLines;
  readonly reportedDays: readonly number[];
  readonly reader: ReaderTime;
  /** Whether the lines' offsets are offsets into the page's text. */
  readonly placed: boolean;
}

interface Found {
  readonly candidate: StampedDate;
  readonly rank: number;
}

type Verdict = Found | { readonly refused: readonly DateEvidence[]; readonly doubtful: boolean };

/**
 * Reads the lines of dates near the headline and right under the text: labelled dates of publication first, then
 * dates without a label, then those of a release or a change. A bare date in a page's head that is not next to the
 * article, or that is the day of the crawl, belongs to the page's frame and not to the article.
 */
export function stampedDates(context: StampContext): StampedDates {
  const verdicts = linesAround(context).flatMap((index) => lineVerdicts(context, index));
  const found = verdicts.flatMap((one) => ('candidate' in one ? [one] : []));
  const refused = verdicts.flatMap((one) => ('refused' in one ? one.refused : []));
  const doubtful = verdicts.flatMap((one) => ('refused' in one && one.doubtful ? one.refused : []));
  const candidates = found.sort((a, b) => a.rank - b.rank).map((one) => one.candidate);
  return { candidates, refused, doubtful };
}

function lineVerdicts(context: StampContext, index: number): Verdict[] {
  const line = context.lines[index];
  const dated = line && !line.markup?.aside ? dateLineOf(line.text) : null;
  if (!line || !dated) return [];
  const above = context.lines[index - 1];
  const dates = withLabelAbove(dated.dates, above).map((one) => verdictOn(context, index, line, one));
  const relatives = withLabelAbove(dated.relatives, above).flatMap((one): Verdict[] => {
    const { candidate, refused } = relativeCandidate(context, line, one);
    if (!isBesideHeadline(context, index)) return [];
    if (!candidate) return [{ refused: [refused], doubtful: false }];
    return [{ candidate: { ...candidate, label: one.label }, rank: rankOf(context, index, one) }];
  });
  return [...dates, ...relatives];
}

/** Times that count from now stand in every list of stories: only those next to the headline are the article's. */
function isBesideHeadline({ main }: StampContext, index: number): boolean {
  return index >= main.first - 2 && index < main.bodyFirst;
}

function verdictOn(context: StampContext, index: number, line: ClassifiedLine, one: LabelledDate): Verdict {
  const date = dateOf(one, context);
  if (date === null && one.readings.length > 1) {
    const days = one.readings.map((reading) => reading.date);
    const note = `can be read as ${[...new Set(days)].join(' or ')}, and nothing on the page decides`;
    return { refused: days.map((day) => ({ ...evidenceOf(context, line, one, day), note })), doubtful: true };
  }
  const evidence = evidenceOf(context, line, one, date);
  const objection = objectionTo(context, index, one, date);
  if (objection !== null || date === null)
    return {
      refused: [{ ...evidence, note: `${evidence.note}; ${objection?.why ?? 'no such day'}` }],
      doubtful: objection?.doubtful ?? false,
    };
  const candidate = { ...candidateOf(context, one, date, evidence), label: one.label };
  return { candidate, rank: rankOf(context, index, one) };
}

/** Some pages print the label on a line of its own over its date. */
function withLabelAbove<Labelled extends { readonly label: DateLabel | null }>(
  dates: readonly Labelled[],
  above: ClassifiedLine | undefined,
): readonly Labelled[] {
  const [first, ...rest] = dates;
  if (!first || first.label !== null || !above || above.text.length > 14) return dates;
  return [{ ...first, label: labelIn(above.text) }, ...rest];
}

function linesAround({ lines, main }: StampContext): number[] {
  const over = range(0, main.bodyFirst).filter(
    (index) => lines[index]?.kind === 'date' || (index > main.first && lines[index]?.kind === 'datedItem'),
  );
  const end = lines.findIndex(
    (line, index) => index > main.last && ['related', 'ranking', 'comments'].includes(line.kind),
  );
  const last = Math.min(main.last + reachUnder + 1, end < 0 ? lines.length : end);
  return [...over, ...range(main.last + 1, last).filter((index) => lines[index]?.kind === 'date')];
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);

/** The date; where several readings are left and nothing decides, null. A year that is not printed is the latest up to the crawl in which the printed weekday fits. */
function dateOf(one: LabelledDate, context: StampContext): SessionDate | null {
  const { crawlDate } = context;
  if (one.readings.length > 0) return decideReading(one.readings, context);
  if (crawlDate === undefined) return null;
  const newest = Number(crawlDate.slice(0, 4));
  const dates = range(0, 12).flatMap((back) => sessionDateOf(newest - back, one.month, one.day) ?? []);
  return (
    dates.find((date) => date <= crawlDate && (one.weekday === null || weekdayOf(date) === one.weekday)) ??
    null
  );
}

function evidenceOf(
  context: StampContext,
  line: ClassifiedLine,
  one: LabelledDate,
  date: SessionDate | null,
): DateEvidence {
  const basis = one.label === null && (one.time === null || one.date === null) ? 'dateline' : 'publishedLine';
  const said = {
    published: 'labelled as the publication',
    released: 'labelled as the release',
    modified: 'labelled as a change',
  };
  const note = one.label === null ? 'stands near the headline without a label' : said[one.label];
  return {
    basis,
    surface: line.text.slice(one.start, one.end),
    start: context.placed ? line.start + one.start : null,
    end: context.placed ? line.start + one.end : null,
    date,
    note: one.date === null ? `${note}; the year is not printed: the latest up to the crawl` : note,
  };
}

function candidateOf(
  context: StampContext,
  one: LabelledDate,
  date: SessionDate,
  evidence: DateEvidence,
): DateCandidate {
  const { time } = one;
  const clock = time?.clock ?? (time?.elsewhere ? null : outletClock(context.language));
  return { date, time: time?.time ?? null, clock, evidence };
}

/** Why a date near the headline does not count; `doubtful` where it claims to be the article's all the same. */
interface Objection {
  readonly why: string;
  readonly doubtful: boolean;
}

const elsewhere = (why: string): Objection => ({ why, doubtful: false });

function objectionTo(
  context: StampContext,
  index: number,
  one: LabelledDate,
  date: SessionDate | null,
): Objection | null {
  const { main, crawlDate } = context;
  if (date !== null && !isPossible(date, crawlDate))
    return { why: 'it lies after the day the page was fetched', doubtful: true };
  if (date !== null && one.weekday !== null && weekdayOf(date) !== one.weekday)
    return { why: 'the printed weekday is not that of this day', doubtful: true };
  if (index < main.first - reachOver) return elsewhere("it stands in the page's head, far over the headline");
  if (one.label !== null || index >= main.first)
    return index > main.last && one.label === null
      ? elsewhere('it stands under the text without a label')
      : null;
  return frameObjection(context, index, one, date);
}

function frameObjection(
  context: StampContext,
  index: number,
  one: LabelledDate,
  date: SessionDate | null,
): Objection | null {
  const frame = frameBetween(context, index);
  if (frame !== null)
    return elsewhere(`it belongs to the page's frame: ${frame} stands between it and the headline`);
  if (one.time !== null || date === null || context.reportedDays.includes(one.day)) return null;
  return date === context.crawlDate
    ? elsewhere("it is the day the page was fetched, in the page's head, and the text does not speak of it")
    : null;
}

function frameBetween({ lines, main }: StampContext, index: number): string | null {
  const kinds = lines.slice(index + 1, main.first).map((line) => line.kind);
  if (kinds.includes('weather')) return 'the weather';
  if (kinds.some((kind) => kind === 'related' || kind === 'ranking' || kind === 'datedItem'))
    return 'a list of stories';
  const menus = kinds.filter((kind) => kind === 'menu').length;
  return menus >= 3 || kinds.filter((kind) => kind === 'words' || kind === 'item').length >= 3
    ? 'a menu'
    : null;
}

function rankOf(
  { main }: StampContext,
  index: number,
  { label, time }: Pick<LabelledDate, 'label' | 'time'>,
): number {
  const unlabelled = time ? 1 : 2;
  const kind = label === null ? unlabelled : { published: 0, released: 3, modified: 4 }[label];
  const distance =
    index < main.first ? main.first - index : index > main.last ? 10 + index - main.last : index - main.first;
  return kind * 100 + distance;
}
