import type { Source } from '../../shared/schemas/source.ts';
import type { StoredRow, StoredValue } from './export-rows.ts';
import type { HeldPrices } from './held-prices.ts';
import { givenOut, shownQuote, shownText } from './shown-text.ts';

/** What decides about what leaves to others. */
export interface ExportTerms {
  readonly sources: ReadonlyMap<string, Source>;
  readonly held: HeldPrices;
}

/** What others get of a table. */
interface GivenTable {
  readonly columns: readonly string[];
  /** A row as it is given out; null where it is not. Absent: all of it. */
  readonly cut?: (row: StoredRow, terms: ExportTerms) => StoredRow | null;
}

/**
 * What leaves to others, by table. A table or a column that is not named here stays: a new one is the operator's alone until
 * somebody decides about it.
 */
export const givenTables: Readonly<Record<string, GivenTable>> = {
  source: {
    columns: names('id kind name owner attribution display redistribute link termsReadOn'),
  },
  instrument: {
    columns: names(
      'id mic symbol kind issuerId nameKorean nameEnglish currency sector listedDate delistedDate',
    ),
  },
  instrument_name: {
    columns: names('instrumentId name knownFrom knownUntil'),
    // The others are what the operator calls a company.
    cut: (row) => (row.shipped === 1 ? row : null),
  },
  instrument_group: { columns: names('groupName instrumentId') },
  article: {
    columns: names(
      'id sourceId kind parentArticleId canonicalUrl publisher title text language coverage date publishedAt datePrecision dateBasis knownAt',
    ),
    cut: (row, { sources }) => {
      const source = sources.get(textOf(row.sourceId));
      const given = source === undefined ? 'facts' : givenOut(source, 'public');
      return { ...row, text: given === 'facts' ? null : shownText(textOf(row.text), given) };
    },
  },
  mention: {
    columns: names(
      'articleId ordinal start end surfaceForm instrumentId kind entityName judgement role score relevance linkerVersion knownAt knownUntil',
    ),
  },
  claim: {
    columns: names(
      'id articleId ordinal instrumentId kind value valueHigh unit modifier precision session date fromDate quote verdict reason basis reference difference differencePercent priceSourceId claimVersion knownAt knownUntil',
    ),
    cut: (row, { held }) => ({
      ...row,
      quote: shownQuote(textOf(row.quote), typeof row.value === 'number' ? row.value : null),
      ...(held.ofSource(idOf(row.priceSourceId))
        ? without('reference', 'difference', 'differencePercent')
        : {}),
    }),
  },
  news_event: {
    columns: names(
      'key instrumentId mic sessionDate reactionSessionDate phase kind relation relationReason novelty role benchmarkId returns leadArticleId knownAt knownUntil',
    ),
    cut: (row, { held }) =>
      held.ofInstrument(idOf(row.instrumentId)) || held.ofInstrument(idOf(row.benchmarkId))
        ? { ...row, ...without('returns') }
        : row,
  },
  news_event_article: { columns: names('eventKey articleId knownAt knownUntil') },
  price_series: {
    columns: names('instrumentId sourceId adjustmentBasis hours currency firstSession lastSession finalBars'),
    cut: (row, { held }) => (held.ofSource(idOf(row.sourceId)) ? null : row),
  },
  price_bar: {
    columns: names(
      'instrumentId sourceId sessionDate revision open high low close volume state fetchedAt knownAt change basePrice listedShares marketValue',
    ),
    cut: (row, { held }) => (held.ofSource(idOf(row.sourceId)) ? null : row),
  },
  session_bar: {
    columns: names(
      'instrumentId sessionDate knownAt open high low close volume halted suspectedSplit missingBefore high52w low52w',
    ),
    cut: (row, { held }) => (held.ofInstrument(idOf(row.instrumentId)) ? null : row),
  },
  price_event: {
    columns: names(
      'instrumentId sessionDate kind basis value previousExtreme firstCrossing knownFrom knownUntil',
    ),
    cut: (row, { held }) =>
      held.ofInstrument(idOf(row.instrumentId)) ? { ...row, ...without('value', 'previousExtreme') } : row,
  },
};

function names(text: string): readonly string[] {
  return text.split(' ');
}

function without(...columns: readonly string[]): Record<string, null> {
  return Object.fromEntries(columns.map((column) => [column, null]));
}

function textOf(value: StoredValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function idOf(value: StoredValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
