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
  /** What the entry calls itself; null of a feed. */
  readonly own: string | null;
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
export function measureGofeed(folder: string): FeedFigures {
  const pairs = gofeedFolders.flatMap((name) => pairsIn(join(folder, 'testdata', name), name));
  const missed = pairs.filter((pair) => !agrees(pair));
  return {
    figures: {
      fields: pairs.length,
      agreed: pairs.length - missed.length,
      share: 1 - missed.length / pairs.length,
    },
    misses: missed.map(lineOf),
  };
}

function lineOf({ place, field, expected, read }: FieldPair): string {
  const reason = reasons.find(([pattern]) => pattern.test(place))?.[1] ?? 'no reason is known';
  return `${place} ${field}: ${expected} was read as ${read}: ${reason}`;
}

/** Why a kind of feed is read otherwise than gofeed does. */
const reasons: readonly (readonly [place: RegExp, reason: string])[] = [
  [
    /title_xhtml_(?:escaped|inline)_markup/,
    'the title is closed by a wrong end tag, which a tolerant parser keeps as text',
  ],
];

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
    isBare(answer) ? [] : entryPairs(`${place}#${index + 1}`, answer, entries[index] ?? null),
  );
  return [head, link, ...(answers.length > 0 ? [count] : []), ...fields].filter(
    (one) => one.expected !== null || one.read !== null,
  );
}

/** An entry without title, text and address is a rejection and not in the list; its answer has none either and is not compared. */
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
  const guidOf = guid ? textAt(guid, 'value') : (textAt(answer, 'guid') ?? textAt(answer, 'id'));
  const own = entry?.guid ?? null;
  const pairs = [
    pair(place, 'title', textAt(answer, 'title'), entry?.title ?? null),
    pair(place, 'link', linkOf(answer), entry?.address ?? null),
    pair(place, 'guid', guidOf, own),
    pair(place, 'date', published, entry?.publishedStamp ?? null),
  ];
  return pairs.map((one) => ({ ...one, own }));
}

function pair(
  place: string,
  field: FieldPair['field'],
  expected: string | null,
  read: string | null,
): FieldPair {
  return { place, field, expected, read, own: null };
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
function agrees({ field, expected, read, own }: FieldPair): boolean {
  if (expected === read) return true;
  // gofeed reads neither rdf:about, which names an item and is its address (RSS 1.0, 5.5), nor an id that is one.
  if (expected === null && (field === 'link' || field === 'guid')) return sameAddress(own, read);
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

function sameAddress(own: string | null, read: string | null): boolean {
  return own !== null && (own === read || (URL.canParse(own) && new URL(own).href === read));
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
      complete: (count('complete') + count('noFeed')) / results.length,
      withoutFeed: count('noFeed'),
    },
    misses: results
      .filter(({ kind }) => kind !== 'complete' && kind !== 'noFeed')
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
  const bare = text.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  return bare.match(/<(?:[\w.-]+:)?(?:item|entry)(?=[\s>/])/gi)?.length ?? 0;
}
