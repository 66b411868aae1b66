import type { EventKind } from '../../shared/schemas/news-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { StudyColumns } from './study-columns.ts';
import { placeOnOrAfter } from './study-columns.ts';
import type { StudyWindow } from './study-design.ts';

/** News of a company, told first, with the session on which the price could show it. */
export interface CompanyNews {
  readonly key: string;
  readonly dayZero: SessionDate;
  readonly kind: EventKind;
  /** Its first story. */
  readonly storyId: string;
}

/** Other news of the company in the window of an event: `offset` sessions from day 0. */
export interface FoundConfounder {
  readonly news: CompanyNews;
  readonly offset: number;
}

/**
 * The other news of a company that fall into the window of one of its events. `news` are those told first, by session: a story
 * that repeats another is none. The event's own story (`own`: its key and story) does not confound it.
 */
export function confoundersOf(
  { columns, place }: { readonly columns: StudyColumns; readonly place: number },
  own: { readonly key: string | null; readonly storyId: string | null },
  news: readonly CompanyNews[],
  { from, to }: StudyWindow,
): FoundConfounder[] {
  const [first, last] = [columns.sessions[place + from], columns.sessions[place + to]];
  if (first === undefined || last === undefined) return [];
  return news.flatMap((other) => {
    if (other.dayZero < first || other.dayZero > last) return [];
    if (other.key === own.key || other.storyId === own.storyId) return [];
    const at = placeOnOrAfter(columns, other.dayZero);
    return at === null ? [] : [{ news: other, offset: at - place }];
  });
}
