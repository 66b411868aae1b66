import type { MarketSessionReply, SessionRow } from '../../../shared/schemas/market-session-reply.ts';
import { type CitedReading, citedAddress } from '../../format/citation.ts';
import { csvRows } from '../../format/csv-file.ts';
import { citedRow } from './cited-row.ts';

const COLUMNS = [
  'group',
  'groupTotal',
  'instrumentId',
  'nameKorean',
  'nameEnglish',
  'session',
  'currency',
  'close',
  'change',
  'lessIndex',
  'volumeRatio',
  'priceEvents',
  'storyKind',
  'storyRelation',
  'headline',
];

/** The source of the prices, then that of the story. */
function sourcesOf({ priceSource, story }: SessionRow): string | null {
  const sources = [priceSource, story?.headline.sourceName ?? null].filter((source) => source !== null);
  return sources.length === 0 ? null : [...new Set(sources)].join('; ');
}

/**
 * The first rows of each group of a session as a CSV file, with how many there are in all. Changes are fractions from the
 * close before; `lessIndex` is without that of the market's index.
 */
export function sessionFile(reply: MarketSessionReply, reading: CitedReading): string {
  const { basis, date } = reply;
  const rule = `moved: ${basis.deviations} deviations of ${basis.sessions} sessions`;
  const rows = reply.groups.flatMap(({ group, total, rows: shares }) =>
    shares.map((row) => ({
      citation: {
        ...{ source: sourcesOf(row), basis: rule, asOf: reading.asOf },
        address: citedAddress(citedRow(row, reply, 'en'), reading),
      },
      cells: [
        group,
        total,
        row.instrumentId,
        row.nameKorean,
        row.nameEnglish,
        date,
        row.currency,
        row.close,
        row.change,
        row.lessIndex,
        row.volumeRatio,
        row.priceEvents.join(' '),
        row.story?.kind ?? null,
        row.story?.relation ?? null,
        row.story?.headline.title ?? null,
      ],
    })),
  );
  return csvRows(COLUMNS, rows);
}
