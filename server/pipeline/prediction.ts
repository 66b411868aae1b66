import { pageOffset } from '../articles/page-offset.ts';
import type { PageAnalysis } from './analyse-page.ts';
import type { CheckedClaim } from './check-claims.ts';

/** The format that `newstape analyse` prints and `test/corpus/score.py` reads: snake_case, offsets into the given text. */
export type Prediction = { id: string; date: string | null } & Record<string, unknown>;

const notAnArticle = { date: null, main: null, main_text: '', instruments: [], mentions: [], claims: [] };

/** One analysis in the scored format. A page without an article has an empty `main_text` and says why. */
export function toPrediction(id: string, analysis: PageAnalysis): Prediction {
  if (analysis.outcome === 'rejected') {
    const { reason, detail } = analysis.rejection;
    return { id, ...notAnArticle, rejected: { reason, detail } };
  }
  const { article, mentions, claims } = analysis;
  const at = (offset: number) => pageOffset(article.segments, offset);
  const linked = mentions.filter(
    (mention) => mention.judgement === 'positive' && mention.instrumentId !== null,
  );
  return {
    id,
    date: article.date.date,
    date_basis: article.date.basis,
    main: { start: at(0), end: article.segments.at(-1)?.end ?? 0 },
    title: article.title,
    main_text: article.text,
    instruments: [...new Set(linked.map((mention) => mention.instrumentId))],
    mentions: linked.map((mention) => ({
      start: at(mention.start),
      end: at(mention.end - 1) + 1,
      surface: mention.surfaceForm,
      instrument: mention.instrumentId,
      kind: mention.kind,
      score: mention.score,
    })),
    claims: claims.map((claim) => ({
      instrument: claim.instrumentId,
      kind: claim.kind,
      value: claim.value,
      ...(claim.valueHigh === null ? {} : { value_hi: claim.valueHigh }),
      unit: claim.unit,
      date: claim.date,
      session: claim.session,
      modifier: claim.modifier,
      start: at(claim.start),
      end: at(claim.end - 1) + 1,
      quote: claim.quote,
      ...verdictOf(claim),
      ...(claim.basis === undefined ? {} : { basis: claim.basis }),
      reference: claim.reference,
    })),
  };
}

/** The scored format knows no `pending`: a number whose price is not out yet is unverifiable for that reason. */
function verdictOf({ verdict, reason }: CheckedClaim) {
  return verdict === 'pending' ? { verdict: 'unverifiable', reason: 'awaitingPrice' } : { verdict, reason };
}
