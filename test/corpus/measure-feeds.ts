import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeedStamp } from '../../server/articles/dates/feed-stamp.ts';
import { decodeBytes } from '../../server/articles/decode-bytes.ts';
import {
  isRecord,
  type JsonRecord,
  listIn,
  recordIn,
  textAt,
} from '../../server/sources/feeds/json-values.ts';
import { plainTitle } from '../../server/sources/feeds/plain-title.ts';
import { type FeedReading, readFeed } from '../../server/sources/feeds/read-feed.ts';
import type { Feed, FeedEntry } from '../../shared/schemas/feed.ts';

/** Plain numbers, and a line for each file or field that falls short. */
export interface FeedFigures {
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

/** A field of one feed as gofeed expects it and as Newstape reads it. */
interface FieldPair {
  readonly place: string;
  readonly field: 'title' | 'link' | 'date' | 'guid' | 'count';
  readonly expected: string | null;
  readonly read: string | null;
}

const gofeedFolders = [
  'parser/rss',
  'parser/atom',
  'parser/json',
  'translator/rss',
  'translator/atom',
  'translator/json',
];

/**
 * Compares title, link, date and guid of gofeed's feeds and of their entries with the JSON beside each. A field counts
 * where either side has a value. Dates are compared as instants.
 */
export function measureGofeed(folder: string): FeedFigures & { readonly missed: readonly FieldPair[] } {
  const pairs = gofeedFolders.flatMap((name) => pairsIn(join(folder, 'testdata', name), name));
  const missed = pairs.filter((pair) => !agrees(pair));
  return {
    figures: {
      fields: pairs.length,
      agreed: pairs.length - missed.length,
      share: 1 - missed.length / pairs.length,
    },
    misses: missed.map(
      ({ place, field, expected, read }) => `${place} ${field}: ${expected} was read as ${read}`,
    ),
    missed,
  };
}

function pairsIn(folder: string, name: string): FieldPair[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const answer = join(
        folder,
        file
          .replace(/\.xml$/, '.json')
          .replace(/(?<!_expected)\.json$/, name.endsWith('json') ? '_expected.json' : '.json'),
      );
      const isFeed = name.endsWith('json') ? /(?<!_expected)\.json$/.test(file) : file.endsWith('.xml');
      if (!isFeed || answer.endsWith(file) || !existsSync(answer)) return [];
      const expected: unknown = JSON.parse(readFileSync(answer, 'utf8'));
      return isRecord(expected)
        ? pairsOf(`${name}/${file}`, expected, readFile(join(folder, file), null))
        : [];
    });
}

function readFile(file: string, address: string | null): FeedReading {
  const decoded = decodeBytes(readFileSync(file));
  return 'rejection' in decoded ? decoded : readFeed(decoded.text, address);
}

function pairsOf(place: string, expected: JsonRecord, reading: FeedReading): FieldPair[] {
  const feed = 'feed' in reading ? reading.feed : null;
  const answers = [...listIn(expected, 'items'), ...listIn(expected, 'entries')].filter(isRecord);
  const entries = feed ? aligned(answers, feed, 'feed' in reading ? reading.rejections.length : 0) : [];
  const head = pair(place, 'title', textAt(expected, 'title'), feed?.title ?? null);
  const link = pair(place, 'link', linkOf(expected), feed?.siteAddress ?? null);
  const found = 'feed' in reading ? reading.feed.entries.length + reading.rejections.length : 0;
  const count = pair(place, 'count', String(answers.length), String(found));
  const fields = answers.flatMap((answer, index) =>
    entryPairs(`${place}#${index + 1}`, answer, entries[index] ?? null),
  );
  return [head, link, ...(answers.length > 0 ? [count] : []), ...fields].filter(
    (one) => one.expected !== null || one.read !== null,
  );
}

/** An entry without title, text and address is a rejection, so it is missing in the list: its answer has none either. */
function aligned(answers: readonly JsonRecord[], feed: Feed, rejected: number): (FeedEntry | null)[] {
  if (rejected === 0) return feed.entries;
  const rest = [...feed.entries];
  return answers.map((answer) => (isBare(answer) ? null : (rest.shift() ?? null)));
}

function isBare(answer: JsonRecord): boolean {
  const texts = ['title', 'description', 'content', 'summary', 'url', 'link'];
  return texts.every((key) => textAt(answer, key) === null) && linkOf(answer) === null;
}

function entryPairs(place: string, answer: JsonRecord, entry: FeedEntry | null): FieldPair[] {
  const guid = recordIn(answer, 'guid');
  const published =
    textAt(answer, 'pubDate') ?? textAt(answer, 'published') ?? textAt(answer, 'date_published');
  return [
    pair(place, 'title', textAt(answer, 'title'), entry?.title ?? null),
    pair(place, 'link', linkOf(answer), entry?.address ?? null),
    pair(
      place,
      'guid',
      guid ? textAt(guid, 'value') : (textAt(answer, 'guid') ?? textAt(answer, 'id')),
      entry?.guid ?? null,
    ),
    pair(place, 'date', published, entry?.publishedStamp ?? null),
  ];
}

function pair(
  place: string,
  field: FieldPair['field'],
  expected: string | null,
  read: string | null,
): FieldPair {
  return { place, field, expected, read };
}

/** gofeed's universal feeds and RSS have a link, JSON Feed a url or home page, its Atom feeds the links as they are. */
function linkOf(answer: JsonRecord): string | null {
  const plain = textAt(answer, 'link') ?? textAt(answer, 'url') ?? textAt(answer, 'home_page_url');
  if (plain !== null) return plain;
  const links = listIn(answer, 'links').filter(isRecord);
  const own = links.find((link) => (textAt(link, 'rel') ?? 'alternate') === 'alternate');
  return own ? textAt(own, 'href') : null;
}

/** Rules for kinds of answers that are gofeed's way of writing and not another reading. */
function agrees({ field, expected, read }: FieldPair): boolean {
  if (expected === read) return true;
  if (expected === null || read === null) return false;
  switch (field) {
    case 'title':
      // gofeed leaves markup in titles; Newstape gives their text, of RSS's and base64 titles once more.
      return [
        plainTitle(expected, 'text'),
        plainTitle(expected, 'html'),
        plainTitle(expected, 'loose'),
      ].includes(read);
    case 'link':
      return URL.canParse(expected) && new URL(expected).href === read;
    case 'date':
      return instantOf(expected) !== null && instantOf(expected) === instantOf(read);
    default:
      return false;
  }
}

function instantOf(stamp: string): string | null {
  return readFeedStamp(stamp, { language: null })?.instant ?? null;
}

/** Longest time that reading one of feedparser's files may take, in milliseconds of the process's own time. */
const mostMilliseconds = 5000;

/**
 * Reads feedparser's files: how many throw, take over 5 s of processor time, and give every entry of the file, as
 * entries or as rejections. Entries are counted by the start tags outside comments and CDATA.
 */
export function measureFeedparser(folder: string): FeedFigures {
  const files = readdirSync(join(folder, 'tests'), { recursive: true, encoding: 'utf8' });
  const results = files
    .filter((file) => file.endsWith('.xml'))
    .toSorted()
    .map((file) => resultOf(join(folder, 'tests', file), file));
  const count = (kind: FileResult['kind']) => results.filter((result) => result.kind === kind).length;
  return {
    figures: {
      files: results.length,
      errors: count('error'),
      slow: count('slow'),
      complete: count('complete') / results.length,
      withoutFeed: count('noFeed'),
    },
    misses: results
      .filter(({ kind }) => kind !== 'complete')
      .map(({ file, kind, detail }) => `${file}: ${kind}, ${detail}`),
  };
}

interface FileResult {
  readonly file: string;
  readonly kind: 'complete' | 'incomplete' | 'noFeed' | 'slow' | 'error';
  readonly detail: string;
}

function resultOf(path: string, file: string): FileResult {
  const start = process.cpuUsage().user;
  try {
    const decoded = decodeBytes(readFileSync(path));
    const text = 'text' in decoded ? decoded.text : '';
    const reading = 'rejection' in decoded ? decoded : readFeed(text, 'https://news.example.com/feed.xml');
    const milliseconds = (process.cpuUsage().user - start) / 1000;
    if (milliseconds > mostMilliseconds) return { file, kind: 'slow', detail: `${milliseconds} ms` };
    if ('rejection' in reading)
      return {
        file,
        kind: startTags(text) === 0 ? 'noFeed' : 'incomplete',
        detail: reading.rejection.detail,
      };
    const given = reading.feed.entries.length + reading.rejections.length;
    const asked = startTags(text);
    return {
      file,
      kind: given === asked ? 'complete' : 'incomplete',
      detail: `${given} of ${asked} entries`,
    };
  } catch (error) {
    return { file, kind: 'error', detail: error instanceof Error ? error.message : String(error) };
  }
}

function startTags(text: string): number {
  const bare = text.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/<!\[CDATA\[[^]*?\]\]>/g, '');
  return bare.match(/<(?:[\w.-]+:)?(?:item|entry)(?=[\s>/])/gi)?.length ?? 0;
}
