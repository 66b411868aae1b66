import { memo } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import type { ChartLayout } from './chart-layout.ts';
import { type ExtremeWords, highLabel, lowLabel, type PaneLabel, PaneLabels } from './extreme-labels.tsx';
import { labelWidth } from './label-width.ts';
import { LastValueTag } from './last-value-tag.tsx';
import { type PlotGeometry, type ValueScale, xOf } from './plot-geometry.ts';
import { PriceLane } from './price-lane.tsx';
import { SelectedRule, TAG_HALF } from './selected-rule.tsx';
import { TimeAxis } from './time-axis.tsx';

function LaneLabels(props: {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  layout: ChartLayout;
  language: Language;
}) {
  const { layout, geometry } = props;
  const words = screenWords(props.language);
  const x = geometry.right + 11;
  const volume = props.series.volume[geometry.view.to] ?? null;
  return (
    <g className="lane-labels">
      <text x={x} y={layout.priceLane.top + 15}>
        {words.priceLane}
      </text>
      <text x={x} y={layout.newsLane.top + layout.newsLane.height / 2 + 4}>
        {words.newsLane}
      </text>
      {layout.volume && (
        <>
          <text x={x} y={layout.volume.top + 20}>
            {words.volume}
          </text>
          <text x={x} y={layout.volume.top + 36}>
            {volume === null ? '' : formatQuantity(volume, props.language)}
          </text>
        </>
      )}
    </g>
  );
}

/** The 52-week labels of a view. The upper one makes way for the date tag, to its left where there is room, else below it. */
function extremeLabels(
  props: OverlayProps,
  tagX: number | null,
): { high: PaneLabel | null; low: PaneLabel | null } {
  const { series, geometry, layout, scale, language } = props;
  const [words, domain] = [screenWords(language), domainWords(language)];
  const labelWords: ExtremeWords = {
    high: words.fiftyTwoWeekHigh,
    low: words.fiftyTwoWeekLow,
    above: words.aboveView,
    below: words.belowView,
    basis: layout.compact ? '' : ` · ${domain.extremeBasis.intraday} · ${domain.todayExcluded}`,
  };
  const right = geometry.right - 4;
  const at = (values: readonly (number | null)[]) => values[geometry.view.to] ?? null;
  const low = lowLabel(at(series.low52w), series.currency, scale, right, labelWords);
  const high = highLabel(at(series.high52w), series.currency, scale, right, labelWords);
  const width = high ? labelWidth(high.text) : 0;
  if (!high || tagX === null || tagX + TAG_HALF < right - width - 4) return { high, low };
  const isRoomBeside = tagX - TAG_HALF - 8 - width > geometry.left;
  return {
    high: isRoomBeside ? { ...high, right: tagX - TAG_HALF - 8 } : { ...high, y: Math.max(high.y, 34) },
    low,
  };
}

interface OverlayProps {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  layout: ChartLayout;
  scale: ValueScale;
  language: Language;
  selected: { position: number; item: CompanyEvent } | null;
}

/** What is written over the panes: lanes, bounds, dates, the last value and the selected event. Takes no pointer. */
export const ChartOverlay = memo(function ChartOverlay(props: OverlayProps) {
  const { series, geometry, layout, scale, language, selected } = props;
  const words = screenWords(language);
  const date = selected?.item.event.sessionDate ?? null;
  const { high, low } = extremeLabels(props, selected ? xOf(geometry, selected.position) : null);
  return (
    <svg
      className="chart-layer"
      width={geometry.width}
      height={layout.total}
      aria-hidden="true"
      focusable="false"
    >
      <PaneLabels labels={[high, low]} />
      <PriceLane
        events={series.events}
        dates={series.dates}
        geometry={geometry}
        middle={layout.priceLane.top + layout.priceLane.height / 2}
      />
      <LaneLabels series={series} geometry={geometry} layout={layout} language={language} />
      <TimeAxis dates={series.dates} geometry={geometry} layout={layout} language={language} />
      <LastValueTag
        geometry={geometry}
        scale={scale}
        value={series.close[geometry.view.to] ?? 0}
        unit={series.currency}
      />
      {selected && date !== null && (
        <SelectedRule
          geometry={geometry}
          layout={layout}
          position={selected.position}
          date={date}
          windowLabel={words.eventWindow}
          avoid={low}
        />
      )}
    </svg>
  );
});
