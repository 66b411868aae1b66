import { type BarReader, barReader } from './bar-reader.ts';
import { type DecimalSign, isMissing } from './number-cell.ts';
import type { TableColumn, TableLayout } from './table-layout.ts';

/** The columns of one instrument, or of the one that each line names. */
export interface InstrumentGroup {
  /** The code as the line or the header writes it; null where the file has none. */
  readonly codeOf: (cells: readonly string[]) => string | null;
  readonly read: BarReader;
  /** Of a wide table: whether the line has nothing of this instrument. */
  readonly isEmpty: (cells: readonly string[]) => boolean;
}

/** One group of columns, or in a wide table one for each instrument. */
export function instrumentGroups(
  layout: TableLayout,
  columns: readonly TableColumn[],
  decimals: DecimalSign,
): InstrumentGroup[] {
  if (layout.kind !== 'wide') {
    const code =
      layout.columns.find(({ meaning }) => meaning === 'code') ??
      layout.columns.find(({ meaning }) => meaning === 'name');
    const codeOf = (cells: readonly string[]) => (code === undefined ? null : (cells[code.at] ?? ''));
    return [{ codeOf, read: barReader(columns, decimals), isEmpty: () => false }];
  }
  const codes = [...new Set(columns.flatMap(({ code }) => (code === null ? [] : [code])))];
  return codes.map((code) => {
    const own = columns.filter((column) => column.code === code);
    return {
      codeOf: () => code,
      read: barReader(own, decimals),
      isEmpty: (cells) => own.every(({ at }) => isMissing(cells[at] ?? '')),
    };
  });
}
