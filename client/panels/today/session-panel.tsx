import type { MarketCollectionReply } from '../../../shared/schemas/market-collection-reply.ts';
import type { MarketSessionReply } from '../../../shared/schemas/market-session-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { formatNumber } from '../../format/number.ts';
import { todayWords } from '../../format/today-words.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { sessionFile } from './session-file.ts';
import { SessionGroups } from './session-groups.tsx';
import { SessionTable } from './session-table.tsx';

/** Which shares moved on a session, and of which of them is there a story? */
export function SessionPanel(props: {
  reply: MarketSessionReply;
  instruments: readonly InstrumentId[] | null;
  collection: MarketCollectionReply | undefined;
  newSince: InstantUtc | null;
}) {
  const words = todayWords(useLanguage());
  const { basis, coverage, groups } = props.reply;
  const isEmpty = groups.every((group) => group.total === 0);
  return (
    <Panel title={words.tableTitle} titleHidden className="session-panel">
      {isEmpty ? (
        <PanelMessage kind="empty" title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <>
          {coverage.withBar === 0 && (
            <p className="stale-bar" role="status">
              {words.noPricesYet}
            </p>
          )}
          <SessionTable caption={words.tableTitle}>
            <SessionGroups {...props} />
          </SessionTable>
        </>
      )}
      <p className="stamp panel-foot">
        {[
          words.basis(
            formatNumber(basis.deviations),
            basis.sessions,
            `${formatNumber(basis.withoutHistory * 100)}%`,
          ),
          words.coverage(coverage),
        ].join(' · ')}
      </p>
      {!isEmpty && (
        <p className="actions csv-line">
          <CsvButton
            name={`session-${props.reply.calendar}-${props.reply.date}`}
            reading={['market-session', props.reply.calendar, props.reply.date]}
            file={(reading) => sessionFile(props.reply, reading)}
          />
        </p>
      )}
    </Panel>
  );
}
