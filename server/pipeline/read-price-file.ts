import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import type { InstrumentNames } from '../sources/price-table/instrument-names.ts';
import { readPriceTable } from '../sources/price-table/read-price-table.ts';
import type { Understanding } from '../sources/price-table/received-table.ts';
import { type PlacedSeries, placePriceSeries, type SaidOfPrices } from './place-price-series.ts';

/** A file of prices as it would be stored. */
export interface PriceFile {
  /** Its name without folders. */
  readonly name: string;
  readonly series: readonly PlacedSeries[];
  readonly rejected: readonly Rejection[];
  /** Null where the file as a whole is refused. */
  readonly understood: Understanding | null;
  /** What the prices are adjusted for; null where neither file nor person says: nothing may be stored. */
  readonly basis: PriceSeries['adjustmentBasis'] | null;
  readonly basisReason: string | null;
}

interface Listed {
  readonly names: InstrumentNames;
  readonly calendarOf: CalendarLookup;
  /** The day in UTC: what lies after the next one is no price yet. */
  readonly today: SessionDate;
}

/**
 * Reads a file of prices (its bytes, and its name for the instrument) and says whose they are. The instrument comes from
 * the person, else from the file's column or header, else from its name; what is unknown, ambiguous or contradicted is
 * rejected with those that may be meant, and so is a currency that is not the instrument's.
 */
export function readPriceFile(
  path: string,
  bytes: Uint8Array,
  said: SaidOfPrices,
  listed: Listed,
): PriceFile {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  const byName =
    said.instrument === undefined || said.isOfSeveralFiles ? listed.names.byFileName(path) : null;
  const expected =
    said.instrument ?? (byName !== null && 'instrument' in byName ? byName.instrument : undefined);
  const timeZone = expected && listed.calendarOf(expected.mic)?.timeZone;
  const table = readPriceTable(bytes, {
    dateOrder: said.dateOrder,
    date: said.date,
    localDay: timeZone && ((moment) => localDateOf(instantUtc(moment), timeZone)),
  });
  const placing = placePriceSeries(table, { said, byName, names: listed.names });
  const series: PlacedSeries[] = [];
  const rejected = [...table.rejected, ...placing.rejected];
  for (const placed of placing.series) {
    const one = withoutFuture(placed, listed.today, rejected);
    const problem = currencyProblem(one.instrument, said.currency, table.understood?.currencies ?? null);
    if (problem === null) series.push(one);
    else rejected.push({ stage: 'price', subject: one.instrument.id, reason: 'badPrice', detail: problem });
  }
  return { name, series, rejected, understood: table.understood, ...basisOf(said, table.understood) };
}

/** The series without bars of days that are still to come: a sign of a date read wrongly, or typed wrongly. */
function withoutFuture(series: PlacedSeries, today: SessionDate, rejected: Rejection[]): PlacedSeries {
  const last = addDays(today, 1);
  if ((series.bars.at(-1)?.sessionDate ?? last) <= last) return series;
  const future = series.bars.filter((bar) => bar.sessionDate > last);
  const detail = `${future[0]?.sessionDate} is a day that is still to come${future.length > 1 ? `, as ${future.length - 1} more are` : ''}: look at how the dates were understood`;
  rejected.push({ stage: 'price', subject: series.instrument.id, reason: 'badLine', detail });
  return { ...series, bars: series.bars.filter((bar) => bar.sessionDate <= last) };
}

/** Why prices cannot be in the instrument's currency, or null. */
function currencyProblem(
  { id, currency }: Instrument,
  said: string | undefined,
  shown: readonly string[] | null,
): string | null {
  if (said !== undefined && said !== currency)
    return `${id} is traded in ${currency}, and --currency says ${said}: prices are kept in the currency of trading`;
  if (shown === null || shown.includes(currency)) return null;
  return `${id} is traded in ${currency}, and the file's prices are in ${shown[0]}: take a file with prices in ${currency}`;
}

function basisOf(
  said: SaidOfPrices,
  understood: Understanding | null,
): Pick<PriceFile, 'basis' | 'basisReason'> {
  const { basis: shown = null, basisReason = null } = understood ?? {};
  if (said.basis === undefined) return { basis: shown, basisReason };
  const against =
    shown !== null && shown !== said.basis ? `, against the file itself (${shown}: ${basisReason})` : '';
  return { basis: said.basis, basisReason: `said with --basis${against}` };
}
