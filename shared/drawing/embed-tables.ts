import type { EmbedChartReply, EmbedEvent, EmbedReply, EmbedStudyReply } from '../schemas/embed-reply.ts';
import type { CsvValue } from '../units/csv-cell.ts';
import type { Language } from '../units/language.ts';
import { CHART_WORDS_EN } from './chart-words-en.ts';
import { CHART_WORDS_KO } from './chart-words-ko.ts';
import { claimBadgeParts } from './claim-badge-parts.ts';
import { embedFolderWords } from './embed-folder-words.ts';
import { embedWords } from './embed-words.ts';

/** A table of what a widget shows. A cell with an address leads to the web; null is what is not known or held back. */
export interface EmbedTable {
  /** The name of its file. */
  readonly name: 'sessions' | 'events' | 'path' | 'number';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
  /** Place of the column that holds an address; null: none does. */
  readonly address: number | null;
}

/** All that a widget shows, as tables: rows oldest first. */
export function embedTables(reply: EmbedReply, language: Language): EmbedTable[] {
  switch (reply.widget) {
    case 'chart':
      return [eventTable(reply.events, language), ...sessionTable(reply, language)];
    case 'ticker':
      return [eventTable(reply.event === null ? [] : [reply.event], language)];
    case 'claim': {
      const words = embedFolderWords(language);
      const { kind, told, verdictWord, basis } = claimBadgeParts(reply, language, embedWords(language));
      const { title, address } = reply.story;
      return [
        {
          ...{ name: 'number', caption: words.number, address: 5 },
          columns: [words.kind, words.number, words.verdict, words.price, words.headline, words.story],
          rows: [[kind, told, verdictWord, basis.join(' · ') || null, title, address]],
        },
      ];
    }
    case 'study':
      return [pathTable(reply, language)];
  }
}

function eventTable(events: readonly EmbedEvent[], language: Language): EmbedTable {
  const words = embedFolderWords(language);
  const chart = language === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN;
  return {
    ...{ name: 'events', caption: words.events, address: 5 },
    columns: [words.date, words.kind, words.relation, words.headline, words.outlet, words.story],
    rows: events.map(({ event, articles: [story] }) => [
      event.sessionDate,
      event.kind === 'own' ? chart.ownMark : chart.kind[event.kind],
      event.kind === 'own' ? null : chart.relation[event.relation],
      story?.title ?? embedWords(language).noHeadline,
      story?.outlet || null,
      story?.address ?? null,
    ]),
  };
}

function sessionTable({ series }: EmbedChartReply, language: Language): EmbedTable[] {
  if (series === null) return [];
  const words = embedFolderWords(language);
  const { dates, open, high, low, close, volume } = series;
  const rows = dates.map((date, at) => [
    date,
    ...[open, high, low, close, volume].map((one) => one[at] ?? null),
  ]);
  return [
    {
      ...{ name: 'sessions', caption: words.sessions, address: null },
      columns: [words.date, words.open, words.high, words.low, words.close, words.volume],
      rows,
    },
  ];
}

function pathTable({ path, aggregate }: EmbedStudyReply, language: Language): EmbedTable {
  const words = embedFolderWords(language);
  return {
    ...{ name: 'path', caption: `${words.count}: ${aggregate?.n ?? 0}`, address: null },
    columns: [words.offset, words.mean, `${words.interval} −`, `${words.interval} +`],
    rows: path.map(({ offset, cumulative }) => [
      offset,
      cumulative?.estimate ?? null,
      cumulative?.interval.low ?? null,
      cumulative?.interval.high ?? null,
    ]),
  };
}
