import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { formatClaimValue, formatReference } from '../format/claim-value.ts';
import { formatDay } from '../format/date.ts';
import { domainWords } from '../format/domain-words.ts';
import { surfaceCounts } from '../format/link-evidence.ts';
import { screenWords } from '../format/screen-words.ts';
import { MarkGlyph } from '../ui/mark-glyph.tsx';
import { NewMark } from '../ui/new-mark.tsx';
import { VerdictChip } from '../ui/verdict-chip.tsx';
import type { NewsMark } from './news-mark.tsx';

/** How many numbers a card lists before it says how many more there are. */
const NUMBERS_SHOWN = 3;

function CardNumbers(props: { item: CompanyEvent; language: Language }) {
  const domain = domainWords(props.language);
  const own = props.item.claims.filter((claim) => claim.instrumentId === props.item.event.instrumentId);
  const rank = { contradicted: 0, verified: 1, pending: 2, unverifiable: 3 };
  const sorted = [...own].sort((a, b) => rank[a.verdict] - rank[b.verdict]);
  const rest = sorted.length - NUMBERS_SHOWN;
  return (
    <ul className="card-numbers">
      {sorted.slice(0, NUMBERS_SHOWN).map((claim) => (
        <li key={claim.id}>
          <span className="card-claim">
            {domain.claimKind[claim.kind]}{' '}
            <span className="figure">{formatClaimValue(claim, props.language)}</span>
          </span>
          <VerdictChip verdict={claim.verdict}>
            {claim.verdict === 'contradicted'
              ? `${domain.priceData} ${formatReference(claim.reference, claim, props.language)}`
              : domain.verdictShort[claim.verdict]}
          </VerdictChip>
        </li>
      ))}
      {rest > 0 && <li className="second">+{rest}</li>}
    </ul>
  );
}

/** One event in a card: its headline, how it stands to the move, its numbers and why it is linked. */
export function MarkCard(props: { item: CompanyEvent; language: Language }) {
  const { item, language } = props;
  const [words, domain] = [screenWords(language), domainWords(language)];
  const article = item.articles[0];
  const names = surfaceCounts(item.mentions);
  return (
    <>
      <p className="card-kind">
        <MarkGlyph shape={item.event.kind} fill={item.event.relation} />
        {item.event.sessionDate ? formatDay(item.event.sessionDate, language) : words.noDate} ·{' '}
        {domain.relation[item.event.relation]}
        <NewMark of={[item.event.key]} />
      </p>
      <p className="card-headline" lang={article?.language}>
        {article?.title ?? words.noHeadline}
      </p>
      <CardNumbers item={item} language={language} />
      <p className="card-line">
        <span className="card-label">{words.whyThisCompany}</span>{' '}
        {names.length === 0
          ? words.noEvidence
          : names
              .slice(0, 2)
              .map(({ surface, count }) => words.nameTimes(surface, count))
              .join(', ')}
        {' · '}
        {words.roles[item.event.role]}
      </p>
    </>
  );
}

/** The members of a pill: each can be chosen. */
export function MarkListCard(props: {
  marks: readonly NewsMark[];
  language: Language;
  onSelect: (key: string) => void;
}) {
  const domain = domainWords(props.language);
  const words = screenWords(props.language);
  const chart = chartWords(props.language);
  return (
    <ul className="card-list">
      {props.marks.map(({ key, item }) => (
        <li key={key}>
          <button type="button" onClick={() => props.onSelect(key)}>
            <MarkGlyph shape={item.event.kind} fill={item.event.relation} />
            <span className="figure">{item.event.sessionDate?.slice(5)}</span>
            <NewMark of={[key]} />
            <span className="card-list-title" lang={item.articles[0]?.language}>
              {item.articles[0]?.title ?? words.noHeadline}
            </span>
            {item.articles.length > 1 && (
              <span className="second nowrap">{chart.moreOutlets(item.articles.length - 1)}</span>
            )}
            {item.verdicts.contradicted > 0 && (
              <VerdictChip verdict="contradicted">
                {domain.verdictShort.contradicted} {item.verdicts.contradicted}
              </VerdictChip>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
