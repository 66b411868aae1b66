import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readPage } from '../../../server/articles/read-page.ts';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import { extractClaims } from '../../../server/claims/extract-claims.ts';
import { linkText } from '../../../server/linking/link-text.ts';
import { SessionDateSchema } from '../../../shared/schemas/unit-schemas.ts';
import {
  addScores,
  type ClaimScores,
  extractionF1,
  noScores,
  type ScoredClaim,
} from '../../unit/claims/claim-scores.ts';
import { GoldClaimSchema } from '../../unit/claims/labelled-cases.ts';
import { instrument, markets, seriesOf } from '../../unit/claims/reference-data.ts';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';

const TextSchema = z.object({
  id: z.string(),
  crawl_date: SessionDateSchema,
  text: z.string(),
  gold: z.object({
    date: SessionDateSchema.nullable(),
    claims: z.array(GoldClaimSchema),
    ignored_claims: z.array(GoldClaimSchema).default([]),
  }),
});
/** A market text with the price claims that a reader finds in it, in the format of `test/corpus/cases.jsonl`. */
export type ClaimText = z.infer<typeof TextSchema>;

/** Shares are 0 to 1. Claims of indices are left out as in `score.py`, but for `falseContradictions` and `indexFound`. */
export interface ClaimFigures {
  readonly extraction: number;
  readonly extractionWithDate: number;
  readonly verdictsOfMatched: number;
  readonly verdictsOfAll: number;
  /** Contradicted where a reader with the price data would not: the worst error. Indices and optional claims count as well. */
  readonly falseContradictions: readonly string[];
  readonly missedContradictions: number;
}

/** The labelled texts of a file. */
export function readClaimTexts(file: string): ClaimText[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => TextSchema.parse(JSON.parse(line)));
}

/** What Newstape reads in a text and says of it, from the page to the verdict; nothing where it finds no article. */
export function claimsOf({
  text,
  crawl_date: crawlDate,
}: Pick<ClaimText, 'text' | 'crawl_date'>): ScoredClaim[] {
  const page = readPage({ content: text, mediaType: 'text/plain', locator: 'text', crawlDate });
  if (page.outcome === 'rejected') return [];
  const { article } = page;
  const mentions = linkText(article.text, listingDictionary, {
    language: article.language,
    title: article.title,
    date: article.date.date,
  });
  return extractClaims(article, mentions, markets).map((statement) => {
    const { mic, id, listedDate } = instrument(statement.instrumentId ?? '');
    const context = { series: seriesOf(id), calendar: markets.calendarOf(mic), listedDate };
    return { ...statement, verdict: checkClaim(statement, context).verdict };
  });
}

/** The figures of `score.py` over labelled texts, and each error in words. */
export function measureClaims(
  texts: readonly ClaimText[],
  claims: (text: ClaimText) => ScoredClaim[] = claimsOf,
): { figures: ClaimFigures; scores: ClaimScores } {
  const scores = noScores();
  const falseContradictions: string[] = [];
  let missedContradictions = 0;
  for (const text of texts) {
    const predicted = claims(text);
    const { gold } = text;
    addScores(scores, text.id, gold.claims, gold.ignored_claims, predicted);
    falseContradictions.push(...wrongly(text, predicted));
    missedContradictions += gold.claims.filter(
      (one) =>
        one.verdict === 'contradicted' &&
        !predicted.some((claim) => claim.verdict === one.verdict && isOf(one, claim)),
    ).length;
  }
  const wanted = scores.found + scores.missed.length;
  const wrong = scores.found - scores.dated;
  const dated = {
    found: scores.dated,
    lost: scores.missed.length + wrong,
    extra: scores.extra.length + wrong,
  };
  return {
    scores,
    figures: {
      extraction: extractionF1(scores),
      extractionWithDate: (2 * dated.found) / (2 * dated.found + dated.lost + dated.extra || 1),
      verdictsOfMatched: scores.verdictsRight / (scores.found || 1),
      verdictsOfAll: scores.verdictsRight / (wanted || 1),
      falseContradictions,
      missedContradictions,
    },
  };
}

/** Contradicted claims that the labels do not call so. Claims that are in no label are among them. */
function wrongly({ id, gold }: ClaimText, predicted: readonly ScoredClaim[]): string[] {
  return predicted
    .filter((claim) => claim.verdict === 'contradicted')
    .filter((claim) => !gold.claims.some((one) => one.verdict === 'contradicted' && isOf(one, claim)))
    .map(
      ({ instrumentId, kind, value, date, quote }) =>
        `${id} ${instrumentId} ${kind} ${value} ${date} "${quote}"`,
    );
}

const isOf = (gold: ClaimText['gold']['claims'][number], claim: ScoredClaim) =>
  gold.instrument === claim.instrumentId && gold.value === claim.value;
