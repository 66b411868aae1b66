import type { Refusal } from '../../shared/schemas/problem.ts';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';
import type { KeptStudy } from '../../shared/schemas/study-reply.ts';
import type { EventStudyQuery, StudyState } from '../../shared/schemas/study-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readDataVersion } from '../store/data-version.ts';
import type { Database } from '../store/open-database.ts';
import { findStudyList } from '../store/study-lists.repository.ts';
import { findStudy, isStudyKept } from '../store/study-results.repository.ts';
import { designProblem } from '../studies/study-design.ts';
import { refusal } from './refusal.ts';
import { StudyDesignError } from './study-design-error.ts';
import { studyId } from './study-digest.ts';
import { innerDesign } from './study-inner-design.ts';
import { readStudyList, unknownList } from './study-list.ts';
import { unpackStudy, unpackWholeStudy } from './study-pack.ts';
import type { StudyQueue } from './study-queue.ts';

interface StudyParts {
  readonly database: Database;
  readonly queue: StudyQueue;
  readonly now: () => InstantUtc;
}

/** What the routes of studies call. */
export function studyRunners({ database, queue, now }: StudyParts) {
  return {
    /** Puts a study into the queue, unless one is kept of this design and these data. */
    ask: async (design: StudyDesign) => {
      const problem = await problemOf(database, design);
      if (problem !== null) return refusedDesign(problem);
      const dataVersion = await readDataVersion(database);
      const id = studyId(design, dataVersion);
      if (await isStudyKept(database, id)) return { outcome: 'kept', state: done(id) } as const;
      const token = queue.ask({ id, design, dataVersion });
      if (token === null) return { outcome: 'full' } as const;
      return { outcome: 'asked', state: queue.stateOf(id) ?? done(id), token } as const;
    },
    /** A study that is done, or where it stands; null of an unknown one. */
    find: async (
      id: string,
    ): Promise<{ readonly study: KeptStudy; readonly dataVersion: number } | StudyState | null> => {
      const state = queue.stateOf(id);
      if (state?.state === 'waiting' || state?.state === 'running') return state;
      const kept = await findStudy(database, id);
      if (kept === null) return state;
      const study = await unpackStudy(kept.body);
      return study && { study, dataVersion: kept.dataVersion };
    },
    /** A study that is done with all its events; null of any other. */
    findWhole: async (id: string) => {
      const kept = await findStudy(database, id);
      const study = kept && (await unpackWholeStudy(kept.body));
      return kept && study && { study, dataVersion: kept.dataVersion };
    },
    cancel: async (id: string, token: string | null) => queue.cancel(id, token),
    keepList: (text: string) => orRefused(() => readStudyList(database, text, now())),
    findList: (id: string) => findStudyList(database, id),
    ofEvent: (key: string, query: EventStudyQuery) =>
      orRefused(async () => {
        // Loaded when first asked for: the distribution functions come in hundreds of files.
        const { studySingle } = await import('./study-single.ts');
        return studySingle(database, key, query, now());
      }),
  };
}

async function problemOf(database: Database, design: StudyDesign): Promise<StudyDesignError | null> {
  const { events, window } = design;
  if (events.source === 'list' && (await findStudyList(database, events.list)) === null)
    return unknownList(events.list);
  const fault = designProblem(innerDesign(design, window));
  return fault && new StudyDesignError(fault.detail, fault.cause);
}

function done(id: string): StudyState {
  return { id, state: 'done', done: 0, of: 0, ahead: 0, detail: null };
}

/** What is said of a design that no study can be made of. */
function refusedDesign({ message, fault }: StudyDesignError): Refusal {
  return refusal('design', `${message}.`, fault);
}

/** The result of a work, or what is said of the `StudyDesignError` that it threw. */
async function orRefused<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly outcome: 'done'; readonly result: Result } | Refusal> {
  try {
    return { outcome: 'done', result: await work() };
  } catch (error) {
    if (error instanceof StudyDesignError) return refusedDesign(error);
    throw error;
  }
}
