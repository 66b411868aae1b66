import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { sourceDocuments } from '../../../server/pipeline/source-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(locator: string, input = '') {
  const found = [];
  for await (const next of sourceDocuments(locator, {}, Readable.from([Buffer.from(input)]))) {
    found.push('document' in next ? Buffer.from(next.document.bytes).toString('utf8') : next.rejection);
  }
  return found;
}

test('a folder is read in the order of its names, folders inside included, hidden and other files not', async () => {
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'a.txt'), 'first');
  writeFileSync(join(folder, 'b', 'c.HTML'), 'second');
  writeFileSync(join(folder, 'd.jsonl'), '{"text":"third","crawl_date":"2024-01-22"}\n\n{"text":5}\n');
  writeFileSync(join(folder, '.hidden.txt'), 'never');
  writeFileSync(join(folder, 'picture.png'), 'never');
  expect(await open(folder)).toEqual([
    'first',
    'second',
    'third',
    {
      stage: 'source',
      subject: `${join(folder, 'd.jsonl')}, line 3`,
      reason: 'badLine',
      detail: 'the line is not a JSON object with a "text"',
    },
  ]);
});

test('standard input is one document, or JSON lines where it starts with a brace', async () => {
  expect(await open('-', 'one page')).toEqual(['one page']);
  expect(await open('-', '{"text":"a"}\n{"text":"b"}\n')).toEqual(['a', 'b']);
});

test('what cannot be opened says why', async () => {
  expect(await open(join(folder, 'gone'))).toMatchObject([
    { reason: 'unreadableFile', detail: 'there is no such file or folder' },
  ]);
  expect(await open('https://example.org/feed')).toMatchObject([{ reason: 'unsupportedLocator' }]);
});
