import type { DateEvidence } from '../../../shared/schemas/article.ts';
import type { Language } from '../../../shared/units/language.ts';
import { type SessionDate, sessionDateOf, weekdayOf } from '../../../shared/units/session-date.ts';
import type { ClassifiedLine } from '../classified-line.ts';
import type { MainLines } from '../find-main.ts';
import { type DateCandidate, isPossible } from './date-candidate.ts';
import { dateLineOf, type LabelledDate, labelIn } from './date-line.ts';
import { outletClock } from './outlet-clock.ts';

/** What the lines of dates around an article say. */
export interface StampedDates {
  /** Best first. */
  readonly candidates: readonly DateCandidate[];
  /** Dates that were seen and do not count, each with its reason. */
  readonly refused: readonly DateEvidence[];
}

/** How far over the headline and under the text a line of dates is looked for, in lines. */
const reachOver = 10;
const reachUnder = 3;

/** What stamps need to know of their page. `reportedDays` are days of the month that the text speaks of as its own. */
export interface StampContext {
  readonly lines: readonly ClassifiedLine[];
  readonly main: MainLines;
  readonly language: Language;
  readonly crawlDate: SessionDate | undefined;
  readonly reportedDays: readonly number[];
  /** Whether the lines' offsets are offsets into the page's text. */
  readonly placed: boolean;
}

/**
 * Reads the lines of dates near the headline and right under the text: labelled dates of publication first, then
 * dates without a label, then those of a release or a change. A bare date in a page's head that is not next to the
 * article, or that is the day of the crawl, belongs to the page's frame and not to the article.
 */
export function stampedDates(context: StampContext): StampedDates {
  const found: { candidate: DateCandidate; rank: number }[] = [];
  const refused: DateEvidence[] = [];
  for (const index of linesAround(context)) {
    const line = context.lines[index];
    const dated = line && !line.markup?.aside ? dateLineOf(line.text) : null;
    if (!line || !dated) continue;
    for (const one of withLabelAbove(dated.dates, context.lines[index - 1])) {
      const date = dateOf(one, context.crawlDate);
      const evidence = evidenceOf(context, line, one, date);
      const objection = objectionTo(context, index, one, date);
      if (objection !== null || date === null)
        refused.push({ ...evidence, note: objection ?? 'no such day' });
      else
        found.push({
          candidate: candidateOf(context, one, date, evidence),
          rank: rankOf(context, index, one),
        });
    }
  }
  return { candidates: found.sort((a, b) => a.rank - b.rank).map((one) => one.candidate), refused };
}

/** Some pages print the label on a line of its own over its date. */
function withLabelAbove(
  dates: readonly LabelledDate[],
  above: ClassifiedLine | undefined,
): readonly LabelledDate[] {
  const [first, ...rest] = dates;
  if (!first || first.label !== null || !above || above.text.length > 14) return dates;
  return [{ ...first, label: labelIn(above.text) }, ...rest];
}

function linesAround({ lines, main }: StampContext): number[] {
  const over = range(0, main.bodyFirst).filter((index) => lines[index]?.kind === 'date');
  const end = lines.findIndex(
    (line, index) => index > main.last && ['related', 'ranking', 'comments'].includes(line.kind),
  );
  const last = Math.min(main.last + reachUnder + 1, end < 0 ? lines.length : end);
  return [...over, ...range(main.last + 1, last).filter((index) => lines[index]?.kind === 'date')];
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);

/** The date, its year inferred where it prints none: the latest one up to the crawl that has the printed weekday. */
function dateOf(one: LabelledDate, crawlDate: SessionDate | undefined): SessionDate | null {
  if (one.date !== null || crawlDate === undefined) return one.date;
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
  return {
    date,
    time: one.time?.time ?? null,
    clock: one.time?.clock ?? outletClock(context.language),
    evidence,
  };
}

/** Why a date near the headline is not the article's, or null where nothing speaks against it. */
function objectionTo(
  context: StampContext,
  index: number,
  one: LabelledDate,
  date: SessionDate | null,
): string | null {
  const { main, crawlDate, reportedDays } = context;
  if (date !== null && !isPossible(date, crawlDate)) return 'lies after the day the page was fetched';
  if (index < main.first - reachOver) return "stands in the page's head, far over the headline";
  if (one.label !== null || index >= main.first)
    return index > main.last && one.label === null ? 'stands under the text without a label' : null;
  const frame = frameBetween(context, index);
  if (frame !== null) return `belongs to the page's frame: ${frame} stands between it and the headline`;
  if (one.time !== null || date === null || reportedDays.includes(one.day)) return null;
  if (date === crawlDate)
    return "is the day the page was fetched, in the page's head, and the text does not speak of it";
  return null;
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

function rankOf({ main }: StampContext, index: number, one: LabelledDate): number {
  const label =
    one.label === 'published'
      ? 0
      : one.label === 'released'
        ? 3
        : one.label === 'modified'
          ? 4
          : one.time
            ? 1
            : 2;
  const distance =
    index < main.first ? main.first - index : index > main.last ? 10 + index - main.last : index - main.first;
  return label * 100 + distance;
}
