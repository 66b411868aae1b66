import type { DateEvidence, DateFinding } from '../../../shared/schemas/article.ts';
import type { Language } from '../../../shared/units/language.ts';
import { addDays, daysBetween, type SessionDate } from '../../../shared/units/session-date.ts';
import type { ClassifiedLine } from '../classified-line.ts';
import type { MainLines } from '../find-main.ts';
import { pageOffset, type Segment } from '../page-offset.ts';
import { addressDate } from './address-date.ts';
import { dayOf } from './clue.ts';
import { type DateCandidate, findingOf, isPossible, localised, noDate } from './date-candidate.ts';
import { inferDate, ownDays } from './infer-date.ts';
import { stampedDates } from './stamped-dates.ts';

/** All that may speak of an article's date. */
export interface DateSources {
  readonly lines: readonly ClassifiedLine[];
  readonly main: MainLines;
  /** The article's text and where its segments stand in the page's text. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly language: Language;
  readonly crawlDate: SessionDate | undefined;
  readonly url: string | null;
  /** Dates that stand in markup, best first; empty for plain text. */
  readonly markup: readonly DateCandidate[];
  /** Whether the lines' offsets are offsets into the page's text. */
  readonly placed: boolean;
}

/**
 * The publication date: markup made for machines, then lines of dates near the article, the page's address, and at last
 * the article's own words. What was looked at and did not count stays in the evidence. A date after the crawl is none.
 */
export function chooseDate(sources: DateSources): DateFinding {
  const { text, language, crawlDate, url } = sources;
  const days = ownDays(text, language);
  const stamped = stampedDates({ ...sources, reportedDays: days });
  const inferred = inferDate(text, language, crawlDate);
  const words = inferred.evidence.map((evidence) => onPage(evidence, sources.segments));
  const markup = sources.markup
    .filter((one) => isPossible(one.date, crawlDate))
    .map((one) => localised(one, language));
  const address = addressDate(url, crawlDate);
  const fromMarkup = trustedMarkup(markup, stamped.candidates, crawlDate);
  const fromAddress = address && agreesWithText(address.date, days) ? address : null;
  const chosen = fromMarkup ?? stamped.candidates[0] ?? fromAddress;
  const others = [
    ...[...markup, ...stamped.candidates, ...(address ? [address] : [])].map((one) => one.evidence),
    ...stamped.refused,
  ];
  if (chosen) return findingOf(chosen, others);
  const { candidate } = inferred;
  if (!candidate) return noDate([...words, ...others]);
  return findingOf(
    { ...candidate, evidence: onPage(candidate.evidence, sources.segments) },
    uniqueEvidence([...words, ...others], candidate.evidence),
  );
}

/**
 * Markup is believed, with two exceptions where a line of dates next to the headline says otherwise: some pages stamp
 * themselves with the moment of delivery, and some print the outlet's own time zone, which decides the local day.
 */
function trustedMarkup(
  markup: readonly DateCandidate[],
  stamped: readonly DateCandidate[],
  crawlDate: SessionDate | undefined,
): DateCandidate | null {
  const [best] = markup;
  const [visible] = stamped;
  if (!best) return null;
  const day = best.evidence.date;
  if (!visible?.evidence.date || day === null || visible.evidence.date === day) return best;
  const stampedOnDelivery =
    crawlDate !== undefined &&
    day >= addDays(crawlDate, -1) &&
    visible.evidence.date < day &&
    visible.evidence.basis === 'publishedLine';
  const neighbour = Math.abs(daysBetween(day, visible.evidence.date)) === 1;
  const sameMinute =
    best.time !== null && visible.time !== null && best.time.slice(3, 5) === visible.time.slice(3, 5);
  return stampedOnDelivery || (neighbour && sameMinute && visible.clock !== null) ? visible : best;
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
