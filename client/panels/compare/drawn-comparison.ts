import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { Compared } from '../../charts/compare-model.ts';
import type { RebasedSeries } from '../../charts/compare-rebase.ts';
import type { SessionView } from '../../charts/session-view.ts';

/** What is drawn, once it is known. */
export interface DrawnComparison {
  compared: readonly Compared[];
  dates: readonly SessionDate[];
  view: SessionView;
  base: SessionDate;
  rebased: ReadonlyMap<string, RebasedSeries>;
}
