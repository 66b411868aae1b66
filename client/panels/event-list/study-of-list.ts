import type { EventListFilter } from '../../api/event-list.ts';
import { valuesOf } from '../../format/several-values.ts';
import { storyStudyLink } from '../../format/study-link.ts';

/** Stories about the price are studied by what they tell. */
const KINDS: Readonly<Record<string, string>> = { price: 'high52w,low52w,rise,fall,price' };

/** The address of a study of the events that a list is narrowed to; null where a study cannot be narrowed so. */
export function studyOfList(filter: EventListFilter): string | null {
  const { verdict, source, language, kind, instrument, relation, group, sector, market, from, to } = filter;
  if ([verdict, source, language].some((condition) => condition !== undefined)) return null;
  const kinds = kind === undefined ? undefined : valuesOf(kind).map((one) => KINDS[one] ?? one);
  const narrowed = { instrument, kind: kinds?.join(','), relation, group, sector, market, from, to };
  return storyStudyLink(narrowed);
}
