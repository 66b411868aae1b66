import type { ImportedSeries } from '../pipeline/import-prices.ts';
import type { PriceFile } from '../pipeline/read-price-file.ts';
import { previewBars } from './prices-preview.ts';

/** What becomes of files that can be stored. `unasked`: there is nobody to ask, and --yes was not given. */
export type Decision = 'store' | 'declined' | 'unasked' | 'dryRun' | 'nothing';

/** What was done with the files, the last words of the command. */
export function storedText(
  decision: Decision,
  imported: ReadonlyMap<PriceFile, readonly ImportedSeries[]>,
): string {
  if (decision === 'dryRun') return 'Nothing was stored: this was a trial.\n';
  if (decision === 'unasked')
    return 'Nothing was stored: look at the lines above, and say --yes to store them.\n';
  if (decision === 'declined') return 'Nothing was stored.\n';
  if (decision === 'nothing') return 'Nothing was stored: no file can be stored as it is.\n';
  return [...imported].map(([file, series]) => `${fileText(file, series)}\n`).join('');
}

function fileText({ name }: PriceFile, series: readonly ImportedSeries[]): string {
  const sum = { added: 0, revised: 0, unchanged: 0, provisional: 0 };
  const refused: string[] = [];
  for (const one of series) {
    if ('refused' in one) refused.push(one.refused);
    else {
      sum.added += one.added;
      sum.revised += one.revised;
      sum.unchanged += one.unchanged;
      sum.provisional += one.provisional;
    }
  }
  const { added, revised, unchanged, provisional } = sum;
  const nothing =
    added + revised === 0 && refused.length === 0 ? ': nothing new, all of it is stored already' : '';
  const sessions = provisional === 0 ? '' : `, ${provisional} of them provisional until the session is over`;
  const [first] = series;
  const under = first === undefined ? '' : ` (source ${first.sourceId})`;
  return [
    `${name}: ${added} bars added, ${revised} revised, ${unchanged} as before${sessions}${under}${nothing}`,
    ...refused.map((reason) => `  left out: ${reason}`),
  ].join('\n');
}

/** What `--json` prints: how each file was understood, its first bars, and what was stored of each series. */
export function importReply(
  files: readonly PriceFile[],
  imported: ReadonlyMap<PriceFile, readonly ImportedSeries[]>,
) {
  return {
    stored: imported.size > 0,
    files: files.map((file) => ({
      file: file.name,
      understood: file.understood,
      basis: file.basis,
      basisReason: file.basisReason,
      series: file.series.map(({ instrument, instrumentBy, bars, faults }, at) => ({
        ...{ instrumentId: instrument.id, instrumentBy, currency: instrument.currency, bars: bars.length },
        ...{ firstSession: bars[0]?.sessionDate ?? null, lastSession: bars.at(-1)?.sessionDate ?? null },
        ...{ faults, stored: imported.get(file)?.[at] ?? null },
      })),
      preview: previewBars(file.series),
      rejected: file.rejected,
    })),
  };
}
