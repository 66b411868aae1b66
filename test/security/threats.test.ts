import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The rows of the table of threats: what each names as its test. */
const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| threat'))
  .map((line) => {
    const [threat = '', guard = '', test = ''] = line.slice(2, -2).split(' | ');
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    return { threat, guard, file, title };
  });

it('the list of threats is whole', () => {
  expect(rows.length).toBeGreaterThanOrEqual(18);
  for (const { threat, guard } of rows) expect(Math.min(threat.length, guard.length)).toBeGreaterThan(20);
  expect(new Set(rows.map(({ threat }) => threat)).size).toBe(rows.length);
});

it.each(rows)('$threat: its test is there', ({ file, title }) => {
  expect(existsSync(file), file).toBe(true);
  const titles = [
    ...readFileSync(file, 'utf8').matchAll(/\b(?:it|test)(?:\.\w+)?(?:\([^'"`]*\))*\(\s*(['"`])(.+?)\1,/gs),
  ];
  expect(titles.map(([, , found]) => found)).toContain(title);
});
