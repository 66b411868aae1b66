import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import type { DuplicateSession } from '../markets/flag-events.ts';
import { shippedCalendars } from '../markets/shipped-calendars.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { instrumentNames, type NamedInstrument } from '../sources/price-table/instrument-names.ts';
import { readPriceTable } from '../sources/price-table/read-price-table.ts';

/** The prices of one instrument in a file that is looked at and not stored. */
export interface GivenPrices {
  readonly series: PriceSeries;
  /** Null where nothing says whose prices they are: then no calendar and no rule of a market is known either. */
  readonly instrument: Instrument | null;
  readonly calendar: TradingCalendar | null;
  readonly duplicates: readonly DuplicateSession[];
  readonly rejected: readonly Rejection[];
}

/** Why there are no prices: one sentence that says what to do, and what was rejected. */
interface NoGivenPrices {
  readonly problem: string;
  /** The person has to say something else; the file may be right. */
  readonly isWrongUsage: boolean;
  readonly rejected: readonly Rejection[];
}

/** A file, and what is known beside it. */
export interface GivenFile {
  /** Its name, for whose prices they are. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly instruments: readonly Instrument[];
  /** Code or id that the person says: it goes before column and file name. */
  readonly instrumentCode?: string | undefined;
  /** What the series is called where its instrument stays unknown. */
  readonly unknownId: InstrumentId;
}

/**
 * Reads a file of prices (as `readPriceTable` does) for a look at it. The instrument is the one that the person says, else
 * that of the file's column, else of its name; unlike in an import it may stay unknown. A file of several instruments has
 * to be asked for one of them.
 */
export function readGivenPrices(given: GivenFile): GivenPrices | NoGivenPrices {
  const names = instrumentNames(given.instruments);
  const found = (code: string | null | undefined) => (code == null ? null : names.byCode(code));
  const said = found(given.instrumentCode);
  if (said && 'problem' in said)
    return { problem: `--instrument: ${said.problem}`, isWrongUsage: true, rejected: [] };
  const { series, rejected, understood } = readPriceTable(given.bytes);
  const fitting = series.filter(
    ({ code }) => !said || code === null || instrumentOf(found(code))?.id === said.instrument.id,
  );
  const [only, other] = fitting;
  if (!only || other) {
    const isWrongUsage = series.length > 0;
    return { problem: problemOf(fitting.length, series.length), isWrongUsage, rejected };
  }
  const instrument =
    said?.instrument ?? instrumentOf(found(only.code)) ?? instrumentOf(names.byFileName(given.path));
  return {
    series: {
      instrumentId: instrument?.id ?? given.unknownId,
      // ISO 10383: no market.
      mic: instrument?.mic ?? mic('XXXX'),
      // Of the rules that hang on a currency those of dollars are the ones that know no daily limit.
      currency: instrument?.currency ?? 'USD',
      sourceId: given.path,
      adjustmentBasis: understood?.basis ?? 'unknown',
      bars: [...only.bars],
    },
    instrument,
    calendar: instrument && shippedCalendars(instrument.mic),
    duplicates: only.faults.filter((fault) => fault.kind === 'duplicateSession'),
    rejected,
  };
}

function instrumentOf(named: NamedInstrument | null): Instrument | null {
  return named && 'instrument' in named ? named.instrument : null;
}

function problemOf(fitting: number, all: number): string {
  if (fitting > 1) return `The file has prices of ${fitting} instruments: say which with --instrument`;
  return all > 0 ? 'The file has no prices of the instrument that was asked for' : 'The file has no prices';
}
