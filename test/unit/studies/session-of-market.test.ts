import { describe, expect, it } from 'vitest';
import { changeSpread } from '../../../server/studies/change-spread.ts';
import { missedStretches } from '../../../server/studies/missed-stretches.ts';
import { moveSize, notJudgedReason, sessionGroupOf } from '../../../server/studies/session-groups.ts';
import { shareMoveOf } from '../../../server/studies/session-share.ts';
import type { SourcePoll } from '../../../shared/schemas/feed-state.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';

const at = (hours: number) => instantUtc(Date.UTC(2024, 0, 22) + hours * 3_600_000);
const looks = (...attempts: readonly (readonly [number, 'ok' | 'failed'])[]): SourcePoll[] =>
  attempts.map(([hours, how]) => ({
    sourceId: 'feed',
    triedAt: at(hours),
    outcome: how === 'ok' ? 'notModified' : 'failed',
    failure: null,
    ...{ entriesNew: 0, entriesChanged: 0, entriesUnchanged: 0, entriesRejected: 0 },
  }));

describe('what of a time was not looked at', () => {
  it('is all of it where a feed was never tried, or looked at once only', () => {
    expect(missedStretches([], at(0), at(9))).toEqual([{ from: at(0), to: at(9) }]);
    expect(missedStretches(looks([2, 'ok']), at(0), at(9))).toEqual([{ from: at(0), to: at(9) }]);
  });

  it('is nothing between looks in a row, with an hour of grace at the end', () => {
    expect(missedStretches(looks([-1, 'ok'], [4, 'ok'], [8.5, 'ok']), at(0), at(9))).toEqual([]);
    expect(missedStretches(looks([-1, 'ok'], [4, 'ok'], [7, 'ok']), at(0), at(9))).toEqual([
      { from: at(7), to: at(9) },
    ]);
  });

  it('reaches from the last look before failures to the first after them', () => {
    const polls = looks([-1, 'ok'], [1, 'ok'], [2, 'failed'], [3, 'ok'], [4, 'ok'], [9.5, 'ok']);
    expect(missedStretches(polls, at(0), at(9))).toEqual([{ from: at(1), to: at(3) }]);
  });

  it('is a pause of more than a day too', () => {
    expect(missedStretches(looks([-20, 'ok'], [5, 'ok'], [8.9, 'ok']), at(0), at(9))).toEqual([
      { from: at(0), to: at(5) },
    ]);
  });

  it('is nothing of a time that lies wholly between two looks', () => {
    expect(missedStretches(looks([-3, 'ok'], [12, 'ok']), at(0), at(9))).toEqual([]);
  });
});

describe('the group of a share', () => {
  it('follows from its move and its story alone', () => {
    const groups = [true, false, null].map((moved) =>
      [true, false].map((hasStory) => sessionGroupOf({ moved, hasStory })),
    );
    expect(groups).toEqual([
      ['movedWithStory', 'movedWithoutStory'],
      ['storyWithinUsual', 'quiet'],
      ['storyNotJudged', 'notJudged'],
    ]);
  });

  it('has a reason where the move cannot be judged', () => {
    const bar = { halted: false, inDoubt: false, change: 0.01, moved: null };
    expect(notJudgedReason(null, false)).toBe('noSeries');
    expect(notJudgedReason(null, true)).toBe('noBar');
    expect(notJudgedReason({ ...bar, halted: true }, true)).toBe('halted');
    expect(notJudgedReason({ ...bar, inDoubt: true }, true)).toBe('inDoubt');
    expect(notJudgedReason(bar, true)).toBe('noHistory');
    expect(notJudgedReason({ ...bar, moved: false }, true)).toBeNull();
  });

  it('is ordered by deviations, and where they are not known by a change on their scale', () => {
    expect(moveSize(-3, 0.01)).toBe(3);
    expect(moveSize(null, -0.1)).toBe(2);
    expect(moveSize(null, null)).toBe(-1);
  });
});

describe('the change of a share', () => {
  const bar = {
    ...{ close: 110, previousClose: 100, halted: false, suspectedSplit: false, missingBefore: 0 },
    ...{ hasOpenStep: false, moveDeviations: 1, moved: false },
  };

  it('is told beside that of the index, and not over a step that is no return', () => {
    expect(shareMoveOf(bar, 0.02, false)).toMatchObject({
      change: 110 / 100 - 1,
      lessIndex: 110 / 100 - 1 - 0.02,
    });
    for (const doubt of [{ suspectedSplit: true }, { missingBefore: 1 }, { hasOpenStep: true }])
      expect(shareMoveOf({ ...bar, ...doubt }, 0.02, false)).toMatchObject({
        change: null,
        lessIndex: null,
        inDoubt: true,
      });
    expect(shareMoveOf({ ...bar, halted: true }, 0.02, false)).toMatchObject({
      change: null,
      inDoubt: false,
    });
    expect(shareMoveOf(null, 0.02, true)).toMatchObject({ group: 'storyNotJudged', change: null });
  });
});

describe('the spread of changes', () => {
  it('counts each half percent once, with what lies beyond 30 % in the last', () => {
    expect(changeSpread([])).toEqual({ from: 0, width: 0.005, counts: [] });
    expect(changeSpread([-0.001, 0, 0.0049, 0.005, 0.012])).toEqual({
      from: -0.005,
      width: 0.005,
      counts: [1, 2, 1, 1],
    });
    const wild = changeSpread([-0.9, 2, 3]);
    expect([wild.from, wild.counts.at(0), wild.counts.at(-1), wild.counts.length]).toEqual([-0.3, 1, 2, 121]);
  });
});
