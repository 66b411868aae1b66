import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import { nameOf } from '../pipeline/dictionary-context.ts';
import type { PlacedSeries } from '../pipeline/place-price-series.ts';
import type { PriceFile } from '../pipeline/read-price-file.ts';

/** So many bars are shown of a file. */
const shownBars = 10;
/** So many rejected lines are told one by one. */
const shownRejections = 20;

/** How a file of prices was understood, for a person to look at before anything is stored. */
export function previewText(file: PriceFile, hours: string | undefined): string {
  const { name, series, rejected, understood, basis, basisReason } = file;
  const lines: string[] = [];
  if (understood !== null) {
    const { encoding, delimiter, headerLine, layout, dates, decimals, columns, notices } = understood;
    lines.push(
      `  read as     ${encoding}, cells apart by ${delimiter === 'tab' ? 'tabs' : `"${delimiter}"`}, header in line ${headerLine}, ${layoutWords[layout]}`,
    );
    lines.push(`  dates       ${dateWords[dates]}; decimal ${decimals}`);
    lines.push(
      `  columns     ${columns.map(({ header, meaning }) => `${header} → ${meaning ?? 'not used'}`).join(', ')}`,
    );
    lines.push(`  instrument  ${instrumentText(series)}`);
    lines.push(
      `  basis       ${basis === null ? `not known: say it with --basis none, split, splitAndDividend or unknown` : `${basis}${basisReason === null ? '' : ` (${basisReason})`}`}; hours ${hours ?? 'unknown'}`,
    );
    lines.push(`  span        ${spanText(series)}; ${rejected.length} left out`);
    lines.push(...barTable(series), ...notices.map((notice) => `  note: ${notice}`));
  }
  lines.push(
    ...rejected.slice(0, shownRejections).map(({ subject, detail }) => `  ${subject}: left out: ${detail}`),
  );
  if (rejected.length > shownRejections)
    lines.push(`  … and ${rejected.length - shownRejections} more left out`);
  return `${[name, ...lines].join('\n')}\n`;
}

/** The bars that are shown: of one series its first and last, of several the newest of each. */
export function previewBars(
  series: readonly PlacedSeries[],
): { readonly instrumentId: string; readonly bar: PriceBar }[] {
  const [first, second] = series;
  if (first === undefined) return [];
  if (second !== undefined)
    return series.slice(0, shownBars).flatMap(({ instrument, bars }) => {
      const bar = bars.at(-1);
      return bar === undefined ? [] : [{ instrumentId: instrument.id, bar }];
    });
  const { bars, instrument } = first;
  const half = shownBars / 2;
  const shown = bars.length <= shownBars ? bars : [...bars.slice(0, half), ...bars.slice(-half)];
  return shown.map((bar) => ({ instrumentId: instrument.id, bar }));
}

const layoutWords = {
  oneSeries: 'one series',
  codes: 'an instrument a line',
  wide: 'an instrument a column',
};
const dateWords = {
  yearFirst: 'the year first, or the month by name',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  given: 'none in the file: as said with --date',
};
const sourceWords = { option: 'as said', column: 'by its column', fileName: "by the file's name" };

function instrumentText(series: readonly PlacedSeries[]): string {
  const [first] = series;
  if (first === undefined) return 'none';
  const { instrument, instrumentBy } = first;
  const one = `${nameOf(instrument)} ${sourceWords[instrumentBy]}, in ${instrument.currency}`;
  return series.length === 1 ? one : `${series.length} of them: ${one} …`;
}

function spanText(series: readonly PlacedSeries[]): string {
  const all = series
    .flatMap(({ bars }) => [bars[0], bars.at(-1)])
    .flatMap((bar) => (bar === undefined ? [] : [bar.sessionDate]));
  all.sort();
  const count = series.reduce((sum, { bars }) => sum + bars.length, 0);
  return count === 0 ? 'no session' : `${all[0]} to ${all.at(-1)}, ${count} bars`;
}

function barTable(series: readonly PlacedSeries[]): string[] {
  const bars = previewBars(series);
  if (bars.length === 0) return [];
  const several = series.length > 1;
  const rows = [
    [...(several ? ['instrument'] : []), 'date', 'open', 'high', 'low', 'close', 'volume'],
    ...bars.map(({ instrumentId, bar }) => [
      ...(several ? [instrumentId] : []),
      bar.sessionDate,
      ...[bar.open, bar.high, bar.low, bar.close, bar.volume].map((value) =>
        value === null ? '–' : String(value),
      ),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')}`);
}
