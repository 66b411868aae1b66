import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import type { DataWords } from '../../format/data-words-shape.ts';

/** Whether what the operator must set is set; the key itself is in no reply. */
export function keyText(
  { kind, isSet }: NonNullable<SourceState['key']>,
  words: DataWords['prices'],
): string {
  if (kind === 'consent') return isSet ? words.consentSet : words.consentMissing;
  return isSet ? words.keySet : words.keyMissing;
}
