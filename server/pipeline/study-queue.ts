import type { ProblemCause } from '../../shared/schemas/problem.ts';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';
import type { StudyState } from '../../shared/schemas/study-request.ts';
import { faultOf } from './study-design-error.ts';

/** A study that is to be made and kept under an id. */
export interface StudyWork {
  readonly id: string;
  readonly design: StudyDesign;
  readonly dataVersion: number;
}

/** Makes a study and keeps it. Rejects with an error whose message is for the person where it cannot be made. */
export type ExecuteStudy = (
  work: StudyWork,
  hooks: {
    readonly onProgress: (done: number, of: number) => void;
    readonly signal: AbortSignal;
  },
) => Promise<void>;

/** Studies that wait or are made, one after the other in the order in which they were asked. */
export interface StudyQueue {
  /** Puts a study last, or joins whoever asked for it before. The token cancels it; null where so many wait that no more are taken. */
  readonly ask: (work: StudyWork) => string | null;
  /** Where a study stands that waits, is made, or came to nothing; null of any other, also of one that is done. */
  readonly stateOf: (id: string) => StudyState | null;
  /** Gives up a study by its token, or outright (null). It ends once all who asked for it gave it up. */
  readonly cancel: (id: string, token: string | null) => 'cancelled' | 'refused' | 'unknown';
  /** Ends when nothing is being made any more; what waits is given up. */
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly work: StudyWork;
  readonly tokens: Set<string>;
  readonly stop: AbortController;
  state: 'waiting' | 'running' | 'failed' | 'cancelled';
  done: number;
  of: number;
  detail: string | null;
  fault: ProblemCause | null;
}

/** As many may wait; of those that came to nothing so many are remembered. */
const mostWaiting = 20;
const mostRemembered = 200;

const waiting = { state: 'waiting', done: 0, of: 0, detail: null, fault: null } as const;
const cancelled = { state: 'cancelled', detail: null, fault: null } as const;

/** An empty queue. `newToken` makes what cannot be guessed. */
export function createStudyQueue(execute: ExecuteStudy, newToken: () => string): StudyQueue {
  const open = new Map<string, Entry>();
  const ended = new Map<string, Entry>();
  let working: Promise<void> | null = null;

  const end = (entry: Entry, outcome: Pick<Entry, 'state' | 'detail' | 'fault'>) => {
    open.delete(entry.work.id);
    Object.assign(entry, outcome);
    ended.set(entry.work.id, entry);
    const oldest = ended.keys().next().value;
    if (ended.size > mostRemembered && oldest !== undefined) ended.delete(oldest);
  };
  const make = async (entry: Entry) => {
    entry.state = 'running';
    try {
      await execute(entry.work, {
        onProgress: (done, of) => Object.assign(entry, { done, of }),
        signal: entry.stop.signal,
      });
      open.delete(entry.work.id);
    } catch (error) {
      if (entry.stop.signal.aborted) return end(entry, cancelled);
      const detail = error instanceof Error ? error.message : String(error);
      end(entry, { state: 'failed', detail, fault: faultOf(error) });
    }
  };
  const workOn = async () => {
    for (let [next] = open.values(); next !== undefined; [next] = open.values()) await make(next);
    working = null;
  };
  const told = ({ work: { id }, state, done, of, detail, fault }: Entry): StudyState => {
    const ahead = state === 'waiting' ? [...open.keys()].indexOf(id) : 0;
    return { id, state, done, of, ahead, detail, ...fault };
  };

  return {
    ask: (work) => {
      const token = newToken();
      const before = open.get(work.id);
      if (before && !before.stop.signal.aborted) {
        before.tokens.add(token);
        return token;
      }
      if (before || open.size > mostWaiting) return null;
      ended.delete(work.id);
      const tokens = new Set([token]);
      const stop = new AbortController();
      open.set(work.id, { work, tokens, stop, ...waiting });
      working ??= workOn();
      return token;
    },
    stateOf: (id) => {
      const entry = open.get(id) ?? ended.get(id);
      return entry === undefined ? null : told(entry);
    },
    cancel: (id, token) => {
      const entry = open.get(id);
      if (entry === undefined) return 'unknown';
      if (token !== null && !entry.tokens.delete(token)) return 'refused';
      if (token !== null && entry.tokens.size > 0) return 'cancelled';
      entry.stop.abort();
      if (entry.state === 'waiting') end(entry, cancelled);
      return 'cancelled';
    },
    close: async () => {
      for (const entry of [...open.values()].reverse()) {
        entry.stop.abort();
        if (entry.state === 'waiting') end(entry, cancelled);
      }
      await working;
    },
  };
}
