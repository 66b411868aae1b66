import type { DateEvidence } from '../../../shared/schemas/article.ts';
import type { Language } from '../../../shared/units/language.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { type DateClue, dayOf } from './clue.ts';
import type { DateCandidate } from './date-candidate.ts';
import { isPossible } from './date-possible.ts';
import { englishDayClues, englishMonthClues } from './english-clues.ts';
import { findPrintedDates } from './printed-date.ts';
import { dayClues, type ReportedDay, reportedDays } from './reported-days.ts';
import { sameMonthClues, yearClues } from './same-year-clues.ts';
import {
  holidayClues,
  namedMonthClues,
  neighbourDayClues,
  resultSeasonClues,
  seasonClues,
} from './season-clues.ts';
import { sinceClues } from './since-clues.ts';

/** How far back from the crawl a date is looked for, in days. */
const reachBack = 366 * 110;

/** An article says its date in its first pages, or not at all; in characters. */
const longestRead = 30_000;

/** What a text says of its own date. */
export interface Inference {
  readonly candidate: DateCandidate | null;
  /** Every clue that was used, and, where they do not suffice, why. */
  readonly evidence: readonly DateEvidence[];
}

/**
 * Infers an article's date from its sentences: the day of the month that it speaks of as its own, narrowed by what
 * else it says of month, year and weekday; the latest date up to the crawl that satisfies all of it. A day of the
 * month alone does not make a date, and the day of the crawl is never taken for one. Prices are not looked at.
 */
export function inferDate(whole: string, language: Language, crawlDate: SessionDate | undefined): Inference {
  const text = whole.slice(0, longestRead);
  const clues = unrepeated([
    ...(language === 'ko' ? koreanClues(text) : englishClues(text)),
    ...boundClues(text),
  ]);
  const full = fullDate(text, language, crawlDate);
  if (full) return { candidate: full, evidence: [full.evidence] };
  const date = latest(clues, crawlDate);
  const evidence = clues.map((clue): DateEvidence => evidenceOf(clue, date));
  const day = evidence[clues.findIndex((clue) => clue.kind === 'day')];
  return date === null || !day
    ? { candidate: null, evidence }
    : { candidate: { date, time: null, clock: null, evidence: day }, evidence };
}

/** A clue that says again what an earlier one said with the same words tells nothing new. */
function unrepeated(clues: readonly DateClue[]): DateClue[] {
  const keyOf = ({ kind, surface, note }: DateClue) => `${kind}/${surface}/${note}`;
  const first = new Map<string, DateClue>();
  for (const clue of clues) if (!first.has(keyOf(clue))) first.set(keyOf(clue), clue);
  return clues.filter((clue) => first.get(keyOf(clue)) === clue);
}

/** The days of the month that the text speaks of as its own. */
export function ownDays(whole: string, language: Language): number[] {
  const text = whole.slice(0, longestRead);
  if (language === 'ko') return reportedDays(text).map((one) => one.day);
  return findPrintedDates(text).map((one) => one.day);
}

function koreanClues(text: string): DateClue[] {
  const days = reportedDays(text);
  const chosen = ownDay(days);
  return [
    ...(chosen ? dayClues(chosen) : []),
    ...sinceClues(text),
    ...sameMonthClues(text),
    ...yearClues(text),
    ...resultSeasonClues(text),
    ...seasonClues(text),
    ...holidayClues(text),
    ...namedMonthClues(text),
    ...neighbourDayClues(text),
    ...laterWeekdays(days, chosen?.start),
  ];
}

/** The day of the report: the first that is told as such, or a day up to three later that is as well, since a report cannot know the day after. */
function ownDay(days: readonly ReportedDay[]): ReportedDay | undefined {
  const told = days.filter((one) => one.strong && one.local);
  const [first] = told;
  if (!first) return days.find((one) => one.strong) ?? days.find((one) => one.start < 400);
  const later = told.filter(
    (one) => one.day > first.day && one.day <= first.day + 3 && one.month === first.month,
  );
  return later.sort((a, b) => b.day - a.day)[0] ?? first;
}

/** A weekday printed with another of the text's own days ("15일(금)") narrows the date as well, where both are one day. */
function laterWeekdays(days: readonly ReportedDay[], chosen: number | undefined): DateClue[] {
  const own = days.find((one) => one.start === chosen);
  return days
    .filter((one) => one !== own && one.day === own?.day && one.local === own.local)
    .flatMap((one) => dayClues(one).filter((clue) => clue.kind !== 'day'));
}

function englishClues(text: string): DateClue[] {
  return [...englishDayClues(text), ...englishMonthClues(text)];
}

/** A whole date that the text speaks of as past cannot lie after the report. */
function boundClues(text: string): DateClue[] {
  return findPrintedDates(text).flatMap((printed): DateClue[] => {
    const { date, readings, start, end } = printed;
    const after = text.slice(end, end + 40);
    if (
      date === null ||
      readings.length > 1 ||
      /예정|부터|까지|시행|출시|계획|열릴|will|scheduled|until/i.test(after)
    )
      return [];
    return [
      {
        kind: 'bound',
        surface: text.slice(start, end),
        start,
        end,
        note: 'a past day that the report mentions',
        allows: (one) => one >= date,
      },
    ];
  });
}

const reportAfter =
  /^(?:[^.\n]|\.(?=\d)){0,60}(?:따르면|밝혔다|발표했다|공시했다|마감했다|거래를 마|현지시간|장중|오전|오후)/;

/** The head of an agency's or a company's report: "SEOUL, Jan. 22, 2024 /PRNewswire/". */
const datelineBefore =
  /(?:^|\n)[A-Z][A-Za-z .,'-]{1,40}[,(]\s?$|\((?:[A-Z][A-Za-z]{1,12}\s?){1,3}\)\s?[-–—]{1,2}\s?$/;
const toCome =
  /\b(?:will|would|scheduled|slated|due|expected|plans?|planned|set to|to be held|upcoming|effective|founded|born|listed|established|incorporated)\b/;
/** A year is printed with a report's own day where a company announces; with a price it is that of an earlier day. */
const reportVerb = /\b(?:said|says|announced|announces|reported|unveiled|disclosed)\b/;

/** A whole date with its year that stands for the day of the report. Figures that can be read in two orders are none. */
function fullDate(
  text: string,
  language: Language,
  crawlDate: SessionDate | undefined,
): DateCandidate | null {
  const head = text.slice(0, 700);
  const printed = findPrintedDates(head).find(({ date, readings, start, end }) => {
    if (date === null || readings.length > 1 || !isPossible(date, crawlDate)) return false;
    const before = head.slice(0, start);
    if (/(?:지난|오는|since|until|before|after|through|ended|by)\s?$/i.test(before)) return false;
    if (language === 'ko') return reportAfter.test(text.slice(end, end + 80));
    return (
      datelineBefore.test(before.slice(-48)) ||
      (/\bon\s$/i.test(before) && isReported(sentenceAround(head, start)))
    );
  });
  if (!printed?.date) return null;
  const { date, start, end } = printed;
  return {
    date,
    time: null,
    clock: null,
    evidence: {
      basis: 'bodyDate',
      surface: text.slice(start, end),
      start,
      end,
      date,
      note: 'a whole date in the text that stands for the day of the report',
    },
  };
}

function latest(clues: readonly DateClue[], crawlDate: SessionDate | undefined): SessionDate | null {
  const kinds = new Set(clues.map((clue) => clue.kind));
  if (
    !kinds.has('day') ||
    !['month', 'year', 'weekday'].some((kind) => clues.some((clue) => clue.kind === kind))
  )
    return null;
  if (crawlDate === undefined && !kinds.has('year')) return null;
  const date = latestAllowed(clues, crawlDate ?? sessionDate('2099-12-31'), reachBack);
  const sure = clues.some(({ kind, vague }) => !vague && ['month', 'year', 'weekday'].includes(kind));
  const rival = sure || date === null ? null : latestAllowed(clues, addDays(date, -1), rivalReach);
  return rival ? null : date;
}

/** A second date so shortly before the latest one leaves open which of the two is meant, in days. */
const rivalReach = 62;

function latestAllowed(clues: readonly DateClue[], from: SessionDate, reach: number): SessionDate | null {
  let date = from;
  for (let back = 0; back < reach; back += 1) {
    if (clues.every((clue) => clue.allows(date))) return date;
    date = addDays(date, -1);
  }
  return null;
}

function evidenceOf({ kind, surface, start, end, note }: DateClue, date: SessionDate | null): DateEvidence {
  const told = kind === 'day' && date !== null && dayOf(date) > 0 ? date : null;
  return { basis: 'bodyInference', surface, start, end, date: told, note };
}

/** True for a sentence that reports: not one that announces a day to come, or tells of a company's past. */
function isReported(sentence: string): boolean {
  return reportVerb.test(sentence) && !toCome.test(sentence);
}

/** The sentence that holds a place of a text, roughly: a full stop before a space and a capital ends one. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(0, at);
  const opened = Math.max(
    before.lastIndexOf('\n'),
    ...[...before.matchAll(/[a-z\d)"”]\.\s(?=[A-Z])/g)].map((one) => one.index),
  );
  const closed = text.slice(at).search(/[a-z\d)"”]\.(?:\s[A-Z]|$)|\n/);
  return text.slice(opened + 1, closed < 0 ? text.length : at + closed + 1);
}
