import './compare-stroke.css';

/** How a line of a comparison is drawn: the place of its company from 0, or the index. */
export type CompareStroke = number | 'index';

/** The most companies that strokes tell apart by weight and dash. */
export const MOST_COMPARED = 5;

/** The classes that draw a line: weight, dash and ink, never a hue. */
export function strokeClass(stroke: CompareStroke): string {
  return `compare-stroke compare-stroke-${stroke}`;
}

/** A piece of a line as it stands beside a name. It says nothing to readers of screens; the name does. */
export function StrokeSample(props: { stroke: CompareStroke }) {
  return (
    <svg
      className="stroke-sample"
      width="30"
      height="10"
      viewBox="0 0 30 10"
      aria-hidden="true"
      focusable="false"
    >
      <path className={strokeClass(props.stroke)} d="M1 5H29" />
    </svg>
  );
}
