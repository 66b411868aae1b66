import { expect, it } from 'vitest';
import { articleIdsIn } from '../../../server/store/claim-ids.ts';

it.each([
  ['112ea1ae3437a9a5-2', '112ea1ae3437a9a5'],
  ['112ea1ae3437a9a5-1-2', '112ea1ae3437a9a5-1'],
  ['112ea1ae3437a9a5-1-of-3', '112ea1ae3437a9a5'],
])('the id %s is looked for among the numbers of %s', (id, articleId) => {
  expect(articleIdsIn(id)).toContain(articleId);
});

it.each(['', '-', '-'.repeat(5_000), 'a'.repeat(5_000)])('no id is looked for in few places', (id) => {
  expect(articleIdsIn(id).length).toBeLessThanOrEqual(20);
});
