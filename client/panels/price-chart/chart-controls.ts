import type { ChartStyle } from '../../charts/chart-style.ts';
import type { MarkFilter } from '../../charts/mark-filter.ts';
import type { SessionView, ViewRange } from '../../charts/session-view.ts';

/** What the chart's box holds: the price drawn in a style, or the table. */
export type ChartDisplay = ChartStyle | 'table';

/** What a page decides for the chart, and what the chart asks of the page. */
export interface ChartControls {
  /** Null until the series is known. */
  view: SessionView | null;
  /** The range by its name; null where the view lies between dates of its own. */
  range: ViewRange | null;
  display: ChartDisplay;
  /** The style that stands behind the table. */
  style: ChartStyle;
  /** Logarithmic value axis. */
  isLog: boolean;
  filter: MarkFilter;
  selectedKey: string | null;
  onSelect: (key: string) => void;
  onRange: (range: ViewRange) => void;
  onDisplay: (display: ChartDisplay) => void;
  onLog: (isLog: boolean) => void;
  onFilter: (filter: MarkFilter) => void;
  /** The view was moved to sessions of its own. */
  onView: (view: SessionView) => void;
}
