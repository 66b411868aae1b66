import type { DateEvidence, DateFinding, DateRevision } from '../../../shared/schemas/article.ts';
import { epochMilliseconds, type InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import { chooseDate } from './choose-date.ts';
import { noDate } from './date-candidate.ts';
import { type FeedStamp, readFeedStamp } from './feed-stamp.ts';
import { dayAt, dayClock, isMidnight } from './outlet-clock.ts';

/** What is known of an entry's time. */
export interface EntryStamps {
  readonly publishedStamp: string | null;
  readonly updatedStamp: string | null;
  /** The feed's language, which decides the clock of a stamp without a zone; null where it is not known. */
  readonly outletLanguage: Language | null;
  /** The language of the text, and the text: asked where no stamp can be read. */
  readonly language: Language;
  readonly text: string;
  readonly url: string | null;
  readonly crawlDate: SessionDate | undefined;
  readonly fetchedAt: InstantUtc | undefined;
}

/** How far an outlet's clock may be ahead of ours, in milliseconds. */
const clockSkew = 10 * 60_000;

interface ReadStamp {
  readonly stamp: FeedStamp;
  readonly evidence: DateEvidence;
}

/**
 * The date of a feed's entry: its stamp of publication, else its stamp of change, else what the address or the text tell.
 * A stamp that lies after the fetch comes of a wrong clock or zone: it is kept as a conflict, and only its day as written
 * counts, or nothing where that day had not come yet.
 */
export function entryDate(given: EntryStamps): DateFinding {
  const published = readStamp(given.publishedStamp, 'publication', given);
  const updated = readStamp(given.updatedStamp, 'last change', given);
  const unread = [published, updated].flatMap((one) => (one && !one.stamp ? [one.evidence] : []));
  const stamped = published?.stamp ? published : updated?.stamp ? updated : null;
  if (!stamped) return withoutStamp(given, unread);
  const finding = findingOfStamp(stamped, given);
  const later = updated?.stamp ? revisionOf(updated, stamped === updated ? null : stamped, given) : null;
  const others = [published, updated].flatMap((one) => (one && one !== stamped ? [one.evidence] : []));
  return { ...finding, evidence: [...finding.evidence, ...others], revised: later };
}

type Stamp = { readonly stamp: null; readonly evidence: DateEvidence } | ReadStamp;

function readStamp(written: string | null, of: string, { outletLanguage }: EntryStamps): Stamp | null {
  if (written === null || written.trim() === '') return null;
  const stamp = readFeedStamp(written, { language: outletLanguage });
  const surface = written.trim().slice(0, 80);
  const note = stamp
    ? `the feed's stamp of the entry's ${of}${stamp.date === stamp.writtenDate ? '' : `; in the outlet's own time zone the day is ${stamp.date}`}`
    : `the feed's stamp of the entry's ${of} names no single day`;
  const evidence = {
    basis: 'feedEntry',
    surface,
    start: null,
    end: null,
    date: stamp?.date ?? null,
    note,
  } as const;
  return stamp ? { stamp, evidence } : { stamp: null, evidence };
}

function withoutStamp(given: EntryStamps, unread: readonly DateEvidence[]): DateFinding {
  const { text, language, crawlDate, url } = given;
  const main = { first: 0, headline: null, bodyFirst: 0, last: -1, omitted: new Set<number>() };
  const segments = [{ start: 0, end: text.length }];
  const where = { lines: [], main, text, segments, language, crawlDate, url };
  const finding = chooseDate({ ...where, markup: [], placed: true });
  return { ...finding, evidence: [...finding.evidence, ...unread] };
}

function findingOfStamp({ stamp, evidence }: ReadStamp, given: EntryStamps): DateFinding {
  const early = earliness(stamp, given);
  if (early !== null) return clamped(stamp, evidence, early, given);
  const exact = stamp.instant !== null && stamp.time !== null && !isMidnight(stamp.time);
  return {
    date: stamp.date,
    publishedAt: exact ? stamp.instant : null,
    precision: exact ? 'minute' : 'day',
    basis: 'feedEntry',
    evidence: [evidence],
    revised: null,
    conflicts: [],
  };
}

/** Why a stamp cannot be right, or null where nothing speaks against it. */
function earliness({ instant, date }: FeedStamp, { fetchedAt, crawlDate }: EntryStamps): string | null {
  if (fetchedAt !== undefined && instant !== null)
    return epochMilliseconds(instant) > epochMilliseconds(fetchedAt) + clockSkew
      ? `lies after the moment of the fetch, ${fetchedAt}: the feed's clock or zone is wrong`
      : null;
  return crawlDate !== undefined && date > addDays(crawlDate, 1)
    ? `lies after the day of the fetch, ${crawlDate}`
    : null;
}

function clamped(stamp: FeedStamp, evidence: DateEvidence, why: string, given: EntryStamps): DateFinding {
  const conflict = { ...evidence, note: `${evidence.note}; it ${why}` };
  const { fetchedAt, crawlDate, language } = given;
  const today =
    fetchedAt === undefined ? crawlDate : dayAt(fetchedAt, dayClock(given.outletLanguage ?? language, null));
  if (today === undefined || stamp.writtenDate > today) return { ...noDate([]), conflicts: [conflict] };
  const note = `${evidence.note}; only the day as written counts`;
  return {
    date: stamp.writtenDate,
    publishedAt: null,
    precision: 'day',
    basis: 'feedEntry',
    evidence: [{ ...evidence, date: stamp.writtenDate, note }],
    revised: null,
    conflicts: [conflict],
  };
}

/** A change that came after the publication; feeds also stamp a story that was prepared before it, or repeat the stamp. */
function revisionOf(
  updated: ReadStamp,
  published: ReadStamp | null,
  given: EntryStamps,
): DateRevision | null {
  const { date, instant, time } = updated.stamp;
  if (earliness(updated.stamp, given) !== null) return null;
  const at = time === null || isMidnight(time) ? null : instant;
  if (published) {
    const before = published.stamp;
    if (at !== null && before.instant !== null ? at <= before.instant : date <= before.date) return null;
  }
  return { date, at, precision: at === null ? 'day' : 'minute', evidence: updated.evidence };
}
