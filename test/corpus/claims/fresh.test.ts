import { expect, test } from 'vitest';
import type { ScoredClaim } from '../../unit/claims/claim-scores.ts';
import { claimsOf, measureClaims, readClaimTexts } from './measure-claims.ts';

/** Floors: raise them with the reader of claims, never lower them. What was found at first sight is in `README.md`. */
const sets = [
  { file: 'korean-fresh', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'korean-later', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'english-fresh', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'english-later', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'korean-last', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'korean-fifth', found: 0.98, dated: 0.98, verdicts: 0.99, ofAll: 0.97 },
  { file: 'korean-sixth', found: 0.98, dated: 0.98, verdicts: 0.99, ofAll: 0.98 },
  { file: 'english-last', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'english-fifth', found: 0.97, dated: 0.97, verdicts: 0.99, ofAll: 0.94 },
  { file: 'english-sixth', found: 0.98, dated: 0.98, verdicts: 0.98, ofAll: 0.95 },
  { file: 'korean-seventh', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'english-seventh', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'korean-eighth', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
  { file: 'english-eighth', found: 0.99, dated: 0.99, verdicts: 0.99, ofAll: 0.99 },
];

test.each(sets)('$file: no figure is below its floor, and nothing true is contradicted', (floor) => {
  const { figures, scores } = measureClaims(readClaimTexts(`test/corpus/claims/${floor.file}.jsonl`));
  if (process.env.NEWSTAPE_SHOW_CLAIMS === '1') console.log(JSON.stringify({ figures, ...scores }, null, 1));
  expect(figures.falseContradictions).toEqual([]);
  expect(figures.extraction).toBeGreaterThanOrEqual(floor.found);
  expect(figures.extractionWithDate).toBeGreaterThanOrEqual(floor.dated);
  expect(figures.verdictsOfMatched).toBeGreaterThanOrEqual(floor.verdicts);
  expect(figures.verdictsOfAll).toBeGreaterThanOrEqual(floor.ofAll);
});

test('a contradiction of a true claim, of one that no label knows and a missed one are all seen', () => {
  const [text] = readClaimTexts('test/corpus/claims/korean-fresh.jsonl').slice(0, 1);
  if (!text) throw new Error('no text');
  const claims = claimsOf(text);
  const [first, ...rest] = claims;
  if (!first) throw new Error('no claim');
  const measured = (...predicted: ScoredClaim[]) => measureClaims([text], () => predicted).figures;
  const right = measured(...claims);
  expect(right).toMatchObject({ extraction: 1, verdictsOfAll: 1, falseContradictions: [] });
  expect(measured({ ...first, verdict: 'contradicted' }, ...rest).falseContradictions).toHaveLength(1);
  expect(
    measured(...claims, { ...first, value: 1, verdict: 'contradicted' }).falseContradictions,
  ).toHaveLength(1);
  expect(measured(...rest).extraction).toBeLessThan(1);
  expect(measured({ ...first, date: '2024-03-20' }, ...rest).extractionWithDate).toBeLessThan(
    right.extraction,
  );
});
