import './claim-figures.css';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import { formatDifference } from '../format/claim-difference.ts';
import { claimListWords } from '../format/claim-list-words.ts';
import { formatReference } from '../format/claim-value.ts';
import { domainWords } from '../format/domain-words.ts';
import { termsWords } from '../format/terms-words.ts';
import { useLanguage } from './settings-context.tsx';
import { VerdictChip } from './verdict-chip.tsx';

const CHANGES = new Set(['change_pct', 'change_abs', 'intraday_change_pct', 'period_change_pct']);

/** The article's own words for the value; a change whose words carry no sign gets its arrow. */
export function QuotedValue(props: { claim: NamedClaim }) {
  const { claim } = props;
  const needsArrow = CHANGES.has(claim.kind) && claim.value !== null && !/[-+−▲▼]/.test(claim.quote);
  return (
    <span className={claim.verdict === 'contradicted' ? 'highlight figure' : 'figure'}>
      {needsArrow && <span className="quote-arrow">{(claim.value ?? 0) < 0 ? '▼' : '▲'}</span>}
      {claim.quote}
    </span>
  );
}

/** What the price data say; a range may break after its first bound, a number never. */
export function FoundValue(props: { claim: NamedClaim }) {
  const language = useLanguage();
  const { claim } = props;
  if (claim.withheld !== undefined)
    return <span className="third">{termsWords(language).valueWithheld}</span>;
  const [low = '', ...rest] = formatReference(claim.reference, claim, language).split(/(?<=~|to )/);
  return (
    <strong>
      <span className="figure">{low}</span>
      {rest.map((high) => (
        <span key={high}>
          <wbr />
          <span className="figure">{high}</span>
        </span>
      ))}
    </strong>
  );
}

/** By how much the story's number differs, in a line of its own; nothing where that is not known. */
export function DifferenceFigure(props: { claim: NamedClaim }) {
  const language = useLanguage();
  const difference = formatDifference(props.claim, language);
  if (difference === null) return null;
  return (
    <span className="claim-difference">
      <span className="visually-hidden">{claimListWords(language).differenceIs(difference)}</span>
      <span aria-hidden="true" className="figure">
        {difference}
      </span>
    </span>
  );
}

/** The verdict of one number as a chip; of one that a person took the verdict from, that it is under review. */
export function ClaimVerdictChip(props: { claim: NamedClaim }) {
  const language = useLanguage();
  const { verdict, reason } = props.claim;
  const word =
    reason === 'underReview'
      ? claimListWords(language).underReviewShort
      : domainWords(language).verdictShort[verdict];
  return <VerdictChip verdict={verdict}>{word}</VerdictChip>;
}
