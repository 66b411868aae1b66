import type { DateEvidence, DateFinding } from '../../../shared/schemas/article.ts';
import { epochMilliseconds } from '../../../shared/units/instant-utc.ts';
import { type DateCandidate, momentOf } from './date-candidate.ts';
import type { StampedDate } from './stamped-dates.ts';

/** Two stamps of one publication may differ by as much: a desk approves a story and sends it later. In milliseconds. */
const sameTime = 3 * 3_600_000;

/**
 * The evidence that contradicts a date: stamps of the publication, in markup or near the headline, that tell another day
 * or a time hours away, and stamps that claim to be the article's with something wrong in them. Each says how it differs.
 */
export function conflictsWith(
  finding: DateFinding,
  chosen: DateCandidate | null,
  stamps: readonly (DateCandidate | StampedDate)[],
  doubtful: readonly DateEvidence[],
): DateEvidence[] {
  const hasMarkup = stamps.some((one) => one.evidence.basis === 'structuredData');
  const rivals = stamps.filter((one) => one !== chosen && isOfPublication(one, hasMarkup));
  const contradictions = rivals.flatMap((one) => contradictionOf(one, finding) ?? []);
  const wrong = doubtful.filter((one) => one.date !== finding.date);
  const all = [...contradictions, ...wrong];
  return all.filter(
    (one, index) =>
      all.findIndex((other) => other.date === one.date && other.surface === one.surface) === index,
  );
}

/** Beside structured data a time element may be of anything; dates of a release or a change are of another time by their nature. */
function isOfPublication(one: DateCandidate | StampedDate, hasMarkup: boolean): boolean {
  if ('label' in one && one.label !== null && one.label !== 'published') return false;
  return one.evidence.basis !== 'timeElement' || !hasMarkup;
}

function contradictionOf(one: DateCandidate, finding: DateFinding): DateEvidence | null {
  if (finding.date === null) return null;
  const day = one.evidence.date ?? one.date;
  const { evidence } = one;
  if (day !== finding.date)
    return { ...evidence, note: `${evidence.note}; it says ${day}, the date chosen is ${finding.date}` };
  const moment = momentOf(one);
  if (moment === null || finding.publishedAt === null) return null;
  const apart = Math.abs(epochMilliseconds(moment) - epochMilliseconds(finding.publishedAt));
  if (apart <= sameTime) return null;
  return {
    ...evidence,
    note: `${evidence.note}; it says ${moment}, the time chosen is ${finding.publishedAt}`,
  };
}
