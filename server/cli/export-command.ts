import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Source } from '../../shared/schemas/source.ts';
import { type DatabaseExport, type ExportFor, exportDatabase } from '../store/export-database.ts';
import { pendingMigrations } from '../store/migrate.ts';
import { termsInForce } from '../store/source-terms.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { requireEmptyFolder } from './empty-folder.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type ExportedFile, type ExportFormat, exportFormats, writeTable } from './export-files.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface ExportOptions {
  readonly out: string;
  readonly format: ExportFormat;
  readonly ownUse?: boolean;
  readonly json?: boolean;
  readonly database?: string;
  readonly quiet?: boolean;
}

/** `newstape export --out DIR`: all that is stored as files, and a manifest that says what they hold and on which terms. */
export function exportCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('export')
    .description(
      'write all that is stored into files, without what its source does not let be passed on; read "manifest.json" first',
    )
    .requiredOption('--out <folder>', 'a new or an empty folder')
    .option('--own-use', 'everything, for yourself: whole texts, received bytes and all prices')
    .addOption(new Option('--format <form>', 'form of the files').choices(exportFormats).default('ndjson'))
    .option('--json', 'print the manifest')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print nothing')
    .action(async (options: ExportOptions) => {
      const folder = resolve(options.out);
      await requireEmptyFolder(folder);
      const audience: ExportFor = options.ownUse ? 'ownUse' : 'others';
      const manifest = await withDatabase(environment, options.database, async (database) => {
        if ((await pendingMigrations(database)).length > 0)
          throw new UsageError('The database is of another version: run "newstape migrate" first.');
        const progress = new Progress(environment, options.quiet ?? false);
        const written = await exportDatabase(database, audience, async (exported) => {
          const files: ExportedFile[] = [];
          for await (const table of exported.tables) {
            files.push(await writeTable(folder, table, options.format));
            progress.step('tables written');
          }
          return manifestOf(environment, audience, exported, files);
        });
        progress.end();
        return written;
      });
      // Last, so that a folder without it is one that was not finished.
      await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
        mode: 0o600,
      });
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify(manifest)}\n`);
      else if (!options.quiet) standardOutput.write(toldManifest(folder, manifest));
      done(exitCode.done);
    });
}

function manifestOf(
  { version, now }: CliEnvironment,
  audience: ExportFor,
  { dataVersion, sources, tablesLeftOut }: DatabaseExport,
  files: readonly ExportedFile[],
) {
  return {
    format: 'newstape-export',
    formatVersion: 1,
    ...{ newstapeVersion: version, madeAt: now(), dataVersion },
    for: audience,
    note:
      audience === 'ownUse'
        ? 'For your own use: it holds texts and prices that their sources do not let be passed on.'
        : 'Texts, prices and what is worked out of prices are left out (null, or no row) where their source does not let them be passed on.',
    ...{ files, tablesLeftOut },
    sources: sources.map(termsOf),
  };
}

function termsOf(source: Source) {
  const { owner, attribution, display, redistribute, link, termsReadOn } = termsInForce(source);
  const { id, name, giveOut } = source;
  return { id, name, owner, attribution, display, redistribute, giveOut, link, termsReadOn };
}

function toldManifest(folder: string, { files, for: audience }: ReturnType<typeof manifestOf>): string {
  const lines = files.map(({ name, rows, rowsLeftOut }) => {
    const left = rowsLeftOut === 0 ? '' : `, ${rowsLeftOut} left out`;
    return `${name}: ${rows} rows${left}`;
  });
  const advice = audience === 'others' ? 'Without what may not be passed on; --own-use has all of it' : '';
  return `${[...lines, `${folder}: ${files.length} tables and manifest.json`, advice].filter(Boolean).join('\n')}\n`;
}
