import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import { type TracedSeries, traceSeries } from '../markets/trace-series.ts';
import { findCsv } from '../pipeline/data-file.ts';
import { readGivenPrices } from '../pipeline/given-prices.ts';
import { readColumns } from '../pipeline/read-columns.ts';
import { givenColumns, type StudyColumns, studyColumns } from '../studies/study-columns.ts';
import type { StudyDesign } from '../studies/study-design.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { dateOf, type StudyOptions } from './study-options.ts';
import { UsageError } from './usage-error.ts';

/** An event as it was asked for: how its share is called, and its date as text. */
export interface AskedLine {
  readonly asset: string;
  readonly date: string;
}

/** The shares that a study was given, read when they are first asked for. */
export interface StudyFiles {
  /** The names of shares that an event without one stands for. */
  readonly assets: readonly string[];
  /** The returns of a share; a sentence where there are none. */
  columnsOf(asset: string): Promise<StudyColumns | string>;
}

/** Opens the files that the options name. What a file has no reading for is told on standard error. */
export async function openStudyFiles(
  environment: CliEnvironment,
  options: StudyOptions,
  design: StudyDesign,
): Promise<StudyFiles> {
  return options.input === 'returns' ? returnFiles(options) : priceFiles(environment, options, design);
}

/** The lines of a file of events with the columns asset and date. Throws a `UsageError` where it has none. */
export async function eventLines(path: string): Promise<AskedLine[]> {
  const rows = await rowsOf(path, ['asset', 'date']);
  return rows.map(({ cells }) => ({ asset: cells.asset ?? '', date: cells.date ?? '' }));
}

async function priceFiles(
  environment: CliEnvironment,
  { asset, assets, benchmark }: StudyOptions,
  design: StudyDesign,
): Promise<StudyFiles> {
  if (benchmark === undefined)
    throw new UsageError(
      '--benchmark is missing: the file of prices of the index that the shares are held against',
    );
  const { instruments } = await environment.bundled.listing();
  const market = await traced(environment, benchmark, instruments);
  if (typeof market === 'string') throw new UsageError(market);
  const pathOf = (name: string) =>
    assets === undefined ? (asset ?? null) : findCsv(assets, name.replace(':', '-'));
  const kept = new Map<string, StudyColumns | string>();
  return {
    assets: asset === undefined ? [] : [nameOf(asset)],
    columnsOf: async (name) => {
      const before = kept.get(name);
      if (before !== undefined) return before;
      const path = pathOf(name);
      const share =
        path === null ? `${assets} has no file ${name}.csv` : await traced(environment, path, instruments);
      const columns = typeof share === 'string' ? share : studyColumns(name, share, market, design);
      kept.set(name, columns);
      return columns;
    },
  };
}

async function traced(
  { standardError }: CliEnvironment,
  path: string,
  instruments: readonly Instrument[],
): Promise<TracedSeries | string> {
  const given = readGivenPrices({
    path,
    bytes: await bytesOf(path),
    instruments,
    unknownId: instrumentId('XXXX:FILE'),
  });
  for (const { subject, detail } of given.rejected) standardError.write(`${path}, ${subject}: ${detail}\n`);
  if ('problem' in given) return `${path}: ${given.problem}`;
  return traceSeries(
    given.series,
    given.calendar,
    new Set(given.duplicates.map(({ sessionDate }) => sessionDate)),
  );
}

/** Files of returns: a column of dates, and one a series. Cells without a number are missing returns. */
async function returnFiles({
  asset,
  assetColumn,
  benchmark,
  benchmarkColumn,
}: StudyOptions): Promise<StudyFiles> {
  if (asset === undefined)
    throw new UsageError(
      '--input returns needs --asset, a file with a column date and one of returns a series',
    );
  if (assetColumn === undefined || benchmarkColumn === undefined)
    throw new UsageError(
      '--input returns needs --asset-column and --benchmark-column: the names of the columns of returns',
    );
  const names = assetColumn.split(',').map((name) => name.trim());
  const shares = await returnsOf(asset, names);
  const market = await returnsOf(benchmark ?? asset, [benchmarkColumn]);
  const marketOn = new Map(
    market.dates.map((date, place) => [date, market.columns.get(benchmarkColumn)?.[place]]),
  );
  const places = [...shares.dates.keys()].filter((place) => marketOn.has(shares.dates[place] ?? ''));
  const sessions = places.map((place) => dateOf(`${asset}: the date`, shares.dates[place] ?? ''));
  const other = Float64Array.from(sessions, (date) => marketOn.get(date) ?? Number.NaN);
  return {
    assets: names,
    columnsOf: async (name) => {
      const column = shares.columns.get(name);
      if (column === undefined)
        return `${asset} was not asked for the column ${name}: name it in --asset-column`;
      return givenColumns(
        name,
        sessions,
        Float64Array.from(places, (place) => column[place] ?? Number.NaN),
        other,
      );
    },
  };
}

async function returnsOf(path: string, names: readonly string[]) {
  const rows = await rowsOf(path, ['date', ...names.map((name) => name.toLowerCase())]);
  const ascending = rows.map(({ cells }) => cells).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const columns = new Map(
    names.map((name) => [name, ascending.map((cells) => numberOf(cells[name.toLowerCase()] ?? ''))]),
  );
  return { dates: ascending.map(({ date }) => (isSessionDate(date ?? '') ? (date ?? '') : '')), columns };
}

function numberOf(cell: string): number {
  return cell.trim() === '' ? Number.NaN : Number(cell);
}

function nameOf(path: string): string {
  return basename(path)
    .replace(/\.gz$/, '')
    .replace(/\.[^.]+$/, '');
}

async function rowsOf(path: string, columns: readonly string[]) {
  const rows = await readColumns(path, columns);
  if (typeof rows === 'string') throw new UsageError(rows);
  return rows;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`The file ${path} cannot be read`);
  }
}
