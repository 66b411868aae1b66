import type { EventListRow } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { alertWords } from '../format/alert-words.ts';
import { domainWords } from '../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { outletName } from '../format/source-name.ts';
import { verdictCountsText } from '../format/verdict-counts.ts';

/** A notice as the browser shows it. */
export interface Notice {
  title: string;
  text: string;
  /** Notices of the same name take each other's place. */
  tag: string;
  /** The page that it leads to. */
  address: string;
}

/** So many events at once are announced in one notice. */
export const GROUPED_FROM = 4;
/** Headlines that a notice of several events names. */
const MOST_NAMED = 3;

function nameOf({ event, instrumentNameKorean, instrumentNameEnglish }: EventListRow, language: Language) {
  const names = { nameKorean: instrumentNameKorean, nameEnglish: instrumentNameEnglish };
  return instrumentName(names, language, instrumentCode(event.instrumentId));
}

function headlineOf({ event, headline }: EventListRow, language: Language): string {
  return headline.title ?? domainWords(language).eventKind[event.kind];
}

function noticeOf(row: EventListRow, language: Language): Notice {
  const { event, headline, verdicts } = row;
  const facts = [
    outletName(headline, language),
    domainWords(language).relation[event.relation],
    verdictCountsText(verdicts, language),
  ];
  return {
    title: nameOf(row, language),
    text: `${headlineOf(row, language)}\n${facts.join(' · ')}`,
    tag: `newstape:event:${event.key}`,
    address: `/company/${encodeURIComponent(event.instrumentId)}?event=${encodeURIComponent(event.key)}`,
  };
}

function groupNotice(rows: readonly EventListRow[], language: Language): Notice {
  const words = alertWords(language);
  const lines = rows
    .slice(0, MOST_NAMED)
    .map((row) => `${nameOf(row, language)}: ${headlineOf(row, language)}`);
  const ids = [...new Set(rows.map(({ event }) => event.instrumentId))];
  return {
    title: words.groupTitle(rows.length),
    text: [...lines, words.andMore(rows.length - lines.length)].join('\n'),
    tag: `newstape:events:${rows[0]?.event.key}`,
    address: `/events?instrument=${encodeURIComponent(ids.join(','))}&reports=first`,
  };
}

/** What is announced of events that came at the same time: each by itself, or all together where they are many. */
export function noticesOf(rows: readonly EventListRow[], language: Language): Notice[] {
  if (rows.length >= GROUPED_FROM) return [groupNotice(rows, language)];
  return rows.map((row) => noticeOf(row, language));
}
