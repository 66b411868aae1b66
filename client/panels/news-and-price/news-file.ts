import type { CoMentionReply } from '../../../shared/schemas/co-mention.ts';
import type { NewsAndPriceReply } from '../../../shared/schemas/news-and-price.ts';
import { type CitedReading, citedAddress } from '../../format/citation.ts';
import { csvFile } from '../../format/csv-file.ts';

/** The page that a file came from, by its path and the fields of its address. */
export interface CitedPage {
  path: string;
  fields: Readonly<Record<string, string>>;
}

const LAG_COLUMNS = [
  ...['part', 'news', 'price', 'relation', 'lag', 'level', 'n', 'estimate', 'standardError', 'df'],
  ...['low', 'high', 'p', 'holm', 'benjaminiHochberg', 'bonferroni', 'missing'],
];

/** The correlation at each lag (`lag`), the mean by level of news (`level`) and the sessions without a value by reason (`missing`). */
export function newsFile(reply: NewsAndPriceReply, page: CitedPage, reading: CitedReading): string {
  const { news, price, relation, asOf, design, benchmarkIds, from, to } = reply;
  const own = [news, price, relation];
  const rows = [
    ...reply.lags.map(({ lag, n, correlation, pAdjusted }) => [
      ...['lag', ...own, lag, null, n],
      ...[correlation?.estimate ?? null, correlation?.standardError ?? null, correlation?.df ?? null],
      ...[correlation?.interval.low ?? null, correlation?.interval.high ?? null, correlation?.p ?? null],
      ...[pAdjusted?.holm ?? null, pAdjusted?.bh ?? null, pAdjusted?.bonferroni ?? null, null],
    ]),
    ...reply.levels.map(({ level, sessions, mean }) => [
      ...['level', ...own, null, level, sessions],
      ...[mean?.estimate ?? null, mean?.standardError ?? null, mean?.df ?? null],
      ...[mean?.interval.low ?? null, mean?.interval.high ?? null, null, null, null, null, null],
    ]),
    ...reply.missing.map(({ reason, sessions }) => [
      ...['missing', ...own, null, null, sessions, null, null, null, null, null, null, null, null, null],
      reason,
    ]),
  ];
  const basis = [
    `sessions ${from ?? ''} to ${to ?? ''}`,
    `${design.model} on ${benchmarkIds.join(' ') || 'no index'}`,
    'slope of standardised columns; errors by Newey and West',
  ].join('; ');
  const address = citedAddress({ page }, { ...reading, asOf });
  return csvFile({ source: `Newstape ${reading.version}`, basis, asOf, address }, LAG_COLUMNS, rows);
}

const PAIR_COLUMNS = ['one', 'other', 'stories', 'correlation', 'low', 'high', 'n', 'missing'];

/** Every pair with the stories that name both and the correlation of their returns less the index's part. */
export function pairsFile(reply: CoMentionReply, page: CitedPage, reading: CitedReading): string {
  const { asOf, from, to, design } = reply;
  const rows = reply.pairs.map(({ one, other, stories, correlation, missing }) => [
    ...[one, other, stories, correlation?.estimate ?? null],
    ...[correlation?.low ?? null, correlation?.high ?? null, correlation?.n ?? null, missing],
  ]);
  const basis = `sessions ${from ?? ''} to ${to ?? ''}; stories of at most ${design.mostNamed} companies; returns less the market model`;
  const address = citedAddress({ page }, { ...reading, asOf });
  return csvFile({ source: `Newstape ${reading.version}`, basis, asOf, address }, PAIR_COLUMNS, rows);
}
