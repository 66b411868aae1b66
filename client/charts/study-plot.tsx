import './study-plot.css';
import { type PointerEvent, useId, useState } from 'react';
import { formatSigned } from '../format/number.ts';
import { useElementWidth } from '../ui/use-element-width.ts';
import { labelWidth } from './label-width.ts';
import {
  AXIS_HEIGHT,
  barWidth,
  layStudyPlot,
  MOST_DOTS,
  type StudyPlotLayout,
  type StudyPlotPoint,
  type StudyPlotSeries,
} from './study-plot-layout.ts';

/** Under this the labels at the right end stand in a legend below. */
const NARROW = 560;

/** What a study's plot says in words. */
export interface StudyPlotWords {
  /** The whole plot in one sentence, for readers of screens. */
  label: string;
  mean: string;
  interval: string;
  placebo: string;
  sessions: string;
  bySession: string;
  /** What the hatched stretch is, in two lines. */
  selectedOn: readonly [string, string];
  tickOf: (value: number, ticks: readonly number[]) => string;
}

interface StudyPlotProps {
  series: StudyPlotSeries;
  words: StudyPlotWords;
  /** Told the session that the pointer stands on; null once it is gone. */
  onPoint: (offset: number | null) => void;
}

function Hatch(props: { id: string }) {
  return (
    <defs>
      <pattern id={props.id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="study-hatch" x1="0" y1="0" x2="0" y2="7" />
      </pattern>
    </defs>
  );
}

function Axes({ layout, words }: { layout: StudyPlotLayout; words: StudyPlotWords }) {
  const { left, right, upper, lower, height, named, xOf } = layout;
  return (
    <g>
      {[upper, lower].map((pane) =>
        pane.ticks.map((tick) => (
          <g key={`${pane.top} ${tick}`}>
            <line
              className={tick === 0 ? 'study-zero' : 'study-gridline'}
              x1={left}
              x2={right}
              y1={pane.yOf(tick)}
              y2={pane.yOf(tick)}
            />
            <text className="study-axis" x={left - 7} y={pane.yOf(tick) + 4} textAnchor="end">
              {words.tickOf(tick, pane.ticks)}
            </text>
          </g>
        )),
      )}
      {named.map((offset) => (
        <text
          key={offset}
          className={offset === 0 ? 'study-axis study-axis-zero' : 'study-axis'}
          x={xOf(offset)}
          y={height + 14}
          textAnchor="middle"
        >
          {formatSigned(offset, 0)}
        </text>
      ))}
      <text className="study-axis" x={(left + right) / 2} y={height + 29} textAnchor="middle">
        {words.sessions}
      </text>
      <text className="study-axis study-rimmed" x={left} y={lower.top - 10}>
        {words.bySession}
      </text>
    </g>
  );
}

function EndLabels({ layout, words }: { layout: StudyPlotLayout; words: StudyPlotWords }) {
  const { right, labels } = layout;
  const x = right + 9;
  return (
    <g>
      {labels.interval !== null && (
        <text className="study-axis" x={x} y={labels.interval + 4}>
          {words.interval}
        </text>
      )}
      {labels.placebo?.map((y) => (
        <text key={y} className="study-axis" x={x} y={y + 4}>
          {words.placebo}
        </text>
      ))}
      <text className="study-mean-label" x={x} y={labels.mean + 4}>
        {words.mean}
      </text>
    </g>
  );
}

function SessionMeans(props: {
  layout: StudyPlotLayout;
  points: StudyPlotSeries['bySession'];
  hatch: string;
}) {
  const { layout, points } = props;
  const { lower, xOf } = layout;
  const width = barWidth(layout);
  const zero = lower.yOf(0);
  return points.map(({ offset, estimate, low, high, isSelectedOn }) => {
    const [x, y] = [xOf(offset), lower.yOf(estimate)];
    return (
      <g key={offset} className={isSelectedOn ? 'study-session study-session-selected' : 'study-session'}>
        <rect
          x={x - width / 2}
          y={Math.min(y, zero)}
          width={width}
          height={Math.max(1, Math.abs(y - zero))}
          {...(isSelectedOn ? { fill: `url(#${props.hatch})` } : {})}
        />
        {low !== null && high !== null && !isSelectedOn && (
          <line x1={x} x2={x} y1={lower.yOf(low)} y2={lower.yOf(high)} />
        )}
      </g>
    );
  });
}

function MeanLine({ layout, points }: { layout: StudyPlotLayout; points: readonly StudyPlotPoint[] }) {
  return (
    <g>
      <path className="study-mean" d={layout.meanPath} />
      {points.length <= MOST_DOTS &&
        points.map(({ offset, estimate }) => (
          <circle
            key={offset}
            className="study-mean-dot"
            cx={layout.xOf(offset)}
            cy={layout.upper.yOf(estimate)}
            r={offset === points.at(-1)?.offset ? 4 : 2.5}
          />
        ))}
    </g>
  );
}

/** What stands at the plot's right end, where there is no room for it: below. */
function Legend({ words, hasPlacebo }: { words: StudyPlotWords; hasPlacebo: boolean }) {
  return (
    <p className="study-legend" aria-hidden="true">
      <span>
        <svg width="22" height="10" aria-hidden="true" focusable="false">
          <path className="study-mean" d="M1 5H21" />
        </svg>
        {words.mean}
      </span>
      <span>
        <svg width="22" height="10" aria-hidden="true" focusable="false">
          <rect className="study-interval" x="1" y="1" width="20" height="8" />
        </svg>
        {words.interval}
      </span>
      {hasPlacebo && (
        <span>
          <svg width="22" height="10" aria-hidden="true" focusable="false">
            <path className="study-placebo" d="M1 5H21" />
          </svg>
          {words.placebo}
        </span>
      )}
    </p>
  );
}

/**
 * The mean over events, cumulated, with its interval and its usual reach at random sessions; below, each session alone. What
 * the events were chosen by is hatched. The label says it in words; a table beside it gives the values.
 */
export function StudyPlot({ series, words, onPoint }: StudyPlotProps) {
  const { ref, width } = useElementWidth();
  const hatch = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const isNarrow = width < NARROW;
  const ends = [words.mean, words.interval, words.placebo].map(labelWidth);
  const layout = layStudyPlot(series, {
    width,
    gutter: isNarrow ? 4 : Math.max(...ends) + 14,
    axis: isNarrow ? 44 : 52,
  });
  const { left, right, upper, height, hatched, xOf } = layout;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const offset = x >= left && x <= right ? layout.offsetAt(x) : null;
    setPointed(offset);
    onPoint(offset);
  };
  const leave = () => {
    setPointed(null);
    onPoint(null);
  };
  const isZeroShown = layout.offsets.includes(0);
  return (
    <div ref={ref} className="study-plot">
      {width > 0 && (
        <svg
          width={width}
          height={height + AXIS_HEIGHT}
          role="img"
          aria-label={words.label}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={leave}
        >
          <Hatch id={hatch} />
          {hatched && (
            <rect
              x={hatched.x}
              y={upper.top}
              width={hatched.width}
              height={height - upper.top}
              fill={`url(#${hatch})`}
              opacity="0.6"
            />
          )}
          <path className="study-interval" d={layout.intervalPath} />
          <Axes layout={layout} words={words} />
          {isZeroShown && <line className="study-event" x1={xOf(0)} x2={xOf(0)} y1={upper.top} y2={height} />}
          {pointed !== null && (
            <line className="study-pointed" x1={xOf(pointed)} x2={xOf(pointed)} y1={upper.top} y2={height} />
          )}
          {layout.placeboPaths.map((path) => (
            <path key={path} className="study-placebo" d={path} />
          ))}
          <path className="study-before" d={layout.beforePath} />
          <MeanLine layout={layout} points={series.cumulative} />
          <SessionMeans layout={layout} points={series.bySession} hatch={hatch} />
          {hatched && (
            <text className="study-selected-label" x={hatched.x + 8} y={upper.top + 14}>
              {words.selectedOn.map((line, at) => (
                <tspan key={line} x={hatched.x + 8} dy={at === 0 ? 0 : 15}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
          {!isNarrow && <EndLabels layout={layout} words={words} />}
        </svg>
      )}
      {isNarrow && <Legend words={words} hasPlacebo={series.placebo.length > 0} />}
    </div>
  );
}
