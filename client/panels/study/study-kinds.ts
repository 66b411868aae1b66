import { type StudyKind, StudyKindSchema } from '../../../shared/schemas/past-events-reply.ts';
import { type DetectedKind, DetectedKindSchema } from '../../../shared/schemas/study-design.ts';

/** A kind of event as a kind of story; null where it is none. */
export function storyKindOf(kind: StudyKind | DetectedKind | null): StudyKind | null {
  return StudyKindSchema.options.find((one) => one === kind) ?? null;
}

/** A kind of event as one that prices alone show; null where it is none. */
export function detectedKindOf(kind: StudyKind | DetectedKind | null): DetectedKind | null {
  return DetectedKindSchema.options.find((one) => one === kind) ?? null;
}
