import type { Draft } from './draft.ts';
import { extremeClaim } from './extreme-claims.ts';
import type { Period } from './grammar.ts';
import type { ReadSentence } from './named-sentence.ts';
import { periodDays } from './periods.ts';
import { readNumbers } from './read-numbers.ts';
import type { Reading } from './reading.ts';
import { marketOf, subjectInSentence } from './subjects.ts';
import { isTableRow, rowClaims, tableColumns } from './table-rows.ts';

/** The columns of the table that a row stands in; null outside a table with a head. */
export type Columns = ReturnType<typeof tableColumns>;

/** The statements of a sentence, and the columns that hold for the rows behind it. What it names is remembered in the reading. */
export function readSentence(
  read: ReadSentence,
  reading: Reading,
  columns: Columns,
): { drafts: Draft[]; columns: Columns } {
  const { sentence, candidates, frames } = read;
  const line = reading.text.slice(sentence.start, sentence.end);
  const head = frames.length === 0 && candidates.length === 0 ? tableColumns(line) : null;
  if (frames.length === 0) reading.periods.rowPeriod = reading.grammar.rowPeriodOf?.(line) ?? null;
  if (head) return { drafts: [], columns: head };
  const row = readRow(read, reading, line, columns);
  if (row === null && frames.length > 0) reading.periods.rowPeriod = null;
  const said = row ?? withExtremes(read, reading, line, readNumbers(read, reading));
  const drafts = said.map((one) => opened(one, reading));
  remember(read, reading, drafts);
  return { drafts, columns: row ? columns : null };
}

/** A statement of a session that had not closed when the article came out may be one of any of its moments, or of another day. */
function opened(draft: Draft, reading: Reading): Draft {
  const { statement, instrument } = draft;
  const { kind, session, date } = statement;
  const part = session === 'regular' ? reading.partAtPublication(date, marketOf(instrument)) : null;
  const isSettled = part === null || (kind === 'open' && part === 'intraday');
  return isSettled ? draft : { ...draft, statement: { ...statement, isAmbiguous: true } };
}

function readRow(read: ReadSentence, reading: Reading, line: string, columns: Columns): Draft[] | null {
  const { sentence, frames, candidates } = read;
  const name = candidates[0] ?? tickerOf(line, read, reading);
  const instrument = name?.instrument;
  if (!instrument || frames.length === 0) return null;
  if (/[\p{L}\p{N}]/u.test(line.slice(0, name.start - sentence.start))) return null;
  if (!isTableRow(line, name.end, frames, sentence.start)) return null;
  const { start } = sentence;
  const place = { start: name.end, end: name.end, leadStart: start, tailEnd: name.end, clauseStart: start };
  const day = reading.dayAt(read, place, marketOf(instrument));
  const date = day.type === 'day' ? day.date : null;
  const drafts = rowClaims(frames, line, sentence.start, instrument, date, columns);
  const period = reading.periods.rowPeriod;
  return period === null ? drafts : drafts.map((draft) => ofPeriod(draft, period, reading));
}

/** A percentage under "연간 수익률" is the change over that time. */
function ofPeriod(draft: Draft, period: Period, { articleDate, tradingDays }: Reading): Draft {
  const { statement, instrument } = draft;
  if (statement.kind !== 'change_pct') return draft;
  const told = { reported: statement.date, published: articleDate, market: marketOf(instrument) };
  const { from, date } = periodDays(period, told, tradingDays);
  const kinded = { kind: 'period_change_pct', changeBase: null, fromDate: from, date } as const;
  return { ...draft, statement: { ...statement, ...kinded }, period };
}

/** The company told of before, where a line begins with its ticker, which nobody linked. */
function tickerOf(line: string, { sentence, number }: ReadSentence, reading: Reading) {
  const ticker = /^[^\p{L}\p{N}]{0,3}([A-Z]{1,5})(?= )/u.exec(line);
  const instrument = ticker && reading.subjects.carriedSubject(number, 'bare');
  if (!instrument || instrument.symbol !== ticker[1]) return undefined;
  const end = sentence.start + ticker[0].length;
  return { start: end - instrument.symbol.length, end, instrument };
}

/** Adds the 52-week and record statements of a sentence to those of its numbers, and takes out prices that are part of them. */
function withExtremes(read: ReadSentence, reading: Reading, line: string, drafts: readonly Draft[]): Draft[] {
  const { sentence, frames, candidates } = read;
  const { text, grammar } = reading;
  let kept = [...drafts];
  for (const word of grammar.extremeWordsOf(line, sentence.start)) {
    const number = frames.findLast((frame) => frame.quantity.end <= word.start)?.quantity;
    const leadStart = number?.end ?? sentence.start;
    const before = text.slice(sentence.start, word.start);
    const place = {
      start: word.start,
      end: word.end,
      unit: 'bare',
      leadStart,
      clauseStart: sentence.start + grammar.clauseStart(before),
    } as const;
    const candidate = subjectInSentence(text, place, candidates, grammar);
    // "메타는 3% 올라 52주 신고가를 썼다": the number before the word has a subject of its own.
    const isForeign =
      grammar.hasForeignSubject(text.slice(Math.max(place.clauseStart, leadStart), word.start)) ||
      (number !== undefined && grammar.hasForeignSubject(text.slice(sentence.start, number.start)));
    const carried = isForeign ? null : reading.subjects.carriedSubject(read.number, 'bare');
    const counted = candidate ? [] : reading.subjects.countedSubjects(read.number, before);
    const one = candidate ? candidate.instrument : carried;
    for (const instrument of counted.length > 0 ? counted : one ? [one] : []) {
      const day = reading.dayAt(
        read,
        { ...place, tailEnd: word.end + 30, clauseStart: sentence.start },
        marketOf(instrument),
      );
      const found = extremeClaim(text, word, instrument, day, drafts, line);
      if (!found) continue;
      const isCarried =
        !candidate &&
        (counted.length > 0 ||
          !grammar.mayLeaveOut(before) ||
          reading.subjects.hasRival(instrument, 'bare', sentence.paragraph));
      const statement = isCarried ? { ...found.statement, isAmbiguous: true } : found.statement;
      kept = kept.filter((draft) => draft !== found.absorbed);
      kept.push({ statement, instrument, role: null, period: null });
    }
  }
  return kept;
}

function remember(read: ReadSentence, reading: Reading, drafts: readonly Draft[]): void {
  const { sentence, number, candidates, frames } = read;
  reading.rememberDays(read, new Set(drafts.map((one) => one.statement.date)));
  const periodic = drafts.findLast((one) => one.period !== null);
  if (periodic) reading.periods.noteLastPeriod(periodic.period);
  const isOfPeriods = drafts.every((one) => one.period !== null || one.statement.unit !== 'pct');
  const mayGoOn = reading.isPeriodReport || !reading.periods.hasToldSessions(sentence.paragraph);
  if (periodic?.period) reading.periods.rememberStretch(periodic.period, sentence.paragraph);
  if (periodic && isOfPeriods && mayGoOn) reading.periods.rememberPeriod(periodic.period, sentence.paragraph);
  else if (frames.length > 0) reading.periods.rememberPeriod(null, sentence.paragraph);
  if (drafts.some((one) => one.period === null)) reading.periods.rememberSessions(sentence.paragraph);
  const last = drafts.at(-1)?.instrument;
  const subjects = candidates.filter((one) => one.role === 'topic' || one.role === 'subject');
  const opening = candidates.find((one) => one.role === 'bare' && one.start < sentence.start + 20);
  const named = subjects.find((one) => one.role === 'topic') ?? subjects[0] ?? opening;
  const carried = last ?? named?.instrument;
  reading.subjects.rememberNamed(
    drafts.map((one) => one.instrument),
    number,
  );
  if (carried) reading.subjects.rememberSubject(carried, number, sentence.paragraph);
  else if (named && !candidates.some((one) => one.instrument !== null)) reading.subjects.forgetSubjects();
}
