import './claim-list.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { claimListQuery } from '../../api/claim-list.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { ClaimListTable } from './claim-list-table.tsx';

const NEWEST = 10;

function Rows(props: { instrumentId: InstrumentId }) {
  const words = claimListWords(useLanguage());
  const query = useQuery(claimListQuery({ instrument: props.instrumentId }, '', NEWEST));
  if (query.isPending) return <LoadingBlock label={words.loading} height={240} bars={6} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { rows } = query.data;
  if (rows.length === 0) return <p className="panel-body second">{words.companyNone}</p>;
  const address = `/claims?company=${encodeURIComponent(props.instrumentId)}`;
  return (
    <>
      <ClaimListTable caption={words.companyTitle} rows={rows} withCompany={false} />
      <p className="actions panel-foot">
        <Link className="button" href={`${address}&verdict=any`}>
          {words.companyAll}
        </Link>
        <Link className="button" href={address}>
          {words.companyDiffers}
        </Link>
      </p>
    </>
  );
}

/** What did stories say about this company's prices, and do the newest of their numbers hold? */
export function CompanyClaimsPanel(props: { instrumentId: InstrumentId }) {
  const language = useLanguage();
  return (
    <Panel
      title={claimListWords(language).companyTitle}
      aside={screenWords(language).perNumber}
      className="company-claims-panel"
    >
      <Rows instrumentId={props.instrumentId} />
    </Panel>
  );
}
