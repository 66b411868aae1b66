import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { studyWords } from '../../format/study-words.ts';

/** Why a figure of an event cannot be had, in a few words. */
export function missingOf(reason: NonNullable<EventStudyReply['missing']>, language: Language): string {
  const words = studyWords(language);
  return reason === 'terms' ? words.missingTerms : words.drop[reason];
}
