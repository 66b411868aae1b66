import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import { sniffFeed } from '../sources/feeds/feed-kind.ts';
import type { SourceDocument } from './ingest-page.ts';

/** Either a document or the reason why there is none. */
export type DocumentOrRejection = { document: SourceDocument } | { rejection: Rejection };

/** One line of a JSON lines file of articles. */
const ArticleLineSchema = z.looseObject({
  id: z.string().optional(),
  text: z.string(),
  url: z.string().nullish(),
  crawl_date: SessionDateSchema.nullish(),
  note: z.string().nullish(),
});

const readableFiles = new Set([
  ...['.txt', '.text', '.html', '.htm', '.xhtml', '.jsonl', '.ndjson'],
  ...['.xml', '.rss', '.atom', '.rdf', '.opml'],
]);
/** A page larger than this is no article; it is refused before it is read. */
const maximumFileBytes = 64 * 1024 * 1024;

/** True for what starts like an address, of whatever scheme: the fetcher says which may be fetched. */
export function isAddress(locator: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(locator);
}

/**
 * Opens one source: a file of text or HTML, a feed or OPML file, a JSON lines file, a folder of such files, or `-` for
 * standard input. Addresses are none of them.
 * Whatever cannot be used comes back as a rejection with its reason, and the rest goes on.
 */
export async function* sourceDocuments(
  locator: string,
  given: Pick<SourceDocument, 'url' | 'crawlDate'>,
  standardInput: Readable,
): AsyncGenerator<DocumentOrRejection> {
  if (isAddress(locator)) {
    yield reject(locator, 'unsupportedLocator', 'an address is fetched, not opened like a file');
  } else if (locator === '-') {
    yield* fromStandardInput(standardInput, given);
  } else {
    const kind = await stat(locator).catch((error: NodeJS.ErrnoException) => error);
    if (kind instanceof Error) yield reject(locator, 'unreadableFile', whyUnreadable(kind));
    else if (kind.isDirectory()) yield* fromFolder(locator, given);
    else if (kind.size > maximumFileBytes && !isJsonLines(locator)) {
      yield reject(
        locator,
        'tooLarge',
        `the file has ${kind.size} bytes; at most ${maximumFileBytes} are read`,
      );
    } else yield* fromFile(locator, given);
  }
}

async function* fromFolder(
  folder: string,
  given: Pick<SourceDocument, 'crawlDate'>,
): AsyncGenerator<DocumentOrRejection> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  const visible = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const wanted = visible.filter(
    (entry) => entry.isDirectory() || readableFiles.has(extname(entry.name).toLowerCase()),
  );
  if (wanted.length === 0) {
    yield reject(
      folder,
      'unreadableFile',
      `the folder holds no file that is read here (${[...readableFiles].join(', ')})`,
    );
  }
  const { crawlDate } = given;
  const passedOn = crawlDate === undefined ? {} : { crawlDate };
  for (const entry of wanted) {
    const path = join(folder, entry.name);
    yield* entry.isDirectory() ? fromFolder(path, passedOn) : fromFile(path, passedOn);
  }
}

async function* fromFile(
  path: string,
  given: Pick<SourceDocument, 'url' | 'crawlDate'>,
): AsyncGenerator<DocumentOrRejection> {
  try {
    if (isJsonLines(path)) yield* fromJsonLines(createReadStream(path), path);
    else yield { document: { bytes: await readFile(path), locator: path, ...given } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    yield reject(path, 'unreadableFile', whyUnreadable(error));
  }
}

/** The documents of a file whose bytes are at hand: the lines of JSON lines, by the name of the file, else the file itself. */
export async function* documentsOfFile(
  name: string,
  bytes: Uint8Array,
  given: Pick<SourceDocument, 'crawlDate'>,
): AsyncGenerator<DocumentOrRejection> {
  if (isJsonLines(name)) yield* fromLines(new TextDecoder().decode(bytes).split('\n'), name);
  else yield { document: { bytes, locator: name, ...given } };
}

async function* fromStandardInput(
  input: Readable,
  given: Pick<SourceDocument, 'url' | 'crawlDate'>,
): AsyncGenerator<DocumentOrRejection> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const text = bytes[0] === 0x7b ? bytes.toString('utf8') : '';
  if (text !== '' && sniffFeed(text) !== 'feed') yield* fromLines(text.split('\n'), 'standard input');
  else yield { document: { bytes, locator: 'standard input', ...given } };
}

function fromJsonLines(stream: Readable, path: string): AsyncGenerator<DocumentOrRejection> {
  return fromLines(createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }), path);
}

async function* fromLines(
  lines: AsyncIterable<string> | Iterable<string>,
  path: string,
): AsyncGenerator<DocumentOrRejection> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield lineDocument(line, path, number);
  }
}

function lineDocument(line: string, path: string, number: number): DocumentOrRejection {
  const parsed = ArticleLineSchema.safeParse(parseJson(line));
  if (!parsed.success) {
    return reject(`${path}, line ${number}`, 'badLine', 'the line is not a JSON object with a "text"');
  }
  const { id, text, url, crawl_date: crawlDate, note } = parsed.data;
  return {
    document: {
      bytes: Buffer.from(text, 'utf8'),
      locator: `${path}#${id ?? number}`,
      ...(url ? { url } : {}),
      ...(crawlDate ? { crawlDate } : {}),
      ...(note ? { note } : {}),
    },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isJsonLines(path: string): boolean {
  return ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());
}

function whyUnreadable(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file or folder';
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'it may not be read by this user';
  return error.message;
}

function reject(subject: string, reason: Rejection['reason'], detail: string): { rejection: Rejection } {
  return { rejection: { stage: 'source', subject, reason, detail } };
}
