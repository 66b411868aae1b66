import type { EventListRow } from '../../../shared/schemas/event-reply.ts';
import type { CsvValue } from '../../../shared/units/csv-cell.ts';
import { type CitedReading, citedAddress } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { type CitedRow, csvRows } from '../../format/csv-file.ts';

const COLUMNS = [
  'instrumentId',
  'nameKorean',
  'nameEnglish',
  'session',
  'kind',
  'relation',
  'novelty',
  'headline',
  'outlet',
  'stories',
  'numbersThatMatch',
  'numbersThatDiffer',
];

function rowOf(row: EventListRow, reading: CitedReading): CitedRow {
  const { event, headline, verdicts } = row;
  const page = companyPage(event.instrumentId, { event: event.key });
  const cells: CsvValue[] = [
    event.instrumentId,
    row.instrumentNameKorean,
    row.instrumentNameEnglish,
    event.sessionDate,
    event.kind,
    event.relation,
    event.novelty,
    headline.title,
    headline.publisher,
    row.articleCount,
    verdicts.verified,
    verdicts.contradicted,
  ];
  return {
    citation: {
      ...{ source: headline.sourceName, basis: event.relationReason },
      ...{ asOf: reading.asOf, address: citedAddress({ page }, reading) },
    },
    cells,
  };
}

/** The events that a list shows as a CSV file, in its order. */
export function eventFile(rows: readonly EventListRow[], reading: CitedReading): string {
  return csvRows(
    COLUMNS,
    rows.map((row) => rowOf(row, reading)),
  );
}
