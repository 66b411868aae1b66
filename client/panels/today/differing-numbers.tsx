import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ClaimListRow } from '../../../shared/schemas/claim-reply.ts';
import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { claimListQuery } from '../../api/claim-list.ts';
import { formatReference } from '../../format/claim-value.ts';
import { formatMonthDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { todayWords } from '../../format/today-words.ts';
import { QuotedValue } from '../../ui/claim-figures.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { VerdictChip } from '../../ui/verdict-chip.tsx';

const ROWS = 4;
const MARKETS: Record<MarketCalendar, string> = { XKRX: 'XKRX,XKOS', XNYS: 'XNYS,XNAS,XASE' };

/** A day as "01-22", with its year where that is another than the session's. */
function shortDay(date: SessionDate, session: SessionDate): string {
  return date.slice(0, 4) === session.slice(0, 4) ? formatMonthDay(date) : date;
}

/** Which numbers of stories up to a session differ from price data? */
export function DifferingNumbers(props: { calendar: MarketCalendar; to: SessionDate }) {
  const language = useLanguage();
  const words = todayWords(language);
  const filter = { verdict: 'contradicted' as const, market: MARKETS[props.calendar], to: props.to };
  const claims = useQuery(claimListQuery(filter, '', ROWS));
  return (
    <Panel
      title={words.differ}
      aside={
        <Link href={`/claims?to=${props.to}`} className="panel-link">
          {words.seeAll}
        </Link>
      }
    >
      <div className="panel-body">
        {claims.isPending && <LoadingBlock label={screenWords(language).loading} height={160} bars={4} />}
        {claims.isError && <PanelError error={claims.error} onRetry={() => void claims.refetch()} />}
        {claims.data && (
          <>
            <ul className="differing">
              {claims.data.rows.map((row) => (
                <Difference key={row.claim.id} row={row} to={props.to} />
              ))}
            </ul>
            <p className="stamp">{claims.data.rows.length === 0 ? words.noneDiffer : words.perNumber}</p>
          </>
        )}
      </div>
    </Panel>
  );
}

function Difference(props: { row: ClaimListRow; to: SessionDate }) {
  const language = useLanguage();
  const [words, domain, screen] = [todayWords(language), domainWords(language), screenWords(language)];
  const { claim, article } = props.row;
  const { instrumentId } = claim;
  const names = { nameKorean: claim.instrumentNameKorean, nameEnglish: claim.instrumentNameEnglish };
  const share =
    instrumentId === null
      ? screen.unknownCompany
      : instrumentName(names, language, instrumentCode(instrumentId));
  return (
    <li>
      <p className="section-head">
        <span>
          <span className="third figure">
            {claim.date === null ? screen.noDate : shortDay(claim.date, props.to)}
          </span>{' '}
          <Link href={`/article/${encodeURIComponent(article.id)}`}>
            <strong>{share}</strong>
          </Link>{' '}
          <span className="second">{domain.claimKind[claim.kind]}</span>
        </span>
        <Link
          href={instrumentId === null ? '/claims' : `/claims?company=${encodeURIComponent(instrumentId)}`}
          className="stamp nowrap panel-link"
          aria-label={words.weAreWrongAbout(share)}
        >
          {words.weAreWrong}
        </Link>
      </p>
      <VerdictChip verdict="contradicted">
        <span>
          {domain.story}{' '}
          <span lang={article.language}>
            <QuotedValue claim={claim} />
          </span>{' '}
          · {domain.priceData} {formatReference(claim.reference, claim, language)}
        </span>
      </VerdictChip>
    </li>
  );
}
