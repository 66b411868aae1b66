import type { NotJudgedReason, SessionGroup } from '../../shared/schemas/market-session-reply.ts';

/** What is known of a share on a session, as far as its group follows from it. */
export interface SessionStanding {
  /** As of `SessionMove`; null where the share has no bar too. */
  readonly moved: boolean | null;
  readonly hasStory: boolean;
}

/** The group of a share that has a bar of the session, or a story. */
export function sessionGroupOf({ moved, hasStory }: SessionStanding): SessionGroup {
  if (moved === null) return hasStory ? 'storyNotJudged' : 'notJudged';
  if (moved) return hasStory ? 'movedWithStory' : 'movedWithoutStory';
  return hasStory ? 'storyWithinUsual' : 'quiet';
}

/** The bar of a share, as far as it tells whether a move can be judged. */
export interface JudgedBar {
  readonly halted: boolean;
  /** A suspected split that nobody accepted, or a session missing before. */
  readonly inDoubt: boolean;
  readonly change: number | null;
  readonly moved: boolean | null;
}

/** Why a move cannot be judged; null where it can. */
export function notJudgedReason(bar: JudgedBar | null, hasSeries: boolean): NotJudgedReason | null {
  if (bar === null) return hasSeries ? 'noBar' : 'noSeries';
  if (bar.halted) return 'halted';
  if (bar.moved !== null) return null;
  return bar.inDoubt || bar.change === null ? 'inDoubt' : 'noHistory';
}

/**
 * By what the shares of a group are ordered, the greatest first: how many deviations the move is; where those are not
 * known the change on the scale on which a tenth counts as `movedFrom` deviations; −1 without either.
 */
export function moveSize(deviations: number | null, change: number | null): number {
  if (deviations !== null) return Math.abs(deviations);
  return change === null ? -1 : Math.abs(change) * 20;
}
