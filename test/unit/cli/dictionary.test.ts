import { expect, test } from 'vitest';
import { checkExitCode } from '../../../server/cli/dictionary-command.ts';
import type { DictionaryFinding } from '../../../server/linking/dictionary-finding.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const finding = (severity: DictionaryFinding['severity']): DictionaryFinding => ({
  ...{ severity, kind: 'duplicate', file: 'aliases.csv', subject: 'x', detail: 'twice' },
});

test('errors fail, warnings alone are done in part, nothing found is done', () => {
  expect(checkExitCode([])).toBe(0);
  expect(checkExitCode([finding('warning')])).toBe(3);
  expect(checkExitCode([finding('warning'), finding('error')])).toBe(1);
});

test('the shipped data are checked without a database and have no errors', async () => {
  const { code, stdout } = await runNewstape(['dictionary', 'check', '--json']);
  const { findings }: { findings: DictionaryFinding[] } = JSON.parse(stdout);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(code).toBe(findings.length > 0 ? 3 : 0);
});

test('for people it is one line for each finding and a count', async () => {
  const { stdout } = await runNewstape(['dictionary', 'check', '--quiet']);
  expect(stdout).toMatch(/^0 errors, \d+ warnings\n$/);
});
