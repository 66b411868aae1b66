import type { StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { KeptStudy } from '../../shared/schemas/study-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from '../store/open-database.ts';
import { strictest, studiedWindow } from '../studies/studied-window.ts';
import { designProblem } from '../studies/study-design.ts';
import { composeStudy } from './study-compose.ts';
import { StudyDesignError } from './study-design-error.ts';
import { innerDesign, modelFor } from './study-inner-design.ts';
import { readStudyInputs } from './study-inputs.ts';
import { selectEvents } from './study-selection.ts';

/** A study was told to stop. */
export class StudyCancelledError extends Error {
  override readonly name = 'StudyCancelledError';
}

/** What a study is run with. */
export interface StudyRun {
  readonly now: InstantUtc;
  /** Told as the work goes on: so many of so many steps. */
  readonly onProgress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
  /** Whether a study of the same design and inputs is kept: then it is not made again. */
  readonly isKept: (digest: string) => Promise<boolean>;
}

/** Steps between two looks at whether to go on. */
const stepsAtOnce = 100;

/**
 * Makes a study of stored events: chooses them, reads their prices, leaves out what cannot be measured, and says what they are
 * together. `study` is null where one is kept of the same inputs. Nothing is read that was not known at the design's moment.
 * Throws a `StudyDesignError` or a `StudyCancelledError`.
 */
export async function runStudy(
  database: Database,
  asked: StoredDesign,
  run: StudyRun,
): Promise<{ readonly digest: string; readonly study: KeptStudy | null }> {
  const problem = designProblem(innerDesign(asked, asked.window));
  if (problem !== null) throw new StudyDesignError(problem.detail, problem.cause);
  const { begin, step } = stepper(run);
  const inputs = await readStudyInputs(database, asked, { begin, step });
  const { candidates, shares, loaded, news, companies, digest } = inputs;
  if (await run.isKept(digest)) return { digest, study: null };
  const measurable = candidates.events.filter(({ testedOn }) => shares.get(testedOn)?.share);
  const chosenBy = strictest(measurable.map((event) => event.chosenBy));
  const { window, cut } = studiedWindow(asked.window, chosenBy);
  const design = innerDesign({ ...asked, model: modelFor(asked, loaded) }, window);
  const selection = selectEvents({
    ...{ candidates: candidates.events, shares, news, design, step },
    dropsConfounded: asked.confounded === 'drop',
  });
  const study = await composeStudy(database, {
    ...{ asked, design, windowCut: cut, chosenBy, candidates, selection, companies, digest },
    now: run.now,
  });
  return { digest, study };
}

/** Counts the steps, two an event, tells of them now and then, and stops the study where it is to stop. */
function stepper({ onProgress, isCancelled }: StudyRun) {
  let [done, of] = [0, 0];
  return {
    begin: (events: number) => {
      of = events * 2;
      onProgress(done, of);
    },
    step: () => {
      done += 1;
      if (done % stepsAtOnce > 0) return;
      if (isCancelled()) throw new StudyCancelledError('The study was cancelled');
      onProgress(done, of);
    },
  };
}
