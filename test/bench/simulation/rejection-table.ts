import type { Told } from './rejections.ts';

const begin = '<!-- size and power: written by npm run bench -- simulation -->';
const end = '<!-- end of size and power -->';

/** The rows of a table in their order, with the names that it gives them. */
export const toldNames: ReadonlyMap<Told, string> = new Map([
  ['crossSectional', 'cross-sectional t'],
  ['crudeDependence', 'crude dependence t'],
  ['patell', 'Patell z'],
  ['adjustedPatell', 'Patell z, adjusted'],
  ['bmp', 'BMP t'],
  ['kolariPynnonen', 'BMP t, adjusted (Kolari–Pynnönen)'],
  ['generalizedSign', 'generalized sign z'],
  ['corradoRank', 'Corrado rank z'],
  ['grank', 'GRANK t'],
  ['bootstrap', 'bootstrap interval without zero'],
  ['placebo', 'placebo p'],
]);

/** How many studies a test found something in, of those that it could be made in. */
interface RejectionRow {
  readonly told: Told;
  readonly found: number;
  readonly studies: number;
}

/** One table: a row a test, a column for each amount that was added. */
export function rejectionTable(
  columns: readonly { readonly name: string; readonly rows: readonly RejectionRow[] }[],
) {
  const lines = [
    `| | ${columns.map(({ name }) => name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
  ];
  for (const [place, { told }] of (columns[0]?.rows ?? []).entries()) {
    const cells = columns.map(({ rows }) => {
      const { found, studies } = rows[place] ?? { found: Number.NaN, studies: Number.NaN };
      if (studies === 0) return 'none given';
      const { low, high } = wilsonInterval(found, studies);
      return `${percent(found / studies)} (${percent(low)}–${percent(high)})`;
    });
    lines.push(`| ${toldNames.get(told)} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** The text with what stands between the markers of the tables taken out for something else. Throws where it has none. */
export function withTables(text: string, tables: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The text lacks the lines "${begin}" and "${end}"`);
  return `${text.slice(0, from + begin.length)}\n${tables}\n${text.slice(to)}`;
}

/** The shares, in per cent, of studies in which each test found something, of the table under a heading, column by column; NaN where it gave none. */
export function readRejections(text: string, heading: string): ReadonlyMap<string, readonly number[]> {
  const table = text.slice(text.indexOf(heading), text.indexOf(end));
  const rows = table.slice(table.indexOf('| --- |')).split('\n\n')[0]?.split('\n').slice(1) ?? [];
  return new Map(
    rows.map((row) => {
      const [, name = '', ...cells] = row.split('|').map((cell) => cell.trim());
      return [name, cells.slice(0, -1).map(Number.parseFloat)];
    }),
  );
}

/**
 * The 95 % interval of a share of successes. Source: Wilson 1927, "Probable inference, the law of succession, and statistical
 * inference". Example: 5 of 100 gives 0.0215 to 0.1118.
 */
export function wilsonInterval(successes: number, trials: number): { low: number; high: number } {
  const reach = 1.959964;
  const share = successes / trials;
  const shrink = 1 + reach ** 2 / trials;
  const centre = (share + reach ** 2 / (2 * trials)) / shrink;
  const half = (reach / shrink) * Math.sqrt((share * (1 - share)) / trials + (reach / (2 * trials)) ** 2);
  return { low: centre - half, high: centre + half };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
