import { type PriceSeries, PriceSeriesSchema } from '../../shared/schemas/price-bar.ts';
import type { DuplicateSession } from '../markets/flag-events.ts';
import { finalBarWith, revisionMoments } from '../store/bar-readings.ts';
import type { Database } from '../store/open-database.ts';
import { type KeptAdjustment, priceAdjustments, standingAt } from '../store/price-adjustments.repository.ts';
import { barOf, priceReadings } from '../store/price-bars.repository.ts';
import { type KeptFault, priceFaults } from '../store/price-faults.repository.ts';
import type { StoredSeries } from '../store/price-series.repository.ts';
import type { PriceBarRow } from '../store/tables.ts';

/** A series as it stood at any moment. */
export interface SeriesHistory {
  /** When something changed after it was known first: a revision, a decision, a fault that was found later; ascending. */
  readonly moments: readonly string[];
  /** Those of them at which a person decided something, or took it back. */
  readonly decided: ReadonlySet<string>;
  /** The series with what had changed up to a moment; empty: with nothing changed. Bars that came later are as known first. */
  at(moment: string): { readonly series: PriceSeries; readonly duplicates: readonly DuplicateSession[] };
  /** When the bar of a session was known first; empty for a session without one. */
  knownAt(session: string): string;
  /** When the bar that a session was known with first was fetched; empty for a session without one. */
  firstFetchedAt(session: string): string;
}

/** Reads everything that is kept of a series. */
export async function readSeriesHistory(database: Database, head: StoredSeries): Promise<SeriesHistory> {
  const readings = await priceReadings(database, head);
  const adjustments = await priceAdjustments(database, head);
  const faults = (await priceFaults(database, head)).map((fault) => ({
    ...fault,
    knownFrom: faultKnownFrom(fault, readings.get(fault.sessionDate)),
  }));
  // A session that was given twice but has no final bar yet is in no doubt.
  const duplicates = faults.filter(
    ({ kind, sessionDate }) =>
      kind === 'duplicateSession' && firstFinal(readings.get(sessionDate)) !== undefined,
  );
  const decided = new Set(adjustments.flatMap(momentsOf));
  const moments = new Set([
    ...[...readings.values()].flatMap(revisionMoments),
    ...decided,
    ...duplicates.map(({ knownFrom }) => knownFrom),
  ]);
  moments.delete('');
  return {
    moments: [...moments].sort(),
    decided,
    knownAt: (session) => firstFinal(readings.get(session))?.knownAt ?? '',
    firstFetchedAt: (session) => firstFinal(readings.get(session))?.fetchedAt ?? '',
    at(moment) {
      const bars = [...readings.values()].flatMap((rows) => {
        const bar = finalBarWith(rows, moment);
        return bar === null ? [] : [barOf(bar)];
      });
      const standing = standingAt(adjustments, moment);
      return {
        series: PriceSeriesSchema.parse({
          ...{ ...head, bars },
          ...(standing.length === 0 ? {} : { adjustments: standing }),
        }),
        duplicates: duplicates.filter(({ knownFrom }) => knownFrom <= moment),
      };
    },
  };
}

function momentsOf({ madeAt, withdrawnAt }: KeptAdjustment): string[] {
  return withdrawnAt === null ? [madeAt] : [madeAt, withdrawnAt];
}

/** A fault that came with the first final bar is known with it (empty), any other from its fetch. */
function faultKnownFrom({ fetchedAt }: KeptFault, readings: readonly PriceBarRow[] | undefined): string {
  const first = firstFinal(readings);
  return first !== undefined && fetchedAt > first.fetchedAt ? fetchedAt : '';
}

function firstFinal(readings: readonly PriceBarRow[] | undefined): PriceBarRow | undefined {
  return readings?.find((row) => row.state === 'final');
}
