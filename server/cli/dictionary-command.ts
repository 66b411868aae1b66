import { Command } from 'commander';
import { checkDictionary } from '../linking/check-dictionary.ts';
import type { DictionaryFinding } from '../linking/dictionary-finding.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

/** `newstape dictionary check`: what a reviewer of the names has to know. Needs no database and changes nothing. */
export function dictionaryCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const check = new Command('check')
    .description(
      'look for names that several companies claim, rows without an instrument, dates that contradict and rows that stand twice; exit 0: nothing found, 3: warnings only, 1: errors',
    )
    .option('--json', 'print the findings as one JSON object')
    .option('--quiet', 'print errors and the summary only')
    .action(async (options: { json?: boolean; quiet?: boolean }) => {
      const { instruments } = await environment.bundled.listing();
      const findings = checkDictionary(instruments, await environment.bundled.dictionaryData());
      const text = options.json ? `${JSON.stringify({ findings })}\n` : readable(findings, options.quiet);
      environment.standardOutput.write(text);
      done(checkExitCode(findings));
    });
  return new Command('dictionary').description('the names that stories are linked by').addCommand(check);
}

/** Errors fail, warnings alone are done in part. */
export function checkExitCode(findings: readonly DictionaryFinding[]): ExitCode {
  if (findings.some(({ severity }) => severity === 'error')) return exitCode.failed;
  return findings.length > 0 ? exitCode.doneInPart : exitCode.done;
}

function readable(findings: readonly DictionaryFinding[], errorsOnly = false): string {
  const shown = findings.filter(({ severity }) => !errorsOnly || severity === 'error');
  const lines = shown.map(
    ({ severity, file, kind, subject, detail }) =>
      `${severity.padEnd(8)} ${file}: ${kind}: ${subject}: ${detail}`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${[...lines, `${errors} errors, ${findings.length - errors} warnings`].join('\n')}\n`;
}
