import type { DateFinding, DateRevision } from '../../../shared/schemas/article.ts';
import { type DateCandidate, momentOf } from './date-candidate.ts';
import type { StampedDate } from './stamped-dates.ts';

/**
 * The time of an article's last change: the line that the page prints for its readers, else its markup. Null where neither
 * tells one, and where it repeats the publication or lies before it, as systems write that stamp every story twice.
 */
export function revisionOf(
  finding: DateFinding,
  chosen: DateCandidate | null,
  markup: readonly DateCandidate[],
  stamped: readonly StampedDate[],
): DateRevision | null {
  const changes = stamped.filter((one) => one.label === 'modified');
  const [printed] = changes;
  const [marked] = markup;
  const sameDay = printed && marked && (marked.evidence.date ?? marked.date) === printed.date;
  const best = printed && momentOf(printed) === null && sameDay ? marked : (printed ?? marked);
  if (!best) return null;
  const date = best.evidence.date ?? best.date;
  const at = momentOf(best);
  const revision = { date, at, precision: at === null ? 'day' : 'minute', evidence: best.evidence } as const;
  if (best === chosen || finding.date === null) return revision;
  const isLater =
    at !== null && finding.publishedAt !== null
      ? at > finding.publishedAt
      : date > finding.date || hasOnlyDay(at, best, finding);
  return isLater ? revision : null;
}

/** A change that is printed on the day of a publication is one, though its hour is not known. */
function hasOnlyDay(at: string | null, best: DateCandidate, finding: DateFinding): boolean {
  return at === null && 'label' in best && (best.evidence.date ?? best.date) === finding.date;
}
