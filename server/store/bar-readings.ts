import type { StoredPriceBar } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { PriceBarRow } from './tables.ts';

const prices = ['open', 'high', 'low', 'close', 'volume'] as const;
const exchangeFacts = ['change', 'basePrice', 'listedShares', 'marketValue'] as const;
const statement = [...prices, 'state', ...exchangeFacts] as const;

/** A bar with when it was received, of a series that is known. */
export type ReceivedBar = Omit<StoredPriceBar, 'instrumentId' | 'sourceId'>;

/** What a received bar says, as the first reading of its session. */
export function firstReading(
  { instrumentId, sourceId }: Pick<StoredPriceBar, 'instrumentId' | 'sourceId'>,
  bar: ReceivedBar,
): PriceBarRow {
  const { exchange } = bar;
  // Written out, since objects made by spreading take three times as long, and there are millions of bars.
  return {
    instrumentId,
    sourceId,
    sessionDate: bar.sessionDate,
    revision: 1,
    open: bar.open,
    high: bar.high,
    low: bar.low,
    close: bar.close,
    volume: bar.volume,
    state: bar.state,
    fetchedAt: bar.fetchedAt,
    knownAt: bar.knownAt,
    confirmedAt: null,
    change: exchange?.change ?? null,
    basePrice: exchange?.basePrice ?? null,
    listedShares: exchange?.listedShares ?? null,
    marketValue: exchange?.marketValue ?? null,
  };
}

/**
 * The readings of a session with one more, or null where that changes nothing. A reading that was there confirms it; any
 * other becomes one of its own. They are numbered by their first fetch (then by what they say), so that the same set of
 * received bars gives the same readings in whichever order they arrived.
 */
export function withReading(kept: readonly PriceBarRow[], reading: PriceBarRow): PriceBarRow[] | null {
  const same = kept.find((row) => statement.every((column) => row[column] === reading[column]));
  if (!same) return numbered([...kept, reading]);
  const fetchedAt = earlier(same.fetchedAt, reading.fetchedAt);
  const last = later(lastSeen(same), lastSeen(reading));
  const confirmedAt = last === fetchedAt ? null : last;
  const knownAt = earlier(same.knownAt, reading.knownAt);
  if (fetchedAt === same.fetchedAt && confirmedAt === same.confirmedAt && knownAt === same.knownAt)
    return null;
  return numbered(kept.map((row) => (row === same ? { ...row, fetchedAt, confirmedAt, knownAt } : row)));
}

function numbered(readings: readonly PriceBarRow[]): PriceBarRow[] {
  const ordered = [...readings].sort(
    (a, b) => compare(a.fetchedAt, b.fetchedAt) || compare(spelled(a), spelled(b)),
  );
  return ordered.map((row, at) => (row.revision === at + 1 ? row : { ...row, revision: at + 1 }));
}

function spelled(row: PriceBarRow): string {
  return JSON.stringify(statement.map((column) => row[column]));
}

/** When the source said so last. */
function lastSeen(row: PriceBarRow): string {
  return row.confirmedAt ?? row.fetchedAt;
}

/**
 * The final bar of a session as it stood at a moment (absent: now); null where none was known. `readings` are all of the
 * session, in their order.
 *
 * The first final reading was known when the session was final, also where it was fetched years later; any other from its
 * fetch. The one that the source gave last is in force. What it leaves empty stands as the readings with the same close
 * before it have it: silence overwrites nothing. A reading of a session without trading leaves nothing empty.
 */
export function finalBarAt(
  readings: readonly PriceBarRow[],
  asOf: InstantUtc | undefined,
): PriceBarRow | null {
  const finals = readings.filter((row) => row.state === 'final');
  return inForce(finals, asOf, (row, place) => asOf === undefined || knownFrom(row, place === 0) <= asOf);
}

/**
 * As `finalBarAt`, where the first final reading counts as known whatever its time: the bar of a session as it reads once
 * it is known, with the revisions up to a moment (empty: none).
 */
export function finalBarWith(readings: readonly PriceBarRow[], moment: string): PriceBarRow | null {
  const finals = readings.filter((row) => row.state === 'final');
  return inForce(finals, moment, (row, place) => place === 0 || knownFrom(row, false) <= moment);
}

function inForce(
  finals: readonly PriceBarRow[],
  moment: string | undefined,
  isKnown: (row: PriceBarRow, place: number) => boolean,
): PriceBarRow | null {
  const known = finals.filter(isKnown);
  if (known.length > 1) known.sort(bySeen(moment));
  const newest = known.pop();
  return newest === undefined ? null : known.reduceRight(filledFrom, newest);
}

/** The newest reading of a session before it was final, as it was known at a moment. */
export function provisionalBarAt(readings: readonly PriceBarRow[], asOf: InstantUtc): PriceBarRow | null {
  const known = readings
    .filter((row) => row.state === 'provisional' && row.fetchedAt <= asOf)
    .sort(bySeen(asOf));
  return known.at(-1) ?? null;
}

/** The moments at which the final bar of a session may have changed after it was known first. */
export function revisionMoments(readings: readonly PriceBarRow[]): string[] {
  const finals = readings.filter((row) => row.state === 'final');
  if (finals.length < 2) return [];
  return finals.flatMap((row, place) => [
    ...(place === 0 ? [] : [knownFrom(row, false)]),
    ...(row.confirmedAt === null ? [] : [row.confirmedAt]),
  ]);
}

function knownFrom(row: PriceBarRow, isFirst: boolean): string {
  return isFirst ? row.knownAt : later(row.knownAt, row.fetchedAt);
}

/** By when the source had said so last, at a moment (absent: now). */
function bySeen(moment: string | undefined): (a: PriceBarRow, b: PriceBarRow) => number {
  const seen = ({ confirmedAt, fetchedAt }: PriceBarRow) =>
    confirmedAt !== null && (moment === undefined || confirmedAt <= moment) ? confirmedAt : fetchedAt;
  return (a, b) => compare(seen(a), seen(b)) || a.revision - b.revision;
}

function filledFrom(bar: PriceBarRow, before: PriceBarRow): PriceBarRow {
  if (before.close !== bar.close || hasNoTrading(bar) || hasNoTrading(before)) return bar;
  return {
    ...bar,
    open: bar.open ?? before.open,
    high: bar.high ?? before.high,
    low: bar.low ?? before.low,
    volume: bar.volume ?? before.volume,
    change: bar.change ?? before.change,
    basePrice: bar.basePrice ?? before.basePrice,
    listedShares: bar.listedShares ?? before.listedShares,
    marketValue: bar.marketValue ?? before.marketValue,
  };
}

function hasNoTrading(row: PriceBarRow): boolean {
  return row.volume === 0 && row.open === null && row.high === null && row.low === null;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
