import * as z from 'zod';
import type { SourcePoll } from '../../../shared/schemas/feed-state.ts';
import { findSource } from '../../store/sources.repository.ts';
import { isPolled } from '../poll-schedule.ts';
import { pollSource } from '../poll-source.ts';
import { collectContextOf } from './job-context.ts';
import { jobHandler } from './job-handler.ts';

/** Collects one source. An answer that cannot be used is no failure of the job: the source's own state says when it is tried again. */
export const pollSourceJob = jobHandler(
  'news',
  z.object({ sourceId: z.string() }),
  async (context, { sourceId }) => {
    const source = await findSource(context.database, sourceId);
    if (source === null || !isPolled(source)) {
      return { outcome: 'done', sentence: 'The source is not collected any more.' };
    }
    const poll = await pollSource(await collectContextOf(context), source);
    return { outcome: 'done', sentence: sentenceOf(poll) };
  },
);

function sentenceOf({ outcome, failure, entriesNew, entriesChanged, entriesRejected }: SourcePoll): string {
  if (outcome === 'notModified') return 'Nothing new.';
  if (outcome === 'failed') return failure?.detail ?? 'The source gave no answer.';
  return `${entriesNew} new, ${entriesChanged} changed, ${entriesRejected} left out.`;
}
