import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import type { DataWords } from '../../format/data-words-shape.ts';

/** Whether what the operator must set is set; the key itself is in no reply. */
export function keyText(
  { kind, isSet }: NonNullable<SourceState['key']>,
  words: DataWords['prices'],
): string {
  const texts = {
    key: [words.keySet, words.keyMissing],
    consent: [words.consentSet, words.consentMissing],
    contact: [words.contactSet, words.contactMissing],
  } as const;
  return texts[kind][isSet ? 0 : 1];
}
