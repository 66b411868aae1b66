/** What a story is about; each kind has its own shape. */
export type MarkShape = 'price' | 'results' | 'deal' | 'ownership' | 'filing' | 'other';

/** How a story stands to the move: filled before it, hollow after it, half when unclear. */
export type MarkFill = 'precedes' | 'reports' | 'unclear';

/** Outlines of the marks, centred on 0,0 and about 12 units wide. Triangles stay free for ▲▼. */
export const MARK_PATHS: Record<MarkShape, string> = {
  price: 'M-6 3.5v-1a6 6 0 0 1 12 0v1z',
  results: 'M-4.75 -4.75h9.5v9.5h-9.5z',
  deal: 'M0 -6.25L6.25 0 0 6.25 -6.25 0z',
  ownership: 'M0 -6L5.2 -3V3L0 6 -5.2 3V-3z',
  filing: 'M-2 -5.75h4v3.75h3.75v4h-3.75v3.75h-4v-3.75h-3.75v-4h3.75z',
  other: 'M0 -5.25a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0 -10.5z',
};

/** The left half of each mark, for the unclear fill. */
const HALF_PATHS: Record<MarkShape, string> = {
  price: 'M-6 3.5v-1a6 6 0 0 1 6 -6v7z',
  results: 'M-4.75 -4.75h4.75v9.5h-4.75z',
  deal: 'M0 -6.25V6.25L-6.25 0z',
  ownership: 'M0 -6V6L-5.2 3V-3z',
  filing: 'M-2 -5.75h2v11.5h-2v-3.75h-3.75v-4h3.75z',
  other: 'M0 -5.25V5.25a5.25 5.25 0 0 1 0 -10.5z',
};

/** The shape of one mark as SVG paths in the current colour. */
export function MarkShapePaths(props: { shape: MarkShape; fill: MarkFill; strokeWidth?: number }) {
  const outline = MARK_PATHS[props.shape];
  return (
    <>
      <path
        d={outline}
        fill={props.fill === 'precedes' ? 'currentColor' : 'var(--panel)'}
        stroke="currentColor"
        strokeWidth={props.strokeWidth ?? 1.5}
        strokeLinejoin="round"
      />
      {props.fill === 'unclear' && <path d={HALF_PATHS[props.shape]} fill="currentColor" />}
    </>
  );
}

/** A mark as it stands beside words: in legends, lists and cards. It says nothing to readers of screens; the words do. */
export function MarkGlyph(props: { shape: MarkShape; fill: MarkFill; selected?: boolean }) {
  return (
    <svg
      className={props.selected ? 'mark-glyph mark-selected' : 'mark-glyph'}
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <MarkShapePaths shape={props.shape} fill={props.fill} strokeWidth={props.selected ? 2 : 1.5} />
    </svg>
  );
}
