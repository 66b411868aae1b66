import { memo } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import { MarkShapePaths } from '../ui/mark-glyph.tsx';
import { commonRelation, holdsSame, type LaneMark, type MarkGroup } from './cluster-marks.ts';

/** A company's event on the news lane. */
export interface NewsMark extends LaneMark {
  item: CompanyEvent;
}

interface PictureProps {
  marks: MarkGroup<NewsMark>['marks'];
  selected: boolean;
  /** One of them came while the page stands open. */
  isNew: boolean;
  height: number;
}

function pillWidth(count: number): number {
  return count < 10 ? 24 : 30;
}

function Pill(props: { count: number; relation: 'precedes' | 'reports' | 'unclear' }) {
  const width = pillWidth(props.count);
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

/** The ring around what is new, a gap apart so that the mark's own fill stays legible. */
function NewRing({ count }: { count: number }) {
  const [half, reach] = count > 1 ? [pillWidth(count) / 2 + 2.5, 10.5] : [9.5, 9.5];
  return (
    <rect
      className="new-ring"
      x={-half}
      y={-reach}
      width={2 * half}
      height={2 * reach}
      rx={reach}
      fill="none"
    />
  );
}

function isSamePicture(a: PictureProps, b: PictureProps): boolean {
  return (
    holdsSame(a.marks, b.marks) && a.selected === b.selected && a.isNew === b.isNew && a.height === b.height
  );
}

/** The picture of one mark or pill, 44 px wide and centred; below it the highlight bar where a number differs. */
export const NewsMarkPicture = memo(function NewsMarkPicture(props: PictureProps) {
  const { marks } = props;
  const [first] = marks;
  const differs = marks.some(({ item }) => item.verdicts.contradicted > 0);
  return (
    <svg
      width="44"
      height={props.height}
      viewBox={`-22 ${-props.height / 2} 44 ${props.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {props.isNew && <NewRing count={marks.length} />}
      {marks.length > 1 ? (
        <Pill count={marks.length} relation={commonRelation(marks.map(({ item }) => item.event.relation))} />
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
}, isSamePicture);
