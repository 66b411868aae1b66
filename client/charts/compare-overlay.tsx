import { memo } from 'react';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { compareWords } from '../format/compare-words.ts';
import { formatMonthDay } from '../format/date.ts';
import { type CompareLane, type CompareModel, type EndLabel, LEADER, shownName } from './compare-model.ts';
import { strokeClass } from './compare-stroke.tsx';
import type { NewsMark } from './news-mark.tsx';
import { type PlotGeometry, xOf, yOf } from './plot-geometry.ts';
import { PriceEventShape } from './price-event-glyph.tsx';
import { PriceLane } from './price-lane.tsx';
import { isInView, positionOf } from './session-view.ts';
import { TimeAxis } from './time-axis.tsx';

const TAG_HALF = 22;

/** A line's name and value at the right edge, led to by its own stroke where it goes on. */
function EndLabelText(props: { label: EndLabel; right: number; compact: boolean }) {
  const { label, right, compact } = props;
  const x = right + LEADER;
  const from = label.endsOn === null ? label.lineY : label.y;
  return (
    <g>
      <path className={strokeClass(label.style)} d={`M${right} ${from}L${x - 5} ${label.y}`} />
      <text x={x} y={label.y + 4} className="compare-name">
        {label.name}
        {!compact && (
          <tspan className="compare-value" dx={6}>
            {label.value}
          </tspan>
        )}
      </text>
      {compact && (
        <text x={x} y={label.y + 17} className="compare-value">
          {label.value}
        </text>
      )}
    </g>
  );
}

/** A ring with its day where a line ends before the view does. */
function LineEnd(props: { label: EndLabel; day: SessionDate; language: Language; left: number }) {
  const { lineX, lineY } = props.label;
  const isRoomLeft = lineX - 100 > props.left;
  return (
    <g className="compare-end">
      <circle cx={lineX} cy={lineY} r={3} />
      <text x={isRoomLeft ? lineX - 6 : lineX + 6} y={lineY - 7} textAnchor={isRoomLeft ? 'end' : 'start'}>
        {props.label.name} {compareWords(props.language).until(props.day)}
      </text>
    </g>
  );
}

/** A company's lane: its name at the right edge, and its price events where they are asked for. */
function LaneText(props: {
  lane: CompareLane;
  dates: readonly SessionDate[];
  geometry: PlotGeometry;
  nameRoom: number;
}) {
  const { lane, geometry } = props;
  const { series } = lane.compared;
  const top = lane.priceMiddle === null ? lane.top : lane.priceMiddle - 11;
  return (
    <g>
      <line className="pane-line" x1={0} x2={geometry.width} y1={top + 0.5} y2={top + 0.5} />
      {series && lane.priceMiddle !== null && (
        <PriceLane events={series.events} dates={props.dates} geometry={geometry} middle={lane.priceMiddle} />
      )}
      <path
        className={strokeClass(lane.compared.style)}
        d={`M${geometry.right + 8} ${lane.top + lane.height / 2}h${LEADER - 13}`}
      />
      <text x={geometry.right + LEADER} y={lane.top + lane.height / 2 + 4}>
        {shownName(lane.compared, props.nameRoom)}
      </text>
    </g>
  );
}

/** The base session, where it is not the left edge of the view itself. */
function BaseRule(props: { model: CompareModel; position: number; label: string }) {
  const { geometry, layout } = props.model;
  const x = xOf(geometry, props.position);
  const isRoomRight = x + 80 < geometry.right;
  return (
    <g className="compare-base">
      <line x1={x} x2={x} y1={14} y2={layout.priceBottom} />
      <text x={isRoomRight ? x + 4 : x - 4} y={22} textAnchor={isRoomRight ? 'start' : 'end'}>
        {props.label}
      </text>
    </g>
  );
}

/** The selected event through all panes down to its mark: its date tag and its rule. */
function SelectedRule(props: { model: CompareModel; position: number; markTop: number; date: SessionDate }) {
  const { geometry } = props.model;
  const x = xOf(geometry, props.position);
  const tagX = Math.min(Math.max(x, geometry.left + TAG_HALF), geometry.right - TAG_HALF);
  return (
    <g className="selected-rule">
      <line x1={x} x2={x} y1={20} y2={props.markTop} />
      <rect x={tagX - TAG_HALF} y={2} width={TAG_HALF * 2} height={18} rx={4} />
      <text className="selected-tag" x={tagX} y={15} textAnchor="middle">
        {formatMonthDay(props.date)}
      </text>
    </g>
  );
}

/** What is written over the lines and lanes of a comparison. Takes no pointer. */
export const CompareOverlay = memo(function CompareOverlay(props: {
  model: CompareModel;
  dates: readonly SessionDate[];
  base: SessionDate;
  selectedKey: string | null;
  language: Language;
}) {
  const { model, dates, language } = props;
  const { geometry, layout, scale } = model;
  const basePosition = positionOf(props.base, dates);
  const isBaseInside = basePosition > geometry.view.from && basePosition <= geometry.view.to;
  const isSelected = ({ key, position }: NewsMark) =>
    key === props.selectedKey && isInView(position, geometry.view);
  const lane = model.lanes.find(({ marks }) => marks.some(isSelected));
  const selected = lane?.marks.find(isSelected);
  const date = selected?.item.event.sessionDate ?? null;
  return (
    <svg
      className="chart-layer"
      width={geometry.width}
      height={layout.total}
      aria-hidden="true"
      focusable="false"
    >
      {isBaseInside && (
        <BaseRule model={model} position={basePosition} label={`${compareWords(language).base} 100`} />
      )}
      {model.breaks.map((one) => (
        <g
          key={`${one.kind}${one.position}`}
          className="compare-break"
          transform={`translate(${xOf(geometry, one.position)} ${yOf(scale, one.value)})`}
        >
          <circle r={6} />
          <PriceEventShape kind={one.kind} rising={false} />
        </g>
      ))}
      {model.labels.map((label) => (
        <EndLabelText key={label.id} label={label} right={geometry.right} compact={layout.compact} />
      ))}
      {model.labels.map(
        (label) =>
          label.endsOn !== null && (
            <LineEnd
              key={label.id}
              label={label}
              day={label.endsOn}
              language={language}
              left={geometry.left}
            />
          ),
      )}
      {model.lanes.map((one) => (
        <LaneText
          key={one.compared.id}
          lane={one}
          dates={dates}
          geometry={geometry}
          nameRoom={model.nameRoom}
        />
      ))}
      <line
        className="pane-line"
        x1={0}
        x2={geometry.width}
        y1={layout.axis.top + 0.5}
        y2={layout.axis.top + 0.5}
      />
      <TimeAxis dates={dates} geometry={geometry} layout={layout} language={language} />
      {lane && selected && date !== null && (
        <SelectedRule
          model={model}
          position={selected.position}
          markTop={lane.top + lane.height / 2 - 9}
          date={date}
        />
      )}
    </svg>
  );
});
