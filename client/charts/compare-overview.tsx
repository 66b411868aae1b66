import './overview-strip.css';
import { memo } from 'react';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { chartWords } from '../format/chart-words.ts';
import { comparedLine } from './compare-line.ts';
import { type Compared, rebaseAll } from './compare-model.ts';
import { HistoryYears } from './history-years.tsx';
import type { HoverSession } from './hover-session.ts';
import { linePath } from './line-path.ts';
import { OverviewFrame } from './overview-frame.tsx';
import { HoverRule } from './overview-strip.tsx';
import type { PlotGeometry } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';

const HEIGHT = 36;

interface CompareOverviewProps {
  compared: readonly Compared[];
  dates: readonly SessionDate[];
  /** The geometry of the chart above. */
  geometry: PlotGeometry;
  language: Language;
  hover: HoverSession;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}

/** The geometry of the whole axis under that of a view of it. */
function wholeGeometry({ width, left, right }: PlotGeometry, count: number): PlotGeometry {
  return { width, left, right, step: (right - left) / count, view: { from: 0, to: count - 1 } };
}

/** The ground that does not move: all lines from their first sessions over the whole history. */
const History = memo(function History(
  props: Pick<CompareOverviewProps, 'compared' | 'dates' | 'language'> & {
    width: number;
    left: number;
    right: number;
  },
) {
  const { dates, width, left, right, language } = props;
  const geometry = wholeGeometry({ width, left, right, step: 0, view: { from: 0, to: 0 } }, dates.length);
  const [first] = dates;
  const all = first === undefined ? null : rebaseAll(props.compared, first);
  const lines = props.compared.flatMap(({ id, series }) => {
    const rebased = all?.get(id);
    const common = { dates, view: geometry.view, columns: right - left };
    return series && rebased ? (comparedLine({ id, series, rebased, ...common }) ?? []) : [];
  });
  const low = Math.min(...lines.map((line) => line.low));
  const high = Math.max(...lines.map((line) => line.high)) * (1 + 1e-9);
  const scale = { low, high, top: 14, bottom: HEIGHT - 4, isLog: true };
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
      <rect className="overview-ground" x={left} y={0} width={right - left} height={HEIGHT} />
      {lines.map((line) => (
        <path key={line.id} d={linePath(line.points, geometry, scale)} />
      ))}
      <text x={right + 11} y={HEIGHT - 6}>
        {chartWords(language).logMark}
      </text>
    </svg>
  );
});

/** The whole history of all lines on a logarithmic axis with the view as a frame, moved and resized by pointer, touch and keys. */
export function CompareOverview(props: CompareOverviewProps) {
  const { compared, dates, geometry, language } = props;
  const whole = wholeGeometry(geometry, dates.length);
  const { width, left, right } = geometry;
  return (
    <div className="overview-strip" style={{ width, height: HEIGHT }}>
      <History {...{ compared, dates, language, width, left, right }} />
      <HoverRule hover={props.hover} geometry={whole} />
      <OverviewFrame
        dates={dates}
        geometry={whole}
        view={geometry.view}
        language={language}
        onView={props.onView}
        onSettle={props.onSettle}
      />
      <HistoryYears dates={dates} geometry={whole} framed={geometry.view} language={language} />
    </div>
  );
}
