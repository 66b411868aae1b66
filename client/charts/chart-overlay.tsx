import { memo } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import type { ChartLayout } from './chart-layout.ts';
import { ExtremeLabels } from './extreme-labels.tsx';
import { labelWidth } from './label-width.ts';
import { LastValueTag } from './last-value-tag.tsx';
import { type PlotGeometry, type ValueScale, xOf } from './plot-geometry.ts';
import { PriceLane } from './price-lane.tsx';
import { SelectedRule, TAG_HALF } from './selected-rule.tsx';
import { TimeAxis } from './time-axis.tsx';

/** Room that the longest 52-week label takes at the right end. */
const LABEL_ROOM = {
  compact: labelWidth('52주 최고 1,099,000'),
  wide: labelWidth('52주 최고 1,099,000 · 장중 · 당일 제외'),
};

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

/** What is written over the panes: lanes, bounds, dates, the last value and the selected event. Takes no pointer. */
export const ChartOverlay = memo(function ChartOverlay(props: {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  layout: ChartLayout;
  scale: ValueScale;
  language: Language;
  selected: { position: number; item: CompanyEvent } | null;
}) {
  const { series, geometry, layout, scale, language, selected } = props;
  const [words, domain] = [screenWords(language), domainWords(language)];
  const date = selected?.item.event.sessionDate ?? null;
  const room = layout.compact ? LABEL_ROOM.compact : LABEL_ROOM.wide;
  const tagX = selected ? xOf(geometry, selected.position) : 0;
  const isTagInTheWay = selected !== null && tagX + TAG_HALF > geometry.right - room - 8;
  return (
    <svg
      className="chart-layer"
      width={geometry.width}
      height={layout.total}
      aria-hidden="true"
      focusable="false"
    >
      <ExtremeLabels
        geometry={geometry}
        scale={scale}
        unit={series.currency}
        high={series.high52w[geometry.view.to] ?? null}
        low={series.low52w[geometry.view.to] ?? null}
        highRight={isTagInTheWay && tagX > room + 80 ? tagX - TAG_HALF - 8 : geometry.right - 4}
        highDrop={isTagInTheWay && tagX <= room + 80 ? 18 : 0}
        words={{
          high: words.fiftyTwoWeekHigh,
          low: words.fiftyTwoWeekLow,
          above: words.aboveView,
          below: words.belowView,
          basis: layout.compact ? '' : ` · ${domain.extremeBasis.intraday} · ${domain.todayExcluded}`,
        }}
      />
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
          footLabelLeft={geometry.right - room - 60}
        />
      )}
    </svg>
  );
});
