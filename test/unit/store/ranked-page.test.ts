import { describe, expect, it } from 'vitest';
import { BadCursorError } from '../../../server/store/bad-cursor-error.ts';
import { rankedPage } from '../../../server/store/ranked-page.ts';

const rows = ['c', 'a', 'd', 'b', 'e'].map((instrumentId, rank) => ({
  instrumentId,
  margin: 0.98765 - rank / 10,
}));
const ids = ({ page }: { page: readonly { instrumentId: string }[] }) =>
  page.map(({ instrumentId }) => instrumentId).join('');

describe('a page of a ranked list', () => {
  it('goes on behind the last row of the page before, to the end', () => {
    const first = rankedPage('list', rows, { limit: 2 });
    const second = rankedPage('list', rows, { limit: 2, cursor: first.nextCursor ?? '' });
    const third = rankedPage('list', rows, { limit: 2, cursor: second.nextCursor ?? '' });
    expect([first, second, third].map(ids)).toEqual(['ca', 'db', 'e']);
    expect(third.nextCursor).toBeNull();
  });

  it('goes on where a row stood that is gone', () => {
    const { nextCursor } = rankedPage('list', rows, { limit: 2 });
    const left = rows.filter(({ instrumentId }) => instrumentId !== 'a');
    expect(ids(rankedPage('list', left, { limit: 9, cursor: nextCursor ?? '' }))).toBe('dbe');
  });

  it('tells nothing of the values by the cursor, and takes none of another list', () => {
    const { nextCursor } = rankedPage('list', rows, { limit: 2 });
    expect(Buffer.from(nextCursor ?? '', 'base64url').toString()).toBe('["list",1,"a"]');
    expect(() => rankedPage('other', rows, { limit: 2, cursor: nextCursor ?? '' })).toThrow(BadCursorError);
  });
});
