import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The inline script of the dashboard's page, which must run before the first paint. */
export const inlineScript = "document.documentElement.dataset.theme = 'dark';";

/** A folder with the shape of a built client; the caller removes it. */
export function writeBuiltClient(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-client-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'embed'));
  const script = '<script type="module" src="/assets/main-Abcd1234.js"></script>';
  writeFileSync(
    join(folder, 'index.html'),
    `<title>dashboard</title><script>${inlineScript}</script>${script}`,
  );
  writeFileSync(join(folder, 'embed', 'index.html'), '<title>embed</title>');
  writeFileSync(join(folder, 'assets', 'main-Abcd1234.js'), `/* ${'x'.repeat(2000)} */`);
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}
