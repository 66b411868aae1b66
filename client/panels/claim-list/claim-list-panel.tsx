import './claim-list.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ClaimListRow } from '../../../shared/schemas/claim-reply.ts';
import { type ClaimListFilter, claimExportAddress, claimListQuery } from '../../api/claim-list.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { ClaimListTable } from './claim-list-table.tsx';

interface ClaimListPanelProps {
  filter: ClaimListFilter;
  /** What the filter means is still being read. */
  isReading?: boolean;
  /** The place of the page; empty for the first. */
  cursor: string;
  limit: number;
  /** What stands above the list: its conditions. */
  children: ReactNode;
  /** The address of the page at a place of this list. */
  pageAddress: (cursor: string | null) => string;
  /** The address of all numbers, whatever their verdict. */
  allAddress: string;
  actionOf?: ((row: ClaimListRow) => ReactNode) | undefined;
}

function NoRows(props: Pick<ClaimListPanelProps, 'filter' | 'allAddress'>) {
  const words = claimListWords(useLanguage());
  const { verdict, order: _order, ...others } = props.filter;
  const isFirstView = verdict === 'contradicted' && Object.values(others).every((one) => one === undefined);
  return (
    <PanelMessage
      kind="empty"
      title={isFirstView ? words.noneDiffersTitle : words.noneFitsTitle}
      text={isFirstView ? words.noneDiffersText : words.noneFitsText}
      actions={
        isFirstView ? (
          <Link className="button" href={props.allAddress}>
            {words.showAll}
          </Link>
        ) : undefined
      }
    />
  );
}

function Pages(
  props: Pick<ClaimListPanelProps, 'filter' | 'cursor' | 'pageAddress'> & { next: string | null },
) {
  const words = claimListWords(useLanguage());
  const isOldestFirst = props.filter.order === 'oldest';
  if (props.cursor === '' && props.next === null) return null;
  return (
    <nav className="actions claim-pages" aria-label={words.pages}>
      {props.cursor !== '' && (
        <Link className="button" href={props.pageAddress(null)} rel="first">
          <span aria-hidden="true">«</span> {isOldestFirst ? words.oldestFirst : words.newest}
        </Link>
      )}
      {props.next !== null && (
        <Link className="button" href={props.pageAddress(props.next)} rel="next">
          {isOldestFirst ? words.later : words.older} <span aria-hidden="true">›</span>
        </Link>
      )}
    </nav>
  );
}

function Rows(props: ClaimListPanelProps) {
  const words = claimListWords(useLanguage());
  const query = useQuery({
    ...claimListQuery(props.filter, props.cursor, props.limit),
    placeholderData: keepPreviousData,
    enabled: props.isReading !== true,
  });
  if (query.isPending) return <LoadingBlock label={words.loading} height={420} bars={8} />;
  if (query.isError) {
    return (
      <>
        <PanelError error={query.error} onRetry={() => void query.refetch()} />
        <Pages {...props} next={null} />
      </>
    );
  }
  const { rows, total, moreThanTotal, nextCursor } = query.data;
  return (
    <>
      <div className="claim-list-head">
        <p className="second" role="status">
          {total !== null && words.total(total, moreThanTotal)}
        </p>
        <a className="button" href={claimExportAddress(props.filter)} download>
          {words.download}
        </a>
      </div>
      {rows.length === 0 ? (
        <NoRows filter={props.filter} allAddress={props.allAddress} />
      ) : (
        <ClaimListTable caption={words.pageTitle} rows={rows} actionOf={props.actionOf} />
      )}
      <Pages {...props} next={nextCursor} />
    </>
  );
}

/** Which numbers of stories differ from price data, by how much and by whose prices? */
export function ClaimListPanel(props: ClaimListPanelProps) {
  const words = claimListWords(useLanguage());
  return (
    <Panel title={words.pageTitle} titleHidden className="claim-list-panel">
      {props.children}
      <Rows {...props} />
    </Panel>
  );
}
