import type { KeptStudy } from '../../shared/schemas/study-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from '../store/article-heads.ts';
import type { Database } from '../store/open-database.ts';
import type { SelectedEvent } from './study-selection.ts';

/** The headline of a story by its id; null where there is none. */
export type StoryOf = (id: string | null) => KeptStudy['events'][number]['story'];

/** Headlines that are read at once. */
const headsAtOnce = 500;

/** The headlines of the events of a study and of what confounds them, as they read at a moment (absent: now). */
export async function studyStories(
  database: Database,
  events: readonly Pick<SelectedEvent, 'candidate' | 'confounders'>[],
  asOf: InstantUtc | undefined,
): Promise<StoryOf> {
  const wanted = new Set(
    events.flatMap(({ candidate, confounders }) => [
      ...(candidate.storyId === null ? [] : [candidate.storyId]),
      ...confounders.map(({ news }) => news.storyId),
    ]),
  );
  const ids = [...wanted];
  const stories = new Map<string, NonNullable<ReturnType<StoryOf>>>();
  for (let start = 0; start < ids.length; start += headsAtOnce) {
    const heads = await articleHeads(database, ids.slice(start, start + headsAtOnce), asOf);
    for (const [articleId, { title, publisher, language }] of heads)
      stories.set(articleId, { articleId, title, publisher, language });
  }
  return (id) => (id === null ? null : (stories.get(id) ?? null));
}
