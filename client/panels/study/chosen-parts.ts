import { micsOf, wordsOf } from '../../../shared/schemas/list-conditions.ts';
import { RelationSchema } from '../../../shared/schemas/news-event.ts';
import { StudyKindSchema } from '../../../shared/schemas/past-events-reply.ts';

/** The kinds of story that a field names; undefined: all. */
export function kindsOf(text: string | undefined) {
  return text === undefined ? undefined : wordsOf(StudyKindSchema, text);
}

/** The relations that a field names; where it names none, that of stories before the move. */
export function relationsOf(text: string | undefined) {
  return text === undefined ? [RelationSchema.enum.precedes] : wordsOf(RelationSchema, text);
}

/** The markets that a field names; undefined: all. */
export function marketsOf(text: string | undefined) {
  return text === undefined ? undefined : micsOf(text);
}
