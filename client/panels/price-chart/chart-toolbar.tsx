import type { ReactNode } from 'react';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { type ChartStyle, PRICE_STYLES } from '../../charts/chart-style.ts';
import { type SessionView, VIEW_RANGES } from '../../charts/session-view.ts';
import { chartWords } from '../../format/chart-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import type { ChartControls } from './chart-controls.ts';
import { DateRange } from './date-range.tsx';
import { Fold } from './fold.tsx';
import { MarkFilterControls } from './mark-filter-fold.tsx';

interface ChartToolbarProps {
  controls: ChartControls;
  /** The sessions of the series and those in view; null until they are known. */
  shown: { dates: readonly SessionDate[]; view: SessionView } | null;
  /** Stands before the switch between chart and table, or folded away. */
  exports: ReactNode;
}

/** Narrower toolbars fold away how the price is drawn, which stories stand, and what can be kept of it. */
const UNFOLDED_FROM = 620;

/** How the price is drawn. A wide chart has the switch of its axis at the axis. */
function DrawingControls({ controls, isFolded }: { controls: ChartControls; isFolded: boolean }) {
  const language = useLanguage();
  const [words, chart] = [screenWords(language), chartWords(language)];
  const isRelative = controls.style === 'relative';
  const [plain] = PRICE_STYLES;
  return (
    <>
      <Segmented<ChartStyle>
        label={words.chartStyle}
        options={PRICE_STYLES.map((style) => ({ value: style, label: words.styles[style] }))}
        value={controls.style}
        onChange={controls.onDisplay}
      />
      <button
        type="button"
        className="button button-toggle"
        aria-pressed={isRelative}
        onClick={() => controls.onDisplay(isRelative ? plain : 'relative')}
      >
        {chart.versusIndex}
      </button>
      {isFolded && (
        <button
          type="button"
          className="button button-toggle"
          aria-pressed={controls.isLog}
          onClick={() => controls.onLog(!controls.isLog)}
        >
          {chart.logAxis}
        </button>
      )}
    </>
  );
}

/** The dates in view; before they are known, room for them. */
function DatesInView({ controls, shown }: Omit<ChartToolbarProps, 'exports'>) {
  if (shown) return <DateRange dates={shown.dates} view={shown.view} onView={controls.onView} />;
  return (
    <span className="button chart-span-room figure" aria-hidden="true">
      0000-00-00 – 0000-00-00
    </span>
  );
}

/** The chart's controls: range, dates, style, what stands on the lanes, and chart or table. */
export function ChartToolbar(props: ChartToolbarProps) {
  const language = useLanguage();
  const [words, chart] = [screenWords(language), chartWords(language)];
  const { controls } = props;
  const { ref, width } = useElementWidth();
  const isFolded = width < UNFOLDED_FROM;
  const filters = <MarkFilterControls filter={controls.filter} onFilter={controls.onFilter} />;
  return (
    <div className="chart-toolbar" ref={ref}>
      <Segmented
        wide
        label={words.range}
        options={VIEW_RANGES.map((range) => ({ value: range, label: words.ranges[range] }))}
        value={controls.range}
        onChange={controls.onRange}
      />
      <DatesInView {...props} />
      {!isFolded && (
        <>
          <DrawingControls controls={controls} isFolded={false} />
          {filters}
        </>
      )}
      {isFolded && (
        <Fold label={chart.drawing} name={chart.drawing}>
          {() => (
            <div className="drawing-controls">
              <DrawingControls controls={controls} isFolded />
              {filters}
              {props.exports}
            </div>
          )}
        </Fold>
      )}
      <span className="toolbar-end">
        {!isFolded && props.exports}
        <Segmented
          label={words.chartOrTable}
          options={[
            { value: 'chart', label: words.chart },
            { value: 'table', label: words.table, shortcut: 't' },
          ]}
          value={controls.display === 'table' ? 'table' : 'chart'}
          onChange={(value) => controls.onDisplay(value === 'table' ? 'table' : controls.style)}
        />
      </span>
    </div>
  );
}
