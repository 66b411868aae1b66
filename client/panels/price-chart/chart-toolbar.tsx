import { CHART_STYLES, type ChartStyle } from '../../charts/price-pane.tsx';
import { VIEW_RANGES, type ViewRange } from '../../charts/session-view.ts';
import { screenWords } from '../../format/screen-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What the chart's box holds: the price drawn in a style, or the table. */
export type ChartDisplay = ChartStyle | 'table';

/** The chart's controls: range, style, and chart or table. */
export function ChartToolbar(props: {
  range: ViewRange;
  display: ChartDisplay;
  style: ChartStyle;
  span: string;
  onRange: (range: ViewRange) => void;
  onDisplay: (display: ChartDisplay) => void;
}) {
  const words = screenWords(useLanguage());
  return (
    <div className="chart-toolbar">
      <Segmented
        wide
        label={words.range}
        options={VIEW_RANGES.map((range) => ({ value: range, label: words.ranges[range] }))}
        value={props.range}
        onChange={props.onRange}
      />
      <span className="chart-span figure">{props.span}</span>
      <span className="toolbar-end">
        <Segmented
          label={words.chartStyle}
          options={CHART_STYLES.map((style) => ({ value: style, label: words.styles[style] }))}
          value={props.style}
          onChange={props.onDisplay}
        />
        <Segmented
          label={words.chartOrTable}
          options={[
            { value: 'chart', label: words.chart },
            { value: 'table', label: words.table, shortcut: 't' },
          ]}
          value={props.display === 'table' ? 'table' : 'chart'}
          onChange={(value) => props.onDisplay(value === 'table' ? 'table' : props.style)}
        />
      </span>
    </div>
  );
}
