import type { DateEvidence, DateFinding } from '../../../shared/schemas/article.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import type { ClassifiedLine } from '../classified-line.ts';
import type { MainLines } from '../find-main.ts';
import { pageOffset, type Segment } from '../page-offset.ts';
import { addressDate } from './address-date.ts';
import { dayOf } from './clue.ts';
import { type DateCandidate, findingOf, localised, noDate } from './date-candidate.ts';
import { conflictsWith } from './date-conflicts.ts';
import { decideReading, pageOrder, regionOf } from './date-order.ts';
import { isPossible } from './date-possible.ts';
import { revisionOf } from './date-revision.ts';
import { inferDate, ownDays } from './infer-date.ts';
import { dayClock } from './outlet-clock.ts';
import { findPrintedDates } from './printed-date.ts';
import { type StampContext, type StampedDates, stampedDates } from './stamped-dates.ts';
import { trustedMarkup } from './trusted-markup.ts';

/** All that may speak of an article's date. */
export interface DateSources {
  readonly lines: readonly ClassifiedLine[];
  readonly main: MainLines;
  /** The article's text and where its segments stand in the page's text. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly language: Language;
  readonly crawlDate: SessionDate | undefined;
  /** The moment of the fetch, from which "3 hours ago" counts; absent where only its day is known. */
  readonly fetchedAt?: InstantUtc | undefined;
  readonly url: string | null;
  /** Language and country that the page names, such as `en-GB`; they decide between 4 March and 3 April. */
  readonly locale?: string | null;
  /** Dates that stand in markup, best first; empty for plain text. */
  readonly markup: readonly DateCandidate[];
  /** Whether the lines' offsets are offsets into the page's text. */
  readonly placed: boolean;
}

/** What speaks for an article's date, read and weighed one by one. */
interface Grounds {
  readonly published: readonly DateCandidate[];
  readonly modified: readonly DateCandidate[];
  readonly unread: readonly DateEvidence[];
  /** Stamps that claim to be of the publication though something is wrong with them. */
  readonly doubtful: readonly DateEvidence[];
  readonly stamped: StampedDates;
  readonly address: DateCandidate | null;
  readonly days: readonly number[];
}

/**
 * The publication date: markup made for machines, then lines of dates near the article, the page's address, and at last
 * the article's own words. What was looked at and did not count stays in the evidence, and what contradicts the date
 * stays as a conflict. A date after the crawl is none.
 */
export function chooseDate(sources: DateSources): DateFinding {
  const { text, language, crawlDate, segments } = sources;
  const grounds = groundsOf(sources);
  const { published, modified, unread, stamped, address, days } = grounds;
  const inferred = inferDate(text, language, crawlDate);
  const words = inferred.evidence.map((evidence) => onPage(evidence, segments));
  const fromAddress = address && agreesWithText(address.date, days) ? address : null;
  const fromMarkup = trustedMarkup({ published, modified, stamped: stamped.candidates, crawlDate, days });
  const chosen = fromMarkup ?? stamped.candidates[0] ?? fromAddress;
  const others = [
    ...[...published, ...stamped.candidates, ...(address ? [address] : [])].map((one) => one.evidence),
    ...stamped.refused,
    ...unread,
  ];
  const { candidate } = inferred;
  const finding = chosen
    ? findingOf(chosen, others)
    : candidate
      ? findingOf(
          { ...candidate, evidence: onPage(candidate.evidence, segments) },
          uniqueEvidence([...words, ...others], candidate.evidence),
        )
      : noDate([...words, ...others]);
  return {
    ...finding,
    revised: revisionOf(finding, chosen ?? null, modified, stamped.candidates),
    conflicts: conflictsWith(
      finding,
      chosen ?? null,
      [...published, ...stamped.candidates],
      grounds.doubtful,
    ),
  };
}

function groundsOf(sources: DateSources): Grounds {
  const { text, language, crawlDate, url, lines } = sources;
  const region = regionOf(url, sources.locale ?? null);
  const day = dayClock(language, region?.clock ?? null);
  const dateLines = lines.filter(({ kind }) => kind === 'date' || kind === 'datedItem');
  const lineTexts = dateLines.map((line) => line.text);
  const dates = [
    ...lineTexts.flatMap((line) => findPrintedDates(line)),
    ...findPrintedDates(text.slice(0, 30_000)),
  ];
  const address = addressDate(url, crawlDate);
  const days = ownDays(text, language);
  const order = pageOrder(lineTexts, dates, region);
  const sure = [...(address ? [address] : []), ...sources.markup.filter((one) => !one.readings)];
  const reading = { language, crawlDate, order, otherDays: sure.map((one) => one.date) };
  const read = sources.markup.map((one) => withReading(one, reading));
  const told = read.filter((one) => one !== null);
  const markup = told
    .filter((one) => isPossible(one.date, crawlDate))
    .map((one) => localised(one, language, region?.clock ?? null));
  const reader = { fetchedAt: sources.fetchedAt, crawlDate, day };
  const late = told.filter((one) => !isPossible(one.date, crawlDate) && one.role === undefined);
  const context: StampContext = { ...sources, ...reading, reportedDays: days, reader };
  const stamped = stampedDates(context);
  return {
    published: markup.filter((one) => one.role === undefined),
    modified: markup.filter((one) => one.role === 'modified'),
    unread: sources.markup.filter((_, index) => read[index] === null).map((one) => one.evidence),
    stamped,
    doubtful: [...stamped.doubtful, ...late.map(({ evidence }) => afterFetch(evidence))],
    address,
    days,
  };
}

function afterFetch(evidence: DateEvidence): DateEvidence {
  return { ...evidence, note: `${evidence.note}; it lies after the day the page was fetched` };
}

function withReading(one: DateCandidate, reading: Parameters<typeof decideReading>[1]): DateCandidate | null {
  if (!one.readings) return one;
  const date = decideReading(one.readings, reading);
  return date && { ...one, date, evidence: { ...one.evidence, date } };
}

/** An address often holds the day of a move or an edition: it must not contradict the days that the text speaks of. */
function agreesWithText(date: SessionDate, days: readonly number[]): boolean {
  return days.length === 0 || [0, 1, 2].some((back) => days.includes(dayOf(addDays(date, -back))));
}

function onPage(evidence: DateEvidence, segments: readonly Segment[]): DateEvidence {
  const { start, end } = evidence;
  if (start === null || end === null) return evidence;
  return { ...evidence, start: pageOffset(segments, start), end: pageOffset(segments, end - 1) + 1 };
}

function uniqueEvidence(all: readonly DateEvidence[], chosen: DateEvidence): DateEvidence[] {
  return all.filter(
    (one) => one.basis !== chosen.basis || one.note !== chosen.note || one.surface !== chosen.surface,
  );
}
