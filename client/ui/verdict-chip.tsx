import type { ReactNode } from 'react';

/** What a check came to. */
export type ChipVerdict = 'verified' | 'contradicted' | 'pending' | 'unverifiable';

const GLYPHS: Record<ChipVerdict, string> = {
  verified: 'M2 6.5L4.8 9.2 10 3',
  contradicted: 'M1.5 4.2h9M1.5 7.8h9M8 1.2L4 10.8',
  pending: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0 -9.6M6 3.4V6.3L8 7.4',
  unverifiable: 'M2 6h8',
};

/** The sign of a verdict: ✓, ≠, a clock or a dash. Never red or green. */
export function VerdictGlyph(props: { verdict: ChipVerdict }) {
  return (
    <svg
      className="verdict-glyph"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={GLYPHS[props.verdict]}
        fill="none"
        stroke="currentColor"
        strokeWidth={props.verdict === 'pending' ? 1.2 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A verdict with its word: quiet when it agrees, highlighted when it differs. */
export function VerdictChip(props: { verdict: ChipVerdict; children: ReactNode }) {
  return (
    <span className={`chip chip-${props.verdict}`}>
      <VerdictGlyph verdict={props.verdict} />
      {props.children}
    </span>
  );
}
