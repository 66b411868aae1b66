import { outletName, sourceName } from '../../format/source-name.ts';
import './claim-list.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ClaimListRow } from '../../../shared/schemas/claim-reply.ts';
import { citedListRow } from '../../format/cited-claim.ts';
import { claimBasisText } from '../../format/claim-basis.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { claimReasons } from '../../format/claim-reasons.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { embedBuilderLink } from '../../format/embed-builder-link.ts';
import { embedLinkWords } from '../../format/embed-link-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { ClaimVerdictChip, DifferenceFigure, FoundValue, QuotedValue } from '../../ui/claim-figures.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';

interface ClaimListTableProps {
  caption: string;
  rows: readonly ClaimListRow[];
  /** What may be done about a number; absent for readers, who are shown no column for it. */
  actionOf?: ((row: ClaimListRow) => ReactNode) | undefined;
}

function Company(props: { claim: ClaimListRow['claim'] }) {
  const language = useLanguage();
  const { instrumentId, instrumentNameKorean, instrumentNameEnglish } = props.claim;
  if (instrumentId === null) return <>{screenWords(language).unknownCompany}</>;
  const code = instrumentCode(instrumentId);
  const names = { nameKorean: instrumentNameKorean, nameEnglish: instrumentNameEnglish };
  return (
    <>
      <Link href={`/company/${encodeURIComponent(instrumentId)}`}>
        {instrumentName(names, language, code)}
      </Link>{' '}
      <span className="third nowrap">{code}</span>
    </>
  );
}

function Outlet(props: { article: ClaimListRow['article'] }) {
  const language = useLanguage();
  const words = claimListWords(language);
  const { canonicalUrl } = props.article;
  const name = outletName(props.article, language);
  if (canonicalUrl === null || !/^https?:\/\//.test(canonicalUrl))
    return <span className="stamp">{name}</span>;
  return (
    <a className="stamp" href={canonicalUrl} rel="noreferrer" aria-label={words.original(name)}>
      {name} <span aria-hidden="true">↗</span>
    </a>
  );
}

function Row(props: { row: ClaimListRow } & Pick<ClaimListTableProps, 'actionOf'>) {
  const language = useLanguage();
  const [words, screen, domain] = [claimListWords(language), screenWords(language), domainWords(language)];
  const links = embedLinkWords(language);
  const { claim, article, priceSourceName } = props.row;
  const basis = claimBasisText(claim, claim.date, language);
  const cited = () => ({ figure: citedListRow(props.row, language), reading: ['claims'] });
  return (
    <tr>
      <td className="cell-date figure">
        {claim.date === null ? screen.noDate : formatDay(claim.date, language)}
      </td>
      <td className="cell-company">
        <Company claim={claim} />
      </td>
      <th scope="row" className="cell-number citable">
        <span className="claim-kind">{domain.claimKind[claim.kind]}</span>
        {[basis, ...claimReasons(claim, language)]
          .filter((text) => text !== '')
          .map((text) => (
            <span key={text} className="claim-basis">
              <UnbrokenDates text={text} />
            </span>
          ))}
        <CiteButton of={`${domain.claimKind[claim.kind]} ${claim.quote}`} cited={cited} />
      </th>
      <td className="number cell-said" data-label={words.story}>
        <QuotedValue claim={claim} />
      </td>
      <td className="number cell-found" data-label={words.priceData}>
        <FoundValue claim={claim} />
        <DifferenceFigure claim={claim} />
      </td>
      <td className="cell-verdict">
        <ClaimVerdictChip claim={claim} />
        <Link
          className="claim-badge-link stamp"
          href={embedBuilderLink('claim', { claim: claim.id })}
          aria-label={links.badgeOf(`${domain.claimKind[claim.kind]} ${claim.quote}`)}
        >
          {links.badge}
        </Link>
      </td>
      <td className="cell-source stamp" data-label={words.pricesFrom}>
        {priceSourceName === null ? words.noPriceSource : sourceName(priceSourceName, language)}
      </td>
      <td className="cell-headline">
        <Link href={`/article/${encodeURIComponent(article.id)}`} lang={article.language}>
          {article.title ?? screen.noHeadline}
        </Link>{' '}
        <Outlet article={article} />
      </td>
      {props.actionOf && <td className="cell-action">{props.actionOf(props.row)}</td>}
    </tr>
  );
}

/** The width in CSS pixels under which the columns do not fit, and each number is a group of lines. */
const COLUMNS_NEED = 1040;

/** Numbers of stories, each with what the price data say, whose prices they are, and where it was read. */
export function ClaimListTable(props: ClaimListTableProps) {
  const language = useLanguage();
  const [words, screen] = [claimListWords(language), screenWords(language)];
  const { ref, width } = useElementWidth();
  const isStacked = width > 0 && width < COLUMNS_NEED;
  return (
    <div ref={ref}>
      <table className={isStacked ? 'claim-list claim-list-stacked' : 'claim-list'}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{screen.company}</th>
            <th scope="col">{words.number}</th>
            <th scope="col" className="number">
              {words.story}
            </th>
            <th scope="col" className="number">
              {words.priceData}
            </th>
            <th scope="col">{screen.verdictColumn}</th>
            <th scope="col">{words.pricesFrom}</th>
            <th scope="col">{words.headline}</th>
            {props.actionOf && <th scope="col">{words.action}</th>}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.claim.id} row={row} actionOf={props.actionOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
