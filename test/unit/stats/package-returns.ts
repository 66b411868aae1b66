import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sharedData } from '../../support/shared-data.ts';

// The packages' own data are under the GPL and lie beside the checkout.
export const folder = sharedData('oracles/inputs');

/** A file of returns by column; a cell without a number is NaN. */
export function columns(file: string, sha256: string): Map<string, number[]> {
  const bytes = readFileSync(join(folder ?? '', file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  const [head = [], ...rows] = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('"', '').split(','));
  const numberOf = (cell: string | undefined) =>
    cell === undefined || cell === '' ? Number.NaN : Number(cell);
  return new Map(head.map((name, column) => [name, rows.map((row) => numberOf(row[column]))]));
}

/** The date of each row of a file of returns. */
export function dates(file: string): string[] {
  const lines = readFileSync(join(folder ?? '', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => line.slice(0, line.indexOf(',')));
}
