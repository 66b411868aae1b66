import { formatSigned, MISSING } from '../../format/number.ts';

/** A difference of two changes in percentage points: "+5.40%p", "–" where it is not known. */
export function PointsFigure(props: { value: number | null }) {
  return (
    <span className="figure">{props.value === null ? MISSING : `${formatSigned(props.value * 100)}%p`}</span>
  );
}
