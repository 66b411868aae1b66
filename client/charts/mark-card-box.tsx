import './card.css';
import type { Language } from '../../shared/units/language.ts';
import type { ChartLayout } from './chart-layout.ts';
import type { MarkGroup } from './cluster-marks.ts';
import { MarkCard, MarkListCard } from './mark-card.tsx';
import type { NewsMark } from './news-mark.tsx';
import type { PlotGeometry } from './plot-geometry.ts';

const CARD_WIDTH = 320;

/** The open card, above its mark and inside the chart. */
export function MarkCardBox(props: {
  id: string;
  group: MarkGroup<NewsMark>;
  geometry: PlotGeometry;
  layout: ChartLayout;
  language: Language;
  onSelect: (key: string) => void;
  onEnter: () => void;
  onLeave: () => void;
}) {
  const { geometry, layout, group } = props;
  const width = Math.min(CARD_WIDTH, geometry.width - 8);
  const left = Math.min(Math.max(group.x - width / 2, 4), geometry.width - width - 4);
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
        <MarkListCard marks={group.marks} language={props.language} onSelect={props.onSelect} />
      ) : (
        <MarkCard item={first.item} language={props.language} />
      )}
    </div>
  );
}
