import { expect, test } from 'vitest';
import { measureClaims, readClaimTexts } from './measure-claims.ts';

test.each(['korean-fresh', 'english-fresh'])('%s', (name) => {
  const { figures, scores } = measureClaims(readClaimTexts(`test/corpus/claims/${name}.jsonl`));
  if (process.env.NEWSTAPE_SHOW_CLAIMS === '1') console.log(JSON.stringify({ figures, ...scores }, null, 1));
  expect(figures.falseContradictions).toEqual([]);
});
