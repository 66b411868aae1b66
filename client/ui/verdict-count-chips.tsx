import './verdict-count-chips.css';
import { domainWords } from '../format/domain-words.ts';
import { type VerdictCountMap, verdictCountsText } from '../format/verdict-counts.ts';
import { useLanguage } from './settings-context.tsx';
import { VerdictChip, VerdictGlyph } from './verdict-chip.tsx';

const QUIET = ['verified', 'pending', 'unverifiable'] as const;

/** What came of some numbers: those that differ highlighted, the others as quiet counts. */
export function VerdictCountChips(props: { counts: VerdictCountMap }) {
  const language = useLanguage();
  const domain = domainWords(language);
  const { counts } = props;
  return (
    <span className="verdict-counts">
      <span className="visually-hidden">{verdictCountsText(counts, language)}</span>
      <span aria-hidden="true" className="verdict-counts-drawn">
        {counts.contradicted > 0 && (
          <VerdictChip verdict="contradicted">
            {domain.verdictShort.contradicted} {counts.contradicted}
          </VerdictChip>
        )}
        {QUIET.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <span key={verdict} className={`count count-${verdict}`} title={domain.verdict[verdict]}>
            <VerdictGlyph verdict={verdict} />
            {counts[verdict]}
          </span>
        ))}
      </span>
    </span>
  );
}
