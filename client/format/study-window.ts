import type { StudyKind } from '../../shared/schemas/past-events-reply.ts';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';

const CHOSEN_BY_PRICE: ReadonlySet<StudyKind> = new Set(['high52w', 'low52w', 'rise', 'fall', 'price']);

/** Whether day 0 of such events is no result: what chose them, or what their stories tell, is what the price did by then. */
export function isChosenByPrice(events: StudyDesign['events']): boolean {
  switch (events.source) {
    case 'detected':
      return true;
    case 'stories':
      return (
        events.relations.some((relation) => relation !== 'precedes') ||
        (events.kinds?.some((kind) => CHOSEN_BY_PRICE.has(kind)) ?? false)
      );
    default:
      return false;
  }
}

/** The window of a study of such events where nothing else is said: one that can be studied. */
export function usualWindow(events: StudyDesign['events']): { from: number; to: number } {
  if (events.source === 'detected') return { from: 1, to: 10 };
  return isChosenByPrice(events) ? { from: 1, to: 5 } : { from: 0, to: 1 };
}
