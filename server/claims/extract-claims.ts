import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { withoutConversions } from './conversions.ts';
import type { Draft } from './draft.ts';
import { english } from './english.ts';
import { findQuantities } from './find-quantities.ts';
import { framesOf } from './frame.ts';
import { korean } from './korean.ts';
import type { ReadSentence } from './named-sentence.ts';
import type { Quantity } from './quantity.ts';
import { type Columns, readSentence } from './read-sentence.ts';
import { type ClaimSource, Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { tradingDaysBy } from './sessions-near.ts';
import { type Candidate, candidatesIn, candidatesOf } from './subjects.ts';

/** The version of the reading of claims. It grows with every change that can change a claim or a verdict. */
export const CLAIM_VERSION = 6;

/** Where instruments and their calendars are looked up. */
interface Markets {
  readonly instrumentOf: (id: InstrumentId) => Instrument | null;
  readonly calendarOf: CalendarLookup;
}

/**
 * Takes the price statements from an article's text, in the text's order, for the instruments that its mentions link to.
 *
 * Targets, earnings, dividends, forecasts, rumours and what the text itself denies are no claims. `start` and `end` are
 * UTF-16 offsets with `text.slice(start, end) === quote`. `date` is null where the text and the article's date do not
 * determine a day; a 52-week claim of which only the month is known has that month's first day in `fromDate`.
 * Takes time in proportion to the text.
 *
 * @example extractClaims(article, linkText(article.text, …), { instrumentOf, calendarOf })
 */
export function extractClaims(
  article: ClaimSource,
  mentions: readonly Mention[],
  { instrumentOf, calendarOf }: Markets,
): ClaimStatement[] {
  const { text, language } = article;
  const grammar = language === 'ko' ? korean : english;
  const reading = new Reading(article, grammar, tradingDaysBy(calendarOf));
  const candidates = candidatesOf(text, mentions, grammar, instrumentOf);
  const reads = readsOf(reading, candidates);
  reading.learnReportDays(reads);
  reading.subjects.learnHeadline(candidates);
  let columns: Columns = null;
  const drafts: Draft[] = [];
  for (const read of reads) {
    const result = readSentence(read, reading, columns);
    columns = result.columns;
    drafts.push(...result.drafts);
  }
  return finished(text, drafts);
}

function readsOf(reading: Reading, candidates: readonly Candidate[]): ReadSentence[] {
  const { text, grammar } = reading;
  const quantities = withoutConversions(text, findQuantities(text));
  let next = 0;
  return sentencesOf(text).map((sentence, number) => {
    const own: Quantity[] = [];
    for (let one = quantities[next]; one && one.start < sentence.end; one = quantities[++next]) own.push(one);
    return {
      sentence,
      number,
      frames: framesOf(text, sentence, own, grammar.splitGap),
      candidates: candidatesIn(candidates, sentence),
      dayWords: grammar.dayWordsOf(text, sentence.start, sentence.end, reading.articleDate),
    };
  });
}

/** Quotes filled in, repeated statements about the same day left out, in the order of the text. */
function finished(text: string, drafts: readonly Draft[]): ClaimStatement[] {
  const seen = new Set<string>();
  const claims: ClaimStatement[] = [];
  for (const { statement } of drafts) {
    const { instrumentId, kind, value, date, session, start, end } = statement;
    const key = `${instrumentId} ${kind} ${value} ${date} ${session}`;
    if (seen.has(key)) continue;
    seen.add(key);
    claims.push({ ...statement, quote: text.slice(start, end) });
  }
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}
