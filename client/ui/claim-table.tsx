import './claim-table.css';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatAmount, formatReference } from '../format/claim-value.ts';
import { domainWords } from '../format/domain-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { verdictReasonText } from '../format/verdict-reason.ts';
import type { ClaimGroup } from './claim-groups.ts';
import { useLanguage } from './settings-context.tsx';
import { VerdictChip } from './verdict-chip.tsx';

const EXTREMES = new Set(['52w_high', '52w_low', 'record_high']);
const CHANGES = new Set(['change_pct', 'change_abs', 'intraday_change_pct', 'period_change_pct']);

/** The basis of a number: part of the day, what it is measured from, the extreme before it, its day where that is not the event's. */
function basisText(claim: NamedClaim, sessionDate: string | null, language: Language): string {
  const [words, domain] = [screenWords(language), domainWords(language)];
  const parts: string[] = [];
  if (claim.extremeBasis !== null) parts.push(domain.extremeBasis[claim.extremeBasis]);
  if (EXTREMES.has(claim.kind)) parts.push(domain.todayExcluded);
  const session = domain.claimSession[claim.session];
  if (session !== null) parts.push(session);
  if (claim.changeBase === 'open') parts.push(words.fromOpen);
  if (claim.kind === 'period_change_pct' && claim.fromDate !== null)
    parts.push(words.fromDay(claim.fromDate));
  const before = claim.reference?.previousExtreme ?? null;
  if (before !== null) {
    parts.push(
      words.previousExtreme(
        formatAmount(before, claim, language),
        claim.reference?.previousExtremeDate ?? null,
      ),
    );
  }
  if (claim.date !== null && claim.date !== sessionDate) parts.push(words.claimDay(claim.date));
  return parts.join(' · ');
}

/** The article's own words for the value; a change whose words carry no sign gets its arrow. */
function QuotedValue(props: { claim: NamedClaim }) {
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
function FoundValue(props: { claim: NamedClaim }) {
  const language = useLanguage();
  const { claim } = props;
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

function Verdict(props: { claim: NamedClaim }) {
  const language = useLanguage();
  const domain = domainWords(language);
  const { claim } = props;
  return <VerdictChip verdict={claim.verdict}>{domain.verdictShort[claim.verdict]}</VerdictChip>;
}

function reasonOf(claim: NamedClaim, language: Language): string | null {
  if (claim.verdict === 'verified' && claim.reason === 'matches') return null;
  const reason = verdictReasonText(claim.reason, claim.seriesStart, language);
  return claim.reason === 'differs' ? null : reason;
}

function ClaimRow(props: { claim: NamedClaim; sessionDate: string | null; place: number | undefined }) {
  const language = useLanguage();
  const [domain, words] = [domainWords(language), screenWords(language)];
  const { claim } = props;
  const basis = basisText(claim, props.sessionDate, language);
  const reason = reasonOf(claim, language);
  return (
    <tr className={claim.verdict === 'contradicted' ? 'claim-row claim-differs' : 'claim-row'}>
      <th scope="row">
        <span className="claim-kind">{domain.claimKind[claim.kind]}</span>
        {props.place !== undefined && <sup className="claim-place">{props.place}</sup>}
        {basis !== '' && <span className="claim-basis">{basis}</span>}
        {reason !== null && <span className="claim-basis">{reason}</span>}
      </th>
      <td className="number" data-label={words.storyColumn}>
        <QuotedValue claim={claim} />
      </td>
      <td className="number claim-found" data-label={words.foundColumn}>
        <FoundValue claim={claim} />
      </td>
      <td className="claim-verdict">
        <Verdict claim={claim} />
      </td>
    </tr>
  );
}

/** The numbers of a story with what the price data say, company by company. */
export function ClaimTable(props: {
  groups: readonly ClaimGroup[];
  sessionDate: string | null;
  caption: string;
  captionHidden: boolean;
  /** The index that a number has in the text beside the table, by the claim's id; absent: no text beside it. */
  places?: ReadonlyMap<string, number>;
}) {
  const words = screenWords(useLanguage());
  return (
    <table className="claim-table">
      <caption className={props.captionHidden ? 'visually-hidden' : 'claim-caption'}>{props.caption}</caption>
      <colgroup>
        <col />
        <col className="claim-column-value" />
        <col className="claim-column-value" />
        <col className="claim-column-verdict" />
      </colgroup>
      <thead className={props.captionHidden ? '' : 'visually-hidden'}>
        <tr>
          <th scope="col">{words.claimColumn}</th>
          <th scope="col" className="number">
            {words.storyColumn}
          </th>
          <th scope="col" className="number">
            {words.foundColumn}
          </th>
          <th scope="col" className="claim-verdict">
            {words.verdictColumn}
          </th>
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody key={group.name ?? ''}>
          {group.name !== null && (
            <tr className="claim-group">
              <th scope="rowgroup" colSpan={4}>
                {group.name}
              </th>
            </tr>
          )}
          {group.claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              claim={claim}
              sessionDate={props.sessionDate}
              place={props.places?.get(claim.id)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
