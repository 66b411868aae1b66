import type { Mention } from '../../shared/schemas/mention.ts';

/** Why a span is, or is not, linked: the kinds of the shared mention record. */
export type MentionKind = Mention['kind'];
