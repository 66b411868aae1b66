import type { Article, DateFinding } from '../../shared/schemas/article.ts';
import {
  type CheckFacts,
  type CheckReply,
  type CheckRequest,
  MOST_CHECKED_BYTES,
  type SessionBars,
} from '../../shared/schemas/check-reply.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import { sniffMediaType } from '../articles/media-type.ts';
import { linesAround, readPastedText } from '../articles/pasted-text.ts';
import { EXTRACTOR_VERSION, type PageInput, type PageReading } from '../articles/read-page.ts';
import { buildNewsEvents } from '../studies/news-events.ts';
import { outletZone } from '../studies/outlet-clock.ts';
import { analyseReading } from './analyse-page.ts';
import type { CheckTextContext } from './check-text-context.ts';
import { barsAround } from './check-text-drawn.ts';
import { type CheckedText, factsOfText } from './check-text-facts.ts';
import type { SeriesLookup } from './reference.ts';

/** What was found, or one sentence that says why the text cannot be checked and what to do. */
export type CheckOutcome =
  | { readonly outcome: 'checked'; readonly reply: CheckReply }
  | {
      readonly outcome: 'refused';
      readonly reason: Rejection['reason'];
      readonly detail: string;
    };

type Stated = Pick<CheckRequest, 'date' | 'publishedAt' | 'language'>;
type ReadArticle = Extract<PageReading, { outcome: 'article' }>['article'];

/** A longer text is no article. So much of it is checked that the service answers others meanwhile. */
const mostChecked = 100_000;

/** Most bars around numbers that are sent with a reply. */
const mostBars = 60;

const tooLong = `The text is larger than 1 MB. Paste one article: at most ${MOST_CHECKED_BYTES.toLocaleString('en-US')} bytes are read.`;

/**
 * Checks a text as it was pasted, all of it. Markup is read as the page that it is, and of a page that was pasted with all
 * that stands around its article only the article is checked, unless `whole` says otherwise.
 */
export async function checkText(
  context: CheckTextContext,
  text: string,
  { title, whole = false, ...stated }: Stated & Pick<CheckRequest, 'title' | 'whole'> = {},
): Promise<CheckOutcome> {
  if (Buffer.byteLength(text) > MOST_CHECKED_BYTES)
    return { outcome: 'refused', reason: 'tooLarge', detail: tooLong };
  if (text.trim() === '')
    return {
      outcome: 'refused',
      reason: 'emptyDocument',
      detail: 'There is no text to check: paste an article.',
    };
  const titled = title === undefined ? text : `${title}\n\n${text}`;
  const locator = 'the text';
  if (sniffMediaType(text) === 'text/html')
    return checkPage(context, { content: text, mediaType: 'text/html', locator }, stated);
  const cut = titled.length > mostChecked ? endOfWord(titled) : null;
  const content = cut === null ? titled : titled.slice(0, cut);
  const reading = await context.readPage({ content, mediaType: 'text/plain', locator });
  if (reading.outcome === 'rejected' && reading.rejection.reason === 'binaryDocument')
    return refused(reading.rejection);
  const around = reading.outcome === 'article' && !whole ? linesAround(reading.article) : 0;
  const article = reading.outcome === 'article' && around > 0 ? reading.article : readPastedText(content);
  return checkArticle(context, article, { linesAround: around, checkedLength: cut }, stated);
}

/** Checks the article of a page that was fetched or is in a file. */
export async function checkPage(
  context: CheckTextContext,
  page: PageInput,
  stated: Stated = {},
): Promise<CheckOutcome> {
  const reading = await context.readPage(page);
  if (reading.outcome === 'rejected') return refused(reading.rejection);
  const { article } = reading;
  const cut = article.text.length > mostChecked ? endOfWord(article.text) : null;
  const text = cut === null ? article.text : article.text.slice(0, cut);
  return checkArticle(context, { ...article, text }, { linesAround: 0, checkedLength: cut }, stated);
}

function refused({ reason, detail }: Rejection): CheckOutcome {
  return { outcome: 'refused', reason, detail };
}

async function checkArticle(
  context: CheckTextContext,
  read: ReadArticle,
  shown: Pick<CheckReply['article'], 'linesAround' | 'checkedLength'>,
  stated: Stated,
): Promise<CheckOutcome> {
  const { reference, seriesOf } = context;
  const madeAt = context.now();
  const language = stated.language ?? read.language;
  const date = statedDate(read.date, stated, language);
  const { text } = read;
  const article = { ...read, language, date };
  const analysis = await analyseReading(
    { outcome: 'article', article, teasers: [], charset: 'utf-16' },
    reference,
    seriesOf,
    madeAt,
  );
  if (analysis.outcome === 'rejected') return refused(analysis.rejection);
  const { mentions, claims } = analysis;
  const events = buildNewsEvents(storyOf(article, madeAt), mentions, claims, reference);
  const dateStated = stated.date !== undefined || stated.publishedAt !== undefined;
  const found: CheckedText = { language, date, dateStated, mentions, claims, events };
  const facts = await factsOfText(context, found);
  const named = mentions.flatMap(({ judgement, instrumentId, start, end }) =>
    judgement === 'positive' && instrumentId !== null ? [{ start, end, instrumentId }] : [],
  );
  return {
    outcome: 'checked',
    reply: {
      madeAt,
      article: { title: read.title, text, date: read.date, ...shown },
      facts,
      names: named,
      bars: await barsOfFacts(facts, seriesOf),
    },
  };
}

/** The bars around the session of every number that has one, each session of a share once. */
export async function barsOfFacts(
  { numbers }: Pick<CheckFacts, 'numbers'>,
  seriesOf: SeriesLookup,
): Promise<SessionBars[]> {
  const wanted = new Map<string, readonly [InstrumentId, Article['date']['date']]>();
  for (const { instrumentId, date } of numbers) {
    if (instrumentId !== null && date !== null) wanted.set(`${instrumentId} ${date}`, [instrumentId, date]);
  }
  const bars: SessionBars[] = [];
  for (const [id, date] of [...wanted.values()].slice(0, mostBars)) {
    const series: PriceSeries | null = await seriesOf(id);
    const around = series === null || date === null ? null : barsAround(series, date);
    if (around !== null) bars.push(around);
  }
  return bars;
}

/** What a person states of the date goes before what the text says; the evidence of the text stays beside it. */
function statedDate(found: DateFinding, stated: Stated, language: Article['language']): DateFinding {
  const { publishedAt } = stated;
  if (publishedAt !== undefined) {
    const date = stated.date ?? localDateOf(publishedAt, outletZone(language));
    return { ...found, date, publishedAt, precision: 'minute', basis: 'none', revised: null, conflicts: [] };
  }
  if (stated.date === undefined) return found;
  // The minute that the text gives still holds where it is of the stated day.
  if (found.date === stated.date) return found;
  const { date } = stated;
  return { ...found, date, publishedAt: null, precision: 'day', basis: 'none', revised: null, conflicts: [] };
}

/** An article that is stored nowhere, in the form that events are built from. */
function storyOf(article: ReadArticle, now: InstantUtc): Article {
  const { title, text, language, coverage, date, canonicalUrl, publisher } = article;
  return {
    ...{ title, text, language, coverage, date, canonicalUrl, publisher },
    ...{ id: 'check', rawDocumentHash: '', sourceId: 'check', kind: 'article', parentArticleId: null },
    ...{ knownAt: now, note: null, extractorVersion: EXTRACTOR_VERSION },
  };
}

/** The end of the last line, else of the last word, before the most that is checked. */
function endOfWord(text: string): number {
  const line = text.lastIndexOf('\n', mostChecked);
  if (line > mostChecked / 2) return line;
  const word = text.lastIndexOf(' ', mostChecked);
  return word > mostChecked / 2 ? word : mostChecked;
}
