import type { ChosenBy } from '../../shared/schemas/study-reply.ts';
import type { StudyWindow } from './study-design.ts';

/** The window that is studied, and the one that was asked for where that is another, with the reason. */
export interface StudiedWindow {
  readonly window: StudyWindow;
  readonly cut: { readonly asked: StudyWindow; readonly reason: ChosenBy } | null;
}

/**
 * The window over which events may be measured. Where they were chosen by what the price did on their session, or by a story
 * that tells it, that session and those before it are large because they were chosen for it: the window then begins at +1
 * at the earliest, and ends there at the earliest.
 */
export function studiedWindow(asked: StudyWindow, chosenBy: ChosenBy | null): StudiedWindow {
  if (chosenBy === null || asked.from >= 1) return { window: asked, cut: null };
  return { window: { from: 1, to: Math.max(1, asked.to) }, cut: { asked, reason: chosenBy } };
}

const bySeverity: readonly ChosenBy[] = ['price', 'reports', 'mayReport'];

/** Why events together are chosen: one that is makes the mean over all of them no result on its session. */
export function strictest(reasons: Iterable<ChosenBy | null>): ChosenBy | null {
  const given = new Set(reasons);
  return bySeverity.find((reason) => given.has(reason)) ?? null;
}
