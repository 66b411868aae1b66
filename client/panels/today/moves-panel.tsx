import type { MarketSessionReply } from '../../../shared/schemas/market-session-reply.ts';
import { todayWords } from '../../format/today-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { WithheldPrices } from '../../ui/withheld-prices.tsx';
import { MoveStrip } from './move-strip.tsx';
import { MovesTable } from './moves-table.tsx';

/** How did the shares of a market move on a session, beside its index? */
export function MovesPanel(props: {
  reply: MarketSessionReply;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}) {
  const words = todayWords(useLanguage());
  const { reply, isTable } = props;
  const spread = reply.spread.counts.reduce((sum, count) => sum + count, 0);
  // Of a market whose prices come from several sources some may be shown: then the strip has those.
  const withheld = reply.marks.length === 0 ? reply.withheld : undefined;
  const count = spread > 0 ? spread : reply.marks.length;
  return (
    <Panel
      title={words.movesTitle}
      className="moves-panel"
      aside={
        <button
          type="button"
          className="link-button moves-toggle"
          aria-keyshortcuts="t"
          onClick={() => props.onTable(!isTable)}
        >
          {isTable ? words.asPicture : words.asTable}
          <span className="kbd" aria-hidden="true">
            t
          </span>
        </button>
      }
    >
      <div className="panel-body">
        {withheld ? (
          <WithheldPrices withheld={withheld} />
        ) : (
          <>
            <p className="second moves-hint">
              {[
                words.movesCount(count),
                words.movesHint,
                ...(spread > 0 ? [words.spreadHint(spread)] : []),
              ].join(' · ')}
            </p>
            <div className="moves-box">
              {reply.marks.length === 0 && <p className="second">{words.noMoves}</p>}
              {reply.marks.length > 0 &&
                (isTable ? <MovesTable reply={reply} /> : <MoveStrip reply={reply} />)}
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
