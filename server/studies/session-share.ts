import type { SessionGroup } from '../../shared/schemas/market-session-reply.ts';
import { moveSize, sessionGroupOf } from './session-groups.ts';

/** The bar of a share on a session, with the close before it and what its own prices put in doubt. */
export interface ShareBar {
  readonly close: number;
  readonly previousClose: number | null;
  readonly halted: boolean;
  readonly suspectedSplit: boolean;
  readonly missingBefore: number;
  /** A suspected split or mixed basis that nobody accepted. */
  readonly hasOpenStep: boolean;
  readonly moveDeviations: number | null;
  readonly moved: boolean | null;
}

/** What is drawn and ordered of a share on a session. Changes are fractions; null where the step between is no return. */
export interface ShareMove {
  readonly group: SessionGroup;
  readonly size: number;
  readonly change: number | null;
  readonly lessIndex: number | null;
  readonly inDoubt: boolean;
}

/** How a share moved, beside the index of its market; null stands for a share without a bar. */
export function shareMoveOf(bar: ShareBar | null, indexChange: number | null, hasStory: boolean): ShareMove {
  const inDoubt = bar !== null && (bar.suspectedSplit || bar.hasOpenStep || bar.missingBefore > 0);
  const change = bar === null ? null : changeOf(bar, inDoubt);
  return {
    group: sessionGroupOf({ moved: bar?.moved ?? null, hasStory }),
    size: moveSize(bar?.moveDeviations ?? null, change),
    change,
    lessIndex: change === null || indexChange === null ? null : change - indexChange,
    inDoubt,
  };
}

/** The change from the close before; null for a halt, the first bar, and a step in doubt. */
export function changeOf(
  { close, previousClose, halted }: Pick<ShareBar, 'close' | 'previousClose' | 'halted'>,
  inDoubt: boolean,
): number | null {
  return previousClose === null || halted || inDoubt ? null : close / previousClose - 1;
}
