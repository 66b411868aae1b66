import type { AppDependencies } from '../../server/app/app-dependencies.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

const none = () => Promise.reject(new Error('no runner in this test'));

/** Runners of an app that is only read: each fails. */
export const noRunners: AppDependencies['runners'] = {
  ingestUpload: none,
  dictionary: { addInstrument: none, changeInstrument: none, addAlias: none, removeAlias: none },
  check: { check: none, keep: none, find: none, remove: none },
  studies: {
    ...{ ask: none, find: none, findWhole: none, cancel: none },
    ...{ keepList: none, findList: none, ofEvent: none },
  },
  pngOf: none,
  work: {
    sources: async () => ({ sources: [], now: instantUtc('2026-11-25T00:00:00.000Z') }),
    jobs: async () => ({
      ...{ jobs: [], nextCursor: null, workerSeenAt: null, now: instantUtc('2026-11-25T00:00:00.000Z') },
      counts: { waiting: 0, running: 0, done: 0, dead: 0, cancelled: 0 },
    }),
    request: none,
    retry: none,
    cancel: none,
    tracked: async () => ({ tracked: [] }),
    track: none,
    untrack: none,
  },
  openOwnService: null,
  hostPolicy: none,
  priceImports: { preview: none, store: none },
  sourceEdits: { search: none, add: none, remove: none, check: none },
  ingestFile: none,
  judgements: { list: none, judge: none, withdraw: none },
  claimJudgements: { list: none, judge: none, withdraw: none },
};
