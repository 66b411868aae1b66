import type { EventExportQuery, EventListRow } from '../../shared/schemas/event-reply.ts';
import { listEventPage } from '../store/event-list.repository.ts';
import type { HeldPrices } from '../store/held-prices.ts';
import type { Database } from '../store/open-database.ts';
import { type CsvColumns, type ReadPage, ROWS_AT_ONCE } from './csv-pages.ts';
import type { ExportMoment } from './export-moment.ts';
import { eventRowsWithout, instrumentsOfEvents } from './without-held-prices/events.ts';

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

/** All events that a filter leaves, in the order of the list. */
export function eventRows(
  database: Database,
  query: EventExportQuery,
  moment: ExportMoment,
  heldFor: (instruments: Iterable<string>) => Promise<HeldPrices>,
) {
  const readPage: ReadPage<EventListRow> = async (cursor) => {
    const page = await listEventPage(database, {
      ...{ ...query, asOf: moment.asOf, limit: ROWS_AT_ONCE },
      ...(cursor === undefined ? {} : { cursor }),
    });
    const held = await heldFor(instrumentsOfEvents(page.rows.map(({ event }) => event)));
    return { rows: eventRowsWithout(page.rows, held), nextCursor: page.nextCursor };
  };
  return { name: 'newstape-events', columns: columnsOf(moment), readPage };
}
