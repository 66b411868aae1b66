import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { InstrumentNames } from '../sources/price-table/instrument-names.ts';
import type { PriceTable, ReceivedSeries, Understanding } from '../sources/price-table/received-table.ts';
import { nameOf } from './dictionary-context.ts';

/** What the person says of a file beside it. */
export interface SaidOfPrices {
  readonly instrument?: Instrument | undefined;
  /** Whether that was said of several files at once: then a file that is named after another instrument is refused. */
  readonly isOfSeveralFiles?: boolean | undefined;
  readonly currency?: string | undefined;
  readonly basis?: PriceSeries['adjustmentBasis'] | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** The session of a file without dates. */
  readonly date?: SessionDate | undefined;
}

/** A series of a file with the instrument that it is of, and how that is known. */
export interface PlacedSeries extends Pick<ReceivedSeries, 'bars' | 'faults'> {
  readonly instrument: Instrument;
  readonly instrumentBy: 'option' | 'column' | 'fileName';
}

interface Naming {
  readonly said: SaidOfPrices;
  readonly byName: ReturnType<InstrumentNames['byFileName']> | null;
  readonly names: InstrumentNames;
}

/**
 * Says whose the series of a file are: as the person says, else by the file's column or header, else by its name. What is
 * unknown, ambiguous or contradicted is rejected with those that may be meant.
 */
export function placePriceSeries(
  { series, understood }: PriceTable,
  { said, byName, names }: Naming,
): { series: readonly PlacedSeries[]; rejected: readonly Rejection[] } {
  const rejected: Rejection[] = [];
  const placed = new Map<Instrument['id'], PlacedSeries & { readonly code: string | null }>();
  for (const one of series) {
    const isAlone = series.length === 1;
    const found =
      one.code === null
        ? withoutCode(said, byName)
        : withCode({ code: one.code, isAlone }, understood, said, names);
    if ('problem' in found) {
      const lines = one.bars.length === 1 ? '' : ` (${one.bars.length} lines)`;
      const detail = `${found.problem}${lines}`;
      rejected.push({ stage: 'price', subject: `line ${one.line}`, reason: 'unknownInstrument', detail });
      continue;
    }
    const twin = placed.get(found.instrument.id);
    if (twin !== undefined) {
      const detail = `"${one.code}" is ${found.instrument.id}, as "${twin.code}" is: keep one of them in the file`;
      rejected.push({ stage: 'price', subject: `line ${one.line}`, reason: 'duplicateSession', detail });
      continue;
    }
    placed.set(found.instrument.id, { ...found, code: one.code, bars: one.bars, faults: one.faults });
  }
  const all = [...placed.values()].map(({ code: _code, ...one }) => one);
  if (said.instrument !== undefined || byName === null || !('instrument' in byName) || all.length !== 1)
    return { series: all, rejected };
  const [only] = all;
  if (only === undefined || only.instrument.id === byName.instrument.id) return { series: all, rejected };
  const detail = `The file is named after ${nameOf(byName.instrument)}, but its lines are of ${nameOf(only.instrument)}: say which with --instrument`;
  return {
    series: [],
    rejected: [...rejected, { stage: 'price', subject: 'file', reason: 'unknownInstrument', detail }],
  };
}

type Found = Pick<PlacedSeries, 'instrument' | 'instrumentBy'> | { readonly problem: string };

function withoutCode(said: SaidOfPrices, byName: Naming['byName']): Found {
  const named = byName !== null && 'instrument' in byName ? byName.instrument : null;
  if (said.instrument !== undefined && named !== null && named.id !== said.instrument.id)
    return {
      problem: `The file is named after ${nameOf(named)}, and --instrument says ${said.instrument.id} of all files: import it by itself`,
    };
  if (said.instrument !== undefined) return { instrument: said.instrument, instrumentBy: 'option' };
  if (named !== null) return { instrument: named, instrumentBy: 'fileName' };
  const { problem, candidates } =
    byName !== null && 'problem' in byName
      ? byName
      : { problem: 'The file names no instrument', candidates: [] };
  return { problem: `${problem}: say whose prices these are with --instrument${meant(candidates)}` };
}

function withCode(
  { code, isAlone }: { readonly code: string; readonly isAlone: boolean },
  understood: Understanding | null,
  said: SaidOfPrices,
  names: InstrumentNames,
): Found {
  const found = names.byCode(code);
  if ('instrument' in found) {
    const { instrument } = found;
    if (said.instrument === undefined || said.instrument.id === instrument.id)
      return { instrument, instrumentBy: 'column' };
    return {
      problem: `"${code}" is ${nameOf(instrument)}, and --instrument asks for ${said.instrument.id} alone`,
    };
  }
  // What only this file calls the one instrument of it, the person may name.
  if (said.instrument !== undefined && isAlone)
    return { instrument: said.instrument, instrumentBy: 'option' };
  const columns = understood?.layout === 'wide' ? ', nor a column that is known (date, close, 종가 …)' : '';
  const add = found.candidates.length === 0 ? '; "newstape instruments add" adds one' : '';
  return { problem: `${found.problem}${columns}${meant(found.candidates)}${add}` };
}

function meant(candidates: readonly Instrument[]): string {
  return candidates.length === 0 ? '' : ` (perhaps ${candidates.map(nameOf).join(', ')})`;
}
