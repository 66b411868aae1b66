import './claim-table.css';
import type { ReactNode } from 'react';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import { claimBasisText } from '../format/claim-basis.ts';
import { claimReasons } from '../format/claim-reasons.ts';
import { domainWords } from '../format/domain-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { CiteButton } from './cite-button.tsx';
import type { Cited } from './cite-context.tsx';
import { ClaimVerdictChip, DifferenceFigure, FoundValue, QuotedValue } from './claim-figures.tsx';
import type { ClaimGroup } from './claim-groups.ts';
import { useLanguage } from './settings-context.tsx';
import { UnbrokenDates } from './unbroken-dates.tsx';

function ClaimRow(props: {
  claim: NamedClaim;
  sessionDate: string | null;
  place: number | undefined;
  action: ReactNode;
  citedOf: ((claim: NamedClaim) => Cited) | undefined;
}) {
  const language = useLanguage();
  const [domain, words] = [domainWords(language), screenWords(language)];
  const { claim, citedOf } = props;
  const notes = [claimBasisText(claim, props.sessionDate, language), ...claimReasons(claim, language)].filter(
    (note) => note !== '',
  );
  const row = (
    <tr className={notes.length > 0 ? 'claim-row claim-row-noted' : 'claim-row'}>
      <th scope="row" className={citedOf ? 'citable' : ''}>
        <span className="claim-kind">{domain.claimKind[claim.kind]}</span>
        {props.place !== undefined && <sup className="claim-place">{props.place}</sup>}
        {citedOf && (
          <CiteButton of={`${domain.claimKind[claim.kind]} ${claim.quote}`} cited={() => citedOf(claim)} />
        )}
      </th>
      <td className="number" data-label={words.storyColumn}>
        <QuotedValue claim={claim} />
      </td>
      <td className="number claim-found" data-label={words.foundColumn}>
        <FoundValue claim={claim} />
        <DifferenceFigure claim={claim} />
      </td>
      <td className="claim-verdict">
        <ClaimVerdictChip claim={claim} />
        {props.action && <div className="claim-action">{props.action}</div>}
      </td>
    </tr>
  );
  if (notes.length === 0) return row;
  // Basis and reasons have the table's width: in the first column alone they would be a tower of words.
  return (
    <>
      {row}
      <tr className="claim-note">
        <td colSpan={4}>
          {notes.map((note) => (
            <span key={note} className="claim-basis">
              <UnbrokenDates text={note} />
            </span>
          ))}
        </td>
      </tr>
    </>
  );
}

/** Numbers of stories with what the price data say, company by company or story by story. */
export function ClaimTable(props: {
  groups: readonly ClaimGroup[];
  sessionDate: string | null;
  caption: string;
  captionHidden: boolean;
  /** The index that a number has in the text beside the table, by the claim's id; absent: no text beside it. */
  places?: ReadonlyMap<string, number>;
  /** What a person may do about a number; absent: nothing. */
  actionOf?: ((claim: NamedClaim) => ReactNode) | undefined;
  /** How a number is cited; absent: it is not. */
  citedOf?: ((claim: NamedClaim) => Cited) | undefined;
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
        <tbody key={group.key}>
          {group.heading !== null && (
            <tr className="claim-group">
              <th scope="rowgroup" colSpan={4}>
                {group.heading}
              </th>
            </tr>
          )}
          {group.claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              claim={claim}
              sessionDate={group.day === undefined ? props.sessionDate : group.day}
              place={props.places?.get(claim.id)}
              action={props.actionOf?.(claim)}
              citedOf={group.citedOf ?? props.citedOf}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
