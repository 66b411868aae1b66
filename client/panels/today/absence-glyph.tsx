/** What is missing: four kinds of absence, and a halt. */
export type AbsenceKind = 'noStory' | 'notCollected' | 'down' | 'notEnough' | 'halted';

const PATHS: Record<AbsenceKind, string> = {
  noStory: 'M3 6h6',
  notCollected: 'M2 6h1.2M5.4 6h1.2M8.8 6H10',
  down: 'M3 3l6 6M9 3l-6 6',
  notEnough: 'M2.5 10V7M6 10V2.5M9.5 10V5',
  halted: 'M4 2.5v7M8 2.5v7',
};

/** The sign of an absence; the word stands beside it. */
export function AbsenceGlyph(props: { kind: AbsenceKind }) {
  return (
    <svg
      className="absence-glyph"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[props.kind]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
