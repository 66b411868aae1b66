import '../panels/price-chart/price-chart.css';
import type { ReactNode } from 'react';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { MarkFilter } from '../charts/mark-filter.ts';
import { type SessionView, VIEW_RANGES, type ViewRange } from '../charts/session-view.ts';
import { chartWords } from '../format/chart-words.ts';
import { compareWords } from '../format/compare-words.ts';
import { indexName } from '../format/market.ts';
import { MARKET_INDICES } from '../format/market-index.ts';
import { screenWords } from '../format/screen-words.ts';
import { DateRange } from '../panels/price-chart/date-range.tsx';
import { Fold } from '../panels/price-chart/fold.tsx';
import { MarkFilterControls } from '../panels/price-chart/mark-filter-fold.tsx';
import { FilterDay } from '../ui/filter-fields.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { useElementWidth } from '../ui/use-element-width.ts';
import { NO_INDEX } from './compare-address.ts';

interface CompareToolbarProps {
  range: ViewRange | null;
  /** The common axis and the sessions in view; null until they are known. */
  shown: { dates: readonly SessionDate[]; view: SessionView } | null;
  /** Null: the left edge of the view. */
  base: SessionDate | null;
  indexId: string | null;
  filter: MarkFilter;
  withPriceMarks: boolean;
  /** Logarithmic value axis. */
  isLog: boolean;
  isTable: boolean;
  /** Stands before the switch between chart and table, or folded away. */
  exports: ReactNode;
  onRange: (range: ViewRange) => void;
  onView: (view: SessionView) => void;
  onBase: (base: SessionDate | null) => void;
  onIndex: (index: string) => void;
  onFilter: (filter: MarkFilter) => void;
  onPriceMarks: (shown: boolean) => void;
  onLog: (isLog: boolean) => void;
  onTable: (isTable: boolean) => void;
}

/** Narrower toolbars fold away all but the range, its dates, and chart or table. */
const UNFOLDED_FROM = 620;

/** What is compared with what, and what stands on the lanes. */
function ComparisonControls(props: CompareToolbarProps) {
  const language = useLanguage();
  const words = compareWords(language);
  return (
    <>
      <span className="compare-base-field">
        <FilterDay
          label={words.base}
          value={props.base ?? undefined}
          onChange={(base) => props.onBase(base ?? null)}
        />
        {props.base === null ? (
          <span className="third">{words.baseAtEdge}</span>
        ) : (
          <button type="button" className="button" onClick={() => props.onBase(null)}>
            {words.clearBase}
          </button>
        )}
      </span>
      <label className="field">
        <span>{words.index}</span>
        <select value={props.indexId ?? NO_INDEX} onChange={(event) => props.onIndex(event.target.value)}>
          <option value={NO_INDEX}>{words.noIndex}</option>
          {MARKET_INDICES.map((id) => (
            <option key={id} value={id}>
              {indexName(id)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button button-toggle"
        aria-pressed={props.isLog}
        onClick={() => props.onLog(!props.isLog)}
      >
        {chartWords(language).logAxis}
      </button>
      <MarkFilterControls filter={props.filter} onFilter={props.onFilter} />
      <button
        type="button"
        className="button button-toggle"
        aria-pressed={props.withPriceMarks}
        onClick={() => props.onPriceMarks(!props.withPriceMarks)}
      >
        {words.priceMarks}
      </button>
    </>
  );
}

/** The controls of a comparison: range, dates, base, index, what stands on the lanes, and chart or table. */
export function CompareToolbar(props: CompareToolbarProps) {
  const language = useLanguage();
  const [screen, chart] = [screenWords(language), chartWords(language)];
  const { ref, width } = useElementWidth();
  const isFolded = width < UNFOLDED_FROM;
  const controls = <ComparisonControls {...props} />;
  return (
    <div className="chart-toolbar compare-toolbar" ref={ref}>
      <Segmented
        wide
        label={screen.range}
        options={VIEW_RANGES.map((range) => ({ value: range, label: screen.ranges[range] }))}
        value={props.range}
        onChange={props.onRange}
      />
      {props.shown && <DateRange dates={props.shown.dates} view={props.shown.view} onView={props.onView} />}
      {!isFolded && controls}
      {isFolded && (
        <Fold label={chart.drawing} name={chart.drawing}>
          {() => (
            <div className="drawing-controls">
              {controls}
              {props.exports}
            </div>
          )}
        </Fold>
      )}
      <span className="toolbar-end">
        {!isFolded && props.exports}
        <Segmented
          label={screen.chartOrTable}
          options={[
            { value: 'chart', label: screen.chart },
            { value: 'table', label: screen.table, shortcut: 't' },
          ]}
          value={props.isTable ? 'table' : 'chart'}
          onChange={(value) => props.onTable(value === 'table')}
        />
      </span>
    </div>
  );
}
