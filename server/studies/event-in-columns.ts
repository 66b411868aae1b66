import type { EventReturns } from '../stats/event-returns.ts';
import type { StudyColumns } from './study-columns.ts';

/** An event of a study in the columns of its share: what has to look at other sessions than those of its windows needs these. */
export interface EventInColumns {
  /** The same object for all events of a share: by it they are known to be of one share. */
  readonly columns: StudyColumns;
  /** Of session 0. */
  readonly place: number;
  readonly returns: EventReturns;
}
