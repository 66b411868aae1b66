import { expect, test } from 'vitest';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import { extractClaims } from '../../../server/claims/extract-claims.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { addScores, type ClaimScores, extractionF1, noScores, type ScoredClaim } from './claim-scores.ts';
import { type LabelledCase, labelledCases } from './labelled-cases.ts';
import { instrument, markets, seriesOf } from './reference-data.ts';

type Reader = (one: LabelledCase) => ScoredClaim[];

const product: Reader = ({ article, mentions }) =>
  extractClaims(article, mentions, markets).map((statement) => {
    const { mic, listedDate } = instrument(statement.instrumentId ?? '');
    const context = {
      series: seriesOf(statement.instrumentId ?? ''),
      calendar: shippedCalendars(mic),
      listedDate,
    };
    return { ...statement, verdict: checkClaim(statement, context).verdict };
  });

/** A reader without any grammar: each percentage is a change and each price a close of the last name before it. */
const baseline: Reader = ({ article, mentions }) =>
  [...article.text.matchAll(/([\d.]+)%|([\d,]+)원|\$([\d,.]+\d)/g)].flatMap((match) => {
    const owner = mentions.findLast((mention) => mention.instrumentId !== null && mention.end <= match.index);
    const digits = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll(',', '');
    if (!owner) return [];
    return [
      {
        instrumentId: owner.instrumentId,
        kind: match[1] ? 'change_pct' : 'close',
        value: Number(digits),
        date: article.date.date,
        verdict: 'unverifiable',
        quote: match[0],
      },
    ];
  });

function scoresOf(reader: Reader): ClaimScores {
  const scores = noScores();
  for (const one of labelledCases()) addScores(scores, one.id, one.claims, one.ignored, reader(one));
  return scores;
}

test('claims of the labelled articles, with the labels own mentions, stay above the floors', () => {
  const scores = scoresOf(product);
  const figures = {
    f1: extractionF1(scores),
    dated: scores.dated / scores.found,
    verdicts: scores.verdictsRight / scores.found,
  };
  if (process.env.NEWSTAPE_SHOW_CLAIMS === '1') console.log(JSON.stringify({ figures, ...scores }, null, 1));
  expect(scores.falseContradictions).toBe(0);
  expect(figures.f1).toBeGreaterThanOrEqual(0.99);
  expect(figures.dated).toBeGreaterThanOrEqual(0.99);
  expect(figures.verdicts).toBeGreaterThanOrEqual(0.99);
});

test('a reader without grammar is far below the floors', () => {
  expect(extractionF1(scoresOf(baseline))).toBeLessThan(0.6);
});
