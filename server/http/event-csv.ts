import type { EventExportQuery, EventListRow } from '../../shared/schemas/event-reply.ts';
import { listEventPage } from '../store/event-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type CsvColumns, csvPages, ROWS_AT_ONCE } from './csv-pages.ts';
import type { ExportMoment } from './export-moment.ts';

/** The columns in their order, those of a citation first. There are no prices among them. */
const columnsOf = ({ origin, asOf }: ExportMoment): CsvColumns<EventListRow> => ({
  source: ({ headline }) => headline.sourceName,
  basis: ({ event }) => event.relationReason,
  asOf: () => asOf,
  address: ({ event }) => {
    const fields = new URLSearchParams({ event: event.key, asOf });
    return `${origin}/company/${encodeURIComponent(event.instrumentId)}?${fields}`;
  },
  instrumentId: ({ event }) => event.instrumentId,
  nameKorean: (row) => row.instrumentNameKorean,
  nameEnglish: (row) => row.instrumentNameEnglish,
  session: ({ event }) => event.sessionDate,
  kind: ({ event }) => event.kind,
  relation: ({ event }) => event.relation,
  novelty: ({ event }) => event.novelty,
  headline: ({ headline }) => headline.title,
  outlet: ({ headline }) => headline.publisher,
  language: ({ headline }) => headline.language,
  storyAddress: ({ headline }) => headline.canonicalUrl,
  articleId: ({ headline }) => headline.id,
  stories: (row) => row.articleCount,
  numbersThatMatch: ({ verdicts }) => verdicts.verified,
  numbersThatDiffer: ({ verdicts }) => verdicts.contradicted,
});

/** The events that the filter leaves as a CSV file, in the order of the list. */
export function eventCsv(
  database: Database,
  query: EventExportQuery,
  moment: ExportMoment,
): AsyncGenerator<string> {
  return csvPages(columnsOf(moment), (cursor) =>
    listEventPage(database, {
      ...{ ...query, asOf: moment.asOf, limit: ROWS_AT_ONCE },
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
}
