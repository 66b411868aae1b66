import { priceStatus } from '../pipeline/price-status.ts';
import { trackedInstruments } from '../store/tracked-instruments.repository.ts';
import { type Check, inOrder, outOfOrder } from './doctor-check.ts';
import type { DoctorContext } from './doctor-collecting.ts';

/** Prices of a tracked company may be so many sessions behind: a day for the provider and a weekend. */
const sessionsAllowed = 3;
/** Companies that are named. */
const mostNamed = 5;

/** Whether what is tracked has prices, whether they are of these days, and whether a doubt waits for a person. */
export async function priceChecks({ database, calendarOf, environment }: DoctorContext): Promise<Check[]> {
  const series = (await priceStatus({ database, calendarOf }, environment.now())).filter(
    ({ inUse }) => inUse,
  );
  const behind = new Map(series.map((one) => [one.instrumentId, one.sessionsBehind]));
  const tracked = (await trackedInstruments(database)).map(({ instrumentId }) => instrumentId);
  const without = tracked.filter((id) => !behind.has(id));
  const late = tracked.filter((id) => (behind.get(id) ?? 0) > sessionsAllowed);
  const doubts = series.reduce((sum, { openFlags }) => sum + (openFlags ?? 0), 0);
  return [
    ageCheck(tracked.length, without, late),
    doubts === 0
      ? inOrder('doubts', 'no bar or step waits for a person')
      : outOfOrder(
          'doubts',
          'warning',
          `${doubts} bars or steps enter no statistic until somebody settles them`,
          'See them with "newstape prices check", settle them with "newstape prices adjust".',
        ),
  ];
}

function ageCheck(tracked: number, without: readonly string[], late: readonly string[]): Check {
  if (without.length === 0 && late.length === 0)
    return inOrder(
      'prices',
      tracked === 0 ? 'no company is tracked' : `up to date for ${tracked} tracked companies`,
    );
  const parts = [
    ...(without.length === 0 ? [] : [`none of ${named(without)}`]),
    ...(late.length === 0 ? [] : [`more than ${sessionsAllowed} sessions behind: ${named(late)}`]),
  ];
  return outOfOrder(
    'prices',
    'warning',
    parts.join('; '),
    'Fetch them with "newstape prices fetch ID", or import a file with "newstape prices import FILE".',
  );
}

function named(ids: readonly string[]): string {
  const more = ids.length - mostNamed;
  return `${ids.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
