import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import { MarkShapePaths } from '../ui/mark-glyph.tsx';
import { commonRelation, type LaneMark, type MarkGroup } from './cluster-marks.ts';

/** A company's event on the news lane. */
export interface NewsMark extends LaneMark {
  item: CompanyEvent;
  /** Where its session stands in the series. */
  position: number;
}

function Pill(props: { count: number; relation: 'precedes' | 'reports' | 'unclear' }) {
  const width = props.count < 10 ? 24 : 30;
  const half = width / 2;
  const filled = props.relation === 'precedes';
  const isMixed = props.relation === 'unclear';
  return (
    <>
      <rect
        x={-half}
        y={-8}
        width={width}
        height={16}
        rx={8}
        fill={filled ? 'currentColor' : 'var(--panel)'}
        stroke="currentColor"
        strokeWidth={1.5}
      />
      {isMixed && <path d={`M${-half + 9} -8h-1a8 8 0 0 0 0 16h1z`} fill="currentColor" />}
      <text
        className="pill-count"
        x={isMixed ? 4 : 0}
        y={4}
        textAnchor="middle"
        fill={filled ? 'var(--panel)' : 'currentColor'}
      >
        {props.count}
      </text>
    </>
  );
}

/** The picture of one mark or pill, 44 px wide and centred; below it the highlight bar where a number differs. */
export function NewsMarkPicture(props: { group: MarkGroup<NewsMark>; selected: boolean; height: number }) {
  const { group } = props;
  const [first] = group.marks;
  const differs = group.marks.some(({ item }) => item.verdicts.contradicted > 0);
  return (
    <svg
      width="44"
      height={props.height}
      viewBox={`-22 ${-props.height / 2} 44 ${props.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {group.marks.length > 1 ? (
        <Pill
          count={group.marks.length}
          relation={commonRelation(group.marks.map(({ item }) => item.event.relation))}
        />
      ) : (
        <MarkShapePaths
          shape={first.item.event.kind}
          fill={first.item.event.relation}
          strokeWidth={props.selected ? 2 : 1.5}
        />
      )}
      {differs && <rect className="differs-bar" x={-6.5} y={10} width={13} height={3.5} rx={1} />}
    </svg>
  );
}
