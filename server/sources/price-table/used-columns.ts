import { plainWord } from './header-words.ts';
import { quotedCell } from './quoted-cell.ts';
import type { Understanding } from './received-table.ts';
import type { TableColumn, TableLayout } from './table-layout.ts';
import type { TableSurvey } from './table-survey.ts';

/** The columns that figures are taken from, and what a person should know of the choice. */
interface UsedColumns {
  readonly columns: readonly TableColumn[];
  readonly notices: readonly string[];
  /** Where the choice itself says what the close is adjusted for. */
  readonly basis: Pick<Understanding, 'basis' | 'basisReason'> | null;
}

const taken: ReadonlySet<TableColumn['meaning']> = new Set([
  'date',
  'open',
  'high',
  'low',
  'close',
  'volume',
  'change',
  'basePrice',
  'listedShares',
  'marketValue',
]);
const unadjusted: ReadonlySet<TableColumn['meaning']> = new Set([
  'open',
  'high',
  'low',
  'change',
  'basePrice',
  'listedShares',
  'marketValue',
]);

/**
 * Chooses among the columns of a table. A file with an adjusted close alone gives closes only. A change without any sign
 * is not used, for a fall cannot be told from a rise. A unit that is not known, or a period other than a day, is a problem.
 */
export function usedColumns(
  layout: TableLayout,
  survey: TableSurvey,
): UsedColumns | { readonly problem: string } {
  if (survey.otherPeriod !== null) return { problem: `${survey.otherPeriod}: daily bars are needed` };
  const strange = layout.columns.find(({ meaning, unknown }) => taken.has(meaning) && unknown !== null);
  if (strange)
    return {
      problem: `The unit "${strange.unknown}" of the column "${strange.header}" is not known: give the figures in units of one, and name the column without a unit`,
    };
  const [same] = layout.twice;
  if (same !== undefined)
    return {
      problem: `Two columns are headed ${quotedCell(same)}: keep the one that is meant, or name them apart`,
    };
  if (layout.titleUnit !== null && layout.columns.every(({ scale }) => scale === 1))
    return {
      problem: `A line above the header gives the unit ${quotedCell(layout.titleUnit)}, and not of which column: write it into the heading, such as 거래량(천주), and import again`,
    };
  const notices: string[] = [];
  const adjusted = layout.columns.find(({ meaning }) => meaning === 'adjustedClose');
  const hasClose = layout.columns.some(({ meaning }) => meaning === 'close');
  if (adjusted && !hasClose) return adjustedAlone(layout, adjusted);
  if (adjusted)
    notices.push(
      `"${adjusted.header}" is not used: "${layout.columns.find(({ meaning }) => meaning === 'close')?.header}" is`,
    );
  const columns = layout.columns.filter((column) => {
    if (!taken.has(column.meaning)) return false;
    if (column.meaning !== 'change' || survey.changeHasSigns) return true;
    notices.push(
      `"${column.header}" is not used: no line of it has a sign, so a fall cannot be told from a rise`,
    );
    return false;
  });
  const scaledColumn = columns.find(({ scale }) => scale !== 1);
  if (scaledColumn)
    notices.push(
      `"${scaledColumn.header}" is taken times ${scaledColumn.scale}, so its last digits are rounded`,
    );
  return { columns, notices, basis: null };
}

function adjustedAlone(layout: TableLayout, adjusted: TableColumn): UsedColumns {
  const korean = plainWord(adjusted.header).includes('수정');
  const notices = layout.columns
    .filter(({ meaning }) => unadjusted.has(meaning))
    .map(({ header }) => `"${header}" is not used: the close "${adjusted.header}" is adjusted otherwise`);
  return {
    columns: layout.columns
      .filter(({ meaning }) => meaning === 'date' || meaning === 'volume' || meaning === 'adjustedClose')
      .map((column) =>
        column.meaning === 'adjustedClose' ? { ...column, meaning: 'close' as const } : column,
      ),
    notices,
    basis: korean
      ? {
          basis: 'split',
          basisReason: `"${adjusted.header}" is adjusted for splits and rights, not for dividends`,
        }
      : { basis: 'splitAndDividend', basisReason: `"${adjusted.header}" is the only close of the file` },
  };
}
