import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// What `npm run build` made. The pages of the other browser tests hold React's development build, which is much larger.
const FOLDER = 'dist/client/assets';
/** The most script that the first load of the company page may take, in bytes of gzip. */
const MOST = 270_000;
/** What draws the company page: its own script, chart included, and what it loads below the chart. */
const ENTRIES = ['dashboard', 'company-page', 'around-event'] as const;

const files = () => readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
const source = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

function named(name: string): string {
  const found = files().filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
  if (found.length !== 1)
    throw new Error(`${found.length} files of ${name} in ${FOLDER}: run "npm run build"`);
  return found[0] ?? '';
}

/** A file with all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, other = ''] of source(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) {
    withImports(other, found);
  }
  return found;
}

const loadedFirst = () => new Set(ENTRIES.flatMap((name) => [...withImports(named(name))]));

test('the first load of the company page takes at most 270 kB of script, gzipped', () => {
  const sizes = [...loadedFirst()].map((file) => gzipSync(source(file)).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(150_000);
  expect(total).toBeLessThanOrEqual(MOST);
});

test('the company page loads no other page, and what it loads is asked for at once', () => {
  const others = [
    ...['about', 'article', 'check', 'claims', 'compare', 'data', 'embed', 'events', 'shared-check', 'today'],
    'watchlist',
  ];
  const loaded = loadedFirst();
  for (const page of others) expect(loaded).not.toContain(named(`${page}-page`));
  const page = readFileSync('dist/client/index.html', 'utf8');
  const asked = withImports(named('company-page'));
  for (const file of asked) expect(page).toContain(`assets/${file}`);
});

const WIDGETS = 'dist/client/embed';
const packed = (file: string) => gzipSync(readFileSync(join(WIDGETS, file))).length;
/** A script of widgets with all that it imports before it runs. */
const firstOf = (text: string) =>
  [...text.matchAll(/["'`](?:\.\/|\/embed\/)(assets\/[\w-]+\.(?:js|css))["'`]/g)].map(
    ([, file = '']) => file,
  );

test('the loader takes at most 3 kB, the script of widgets with its drawing 15 kB, the page of a widget 60 kB, gzipped', () => {
  expect(packed('loader.js')).toBeLessThanOrEqual(3_000);
  const entry = readFileSync(join(WIDGETS, 'widget.js'), 'utf8');
  const core = firstOf(entry);
  expect(core.length).toBeGreaterThan(0);
  const script = ['widget.js', ...core].reduce((sum, file) => sum + packed(file), 0);
  expect(script).toBeGreaterThan(8_000);
  expect(script).toBeLessThanOrEqual(15_000);
  const page = readFileSync(join(WIDGETS, 'index.html'), 'utf8');
  const parts = firstOf(page);
  expect(parts.length).toBeGreaterThan(1);
  expect(['index.html', ...parts].reduce((sum, file) => sum + packed(file), 0)).toBeLessThanOrEqual(60_000);
});
