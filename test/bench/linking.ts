import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { Dictionary } from '../../server/linking/dictionary.ts';
import { foldText } from '../../server/linking/fold-text.ts';
import { linkText } from '../../server/linking/link-text.ts';
import type { Language } from '../../shared/units/language.ts';

/** What linking costs in one language. Speeds are megabytes of UTF-8 a second, times seconds of processor time. */
export interface LinkingCost {
  readonly language: Language;
  /** A stream of articles: dictionary, evidence, judgements, relevance and runner-up included. */
  readonly articles: number;
  /** The same bytes as one text. */
  readonly oneText: number;
  /** The bare scan: the trie walked at every letter of the stream, and nothing else. */
  readonly bareScan: number;
  /** Time of 10 MB over that of 1 MB, both as one text. */
  readonly timesForTenTimes: number;
  /** Megabytes of memory: what the stream left behind, and by how much it and the one text swelled the process at most. */
  readonly heapLeft: number;
  readonly streamPeak: number;
  readonly oneTextPeak: number;
}

const megabyte = 1_000_000;
const seed = 20251028;

/** Rounds of which the fastest counts: the machine's other work only ever slows one down. */
const rounds = 3;

/**
 * Links 10 MB of the labelled articles of a language, repeated with their sentences in an order that the seed gives, and
 * scans the same text with the bare trie.
 */
export async function linkingCost(dictionary: Dictionary, language: Language): Promise<LinkingCost> {
  const stream = articlesOf(language, 10 * megabyte);
  const whole = stream.join('\n\n');
  const small = articlesOf(language, megabyte).join('\n\n');
  const link = (text: string) => linkText(text, dictionary, { language, title: null, date: null }).length;
  const linkAll = () => stream.reduce((sum, text) => sum + link(text), 0);
  const scanAll = () => stream.reduce((sum, text) => sum + scan(text, dictionary), 0);
  // Articles come first: after one long text the engine keeps mentions for longer-lived than those of articles are.
  link(stream[0] ?? '');
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;
  const streamPeak = await swellingOf(linkAll);
  collectGarbage();
  const heapLeft = process.memoryUsage().heapUsed - heapBefore;
  const streamTime = fastest(linkAll);
  const scanTime = fastest(scanAll);
  const oneTextPeak = await swellingOf(() => link(whole));
  collectGarbage();
  const wholeTime = fastest(() => link(whole));
  const size = Buffer.byteLength(whole) / megabyte;
  return {
    language,
    articles: size / streamTime,
    oneText: size / wholeTime,
    bareScan: size / scanTime,
    timesForTenTimes:
      wholeTime / fastest(() => link(small)) / (size / (Buffer.byteLength(small) / megabyte) / 10),
    heapLeft: heapLeft / megabyte,
    streamPeak,
    oneTextPeak,
  };
}

/** The least that finding names can cost: the text folded, and the trie asked at every letter that a name can start with. */
function scan(text: string, { trie }: Dictionary): number {
  const folded = foldText(text).text;
  let found = 0;
  const count = () => {
    found += 1;
  };
  for (let at = 0; at < folded.length; at += 1) {
    if (trie.starts[folded.charCodeAt(at)] !== 0) trie.walk(folded, at, count);
  }
  return found;
}

function articlesOf(language: Language, bytes: number): string[] {
  const articles = readFileSync('test/corpus/cases.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((page) => page.lang === language && page.gold.main !== null)
    .map((page) =>
      String(page.text)
        .slice(page.gold.main.start, page.gold.main.end)
        .split(/(?<=[.!?]["”’]?)\s+/),
    );
  const random = randomFrom(seed);
  const stream: string[] = [];
  for (let size = 0, next = 0; size < bytes; next += 1) {
    const text = shuffled(articles[next % articles.length] ?? [], random).join(' ');
    stream.push(text);
    size += Buffer.byteLength(text) + 2;
  }
  return stream;
}

/** Fisher and Yates' shuffle. */
function shuffled(list: readonly string[], random: () => number): string[] {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
  }
  return order;
}

/** Numbers from 0 to below 1 by Park and Miller's minimal standard generator. */
function randomFrom(start: number): () => number {
  let state = start % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / megabyte);
  }
  return best;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

const watcher = `
const { workerData, parentPort } = require('node:worker_threads');
const most = new Float64Array(workerData);
parentPort.postMessage('watching');
setInterval(() => { most[0] = Math.max(most[0], process.memoryUsage.rss()); }, 5);
`;

/** By how many megabytes some work swells the process at most. A second thread watches, since the work blocks this one. */
async function swellingOf(work: () => unknown): Promise<number> {
  collectGarbage();
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const most = new Float64Array(shared);
  const thread = new Worker(watcher, { eval: true, workerData: shared });
  await new Promise((resolve) => thread.once('message', resolve));
  const before = process.memoryUsage.rss();
  work();
  await thread.terminate();
  return Math.max(0, (most[0] ?? 0) - before) / megabyte;
}
