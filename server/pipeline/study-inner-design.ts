import type { StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { StudyDesign, StudyWindow } from '../studies/study-design.ts';
import type { LoadedShare } from './study-shares.ts';

/** A person's design as the measuring takes it, over the window that may be studied. */
export function innerDesign(asked: StoredDesign, window: StudyWindow): StudyDesign {
  const { returns, model, estimation, minEstimation, overlap, level } = asked;
  return { returns, model, estimation, minEstimation, overlap, level, window, guards: true };
}

/** The model that is used: where a benchmark is not measured (an index without volume) all are held against their own mean. */
export function modelFor({ model }: StoredDesign, shares: readonly LoadedShare[]): StoredDesign['model'] {
  return shares.every(({ hasMarket }) => hasMarket) ? model : 'meanAdjusted';
}
