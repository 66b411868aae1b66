import { memo } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { domainWords } from '../format/domain-words.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import type { ChartModel } from './chart-model.ts';
import { type ExtremeWords, highLabel, lowLabel, type PaneLabel, PaneLabels } from './extreme-labels.tsx';
import { labelWidth } from './label-width.ts';
import { MeasureBreaks } from './measure-breaks.tsx';
import { xOf } from './plot-geometry.ts';
import { PriceLane } from './price-lane.tsx';
import { RelativeKey } from './relative-key.tsx';
import { SelectedRule, TAG_HALF } from './selected-rule.tsx';
import { TimeAxis } from './time-axis.tsx';
import { ValueTag } from './value-tag.tsx';

interface OverlayProps {
  series: PriceSeriesReply;
  model: ChartModel;
  language: Language;
  /** What the share is called beside its index. */
  name: string;
  benchmarkName: string;
  selected: { position: number; item: CompanyEvent } | null;
}

function LaneLabels(props: OverlayProps) {
  const { layout, geometry } = props.model;
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
      {props.model.scale.isLog && layout.compact && (
        <text x={x} y={12}>
          {chartWords(props.language).logMark}
        </text>
      )}
    </g>
  );
}

/** A label that the selected event's rule would cut ends before it, where there is room. */
function besideRule(label: PaneLabel | null, ruleX: number | null, left: number): PaneLabel | null {
  if (label === null || ruleX === null) return label;
  const width = labelWidth(label.text);
  const isCut = ruleX > label.right - width - 4 && ruleX < label.right + 4;
  return isCut && ruleX - 6 - width > left ? { ...label, right: ruleX - 6 } : label;
}

/** The 52-week labels of a view; none beside an index. The upper one makes way for the date tag, to its left where there is room, else below it. */
export function extremeLabels(
  props: Pick<OverlayProps, 'series' | 'model' | 'language'>,
  tagX: number | null,
): { high: PaneLabel | null; low: PaneLabel | null } {
  const { series, model, language } = props;
  const { geometry, layout, scale } = model;
  if (model.relative) return { high: null, low: null };
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
  const low = besideRule(
    lowLabel(at(series.low52w), series.currency, scale, right, labelWords),
    tagX,
    geometry.left,
  );
  const high = highLabel(at(series.high52w), series.currency, scale, right, labelWords);
  const width = high ? labelWidth(high.text) : 0;
  if (!high || tagX === null || tagX + TAG_HALF < right - width - 4) return { high, low };
  const isRoomBeside = tagX - TAG_HALF - 8 - width > geometry.left;
  return {
    high: isRoomBeside ? { ...high, right: tagX - TAG_HALF - 8 } : { ...high, y: Math.max(high.y, 34) },
    low,
  };
}

/** What is written over the panes: lanes, bounds, dates, the last values and the selected event. Takes no pointer. */
export const ChartOverlay = memo(function ChartOverlay(props: OverlayProps) {
  const { series, model, language, selected } = props;
  const { geometry, layout, scale, relative } = model;
  const words = screenWords(language);
  const date = selected?.item.event.sessionDate ?? null;
  const { high, low } = extremeLabels(props, selected ? xOf(geometry, selected.position) : null);
  const [value, indexValue] = model.tagged;
  return (
    <svg
      className="chart-layer"
      width={geometry.width}
      height={layout.total}
      aria-hidden="true"
      focusable="false"
    >
      <PaneLabels labels={[high, low]} />
      <MeasureBreaks {...{ series, geometry, scale, language }} />
      {relative && (
        <RelativeKey values={relative} share={props.name} index={props.benchmarkName} left={geometry.left} />
      )}
      <PriceLane
        events={series.events}
        dates={series.dates}
        geometry={geometry}
        middle={layout.priceLane.top + layout.priceLane.height / 2}
      />
      <LaneLabels {...props} />
      <TimeAxis dates={series.dates} geometry={geometry} layout={layout} language={language} />
      {indexValue !== undefined && (
        <ValueTag {...{ geometry, scale }} unit={model.unit} value={indexValue} outlined />
      )}
      {value !== undefined && <ValueTag {...{ geometry, scale }} unit={model.unit} value={value} />}
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
