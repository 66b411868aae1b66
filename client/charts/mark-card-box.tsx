import './card.css';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import type { ChartLayout } from './chart-layout.ts';
import type { MarkGroup } from './cluster-marks.ts';
import { MarkCard, MarkListCard } from './mark-card.tsx';
import type { NewsMark } from './news-mark.tsx';
import type { PlotGeometry } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { viewAround } from './view-motion.ts';

const CARD_WIDTH = 320;

/** The open card, above its mark and inside the chart. */
export function MarkCardBox(props: {
  id: string;
  group: MarkGroup<NewsMark>;
  /** The middle of the group across the chart. */
  x: number;
  geometry: PlotGeometry;
  layout: ChartLayout;
  language: Language;
  /** Number of sessions of the series. */
  count: number;
  onSelect: (key: string) => void;
  onZoom: (view: SessionView) => void;
  onEnter: () => void;
  onLeave: () => void;
}) {
  const { geometry, layout, group } = props;
  const width = Math.min(CARD_WIDTH, geometry.width - 8);
  const left = Math.min(Math.max(props.x - width / 2, 4), geometry.width - width - 4);
  const bottom = layout.total - layout.newsLane.top + 2;
  const [first] = group.marks;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only keeps the card open; keys do not need it
    <div
      id={props.id}
      className="card mark-card"
      style={{ left, bottom, width, maxHeight: layout.newsLane.top + 40 }}
      onPointerEnter={props.onEnter}
      onPointerLeave={(event) => event.pointerType === 'mouse' && props.onLeave()}
      onFocus={props.onEnter}
      onBlur={props.onLeave}
    >
      {group.marks.length > 1 ? (
        <>
          <MarkListCard marks={group.marks} language={props.language} onSelect={props.onSelect} />
          <ZoomButton {...props} />
        </>
      ) : (
        <MarkCard item={first.item} language={props.language} />
      )}
    </div>
  );
}

/** Parts a pill by a view of its own sessions; not there where it would show no fewer sessions. */
function ZoomButton(props: {
  group: MarkGroup<NewsMark>;
  geometry: PlotGeometry;
  count: number;
  language: Language;
  onZoom: (view: SessionView) => void;
}) {
  const { marks } = props.group;
  const { view } = props.geometry;
  const next = viewAround(marks[0].position, marks.at(-1)?.position ?? marks[0].position, props.count);
  if (next.to - next.from >= view.to - view.from) return null;
  return (
    <button type="button" className="link-button card-zoom" onClick={() => props.onZoom(next)}>
      {chartWords(props.language).zoomToThese}
    </button>
  );
}
