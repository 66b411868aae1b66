import type { EventReturns } from '../stats/event-returns.ts';
import type { StudyColumns } from './study-columns.ts';

/** An event of a study in the columns of its share: what has to look at other sessions than those of its windows needs these. */
export interface EventInColumns {
  readonly columns: StudyColumns;
  /** Of session 0. */
  readonly place: number;
  readonly returns: EventReturns;
}
