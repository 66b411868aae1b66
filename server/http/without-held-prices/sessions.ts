import type { MarketSessionListReply } from '../../../shared/schemas/market-session-list.ts';
import type { MarketSessionReply, SessionRow } from '../../../shared/schemas/market-session-reply.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { type Leaving, leaving } from './leaving.ts';

/** The instruments that a session of a market tells figures of. */
export function instrumentsOfSession({ groups, marks, indices }: MarketSessionReply): Set<string> {
  const told = [...groups.flatMap(({ rows }) => rows), ...marks, ...indices];
  return new Set(told.map(({ instrumentId }) => instrumentId));
}

const noFigures = { close: null, change: null, lessIndex: null, deviations: null, volumeRatio: null };

function rowWithout(row: SessionRow, held: HeldPrices): SessionRow {
  const tells = [row.close, row.change, row.deviations, row.volumeRatio].some((value) => value !== null);
  return tells && held.ofInstrument(row.instrumentId)
    ? { ...row, ...noFigures, notJudged: row.notJudged ?? 'terms' }
    : row;
}

/**
 * A session of a market: a share stays in its group, and groups and counts stay whole, since they tell no price. A figure
 * less that of an index gives away the index too.
 */
export function marketSessionWithout(
  reply: MarketSessionReply,
  held: HeldPrices,
): Leaving<MarketSessionReply> {
  const indices = reply.indices.filter(({ instrumentId }) => !held.ofInstrument(instrumentId));
  const isIndexHeld = indices.length < reply.indices.length;
  const groups = reply.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const shown = rowWithout(row, held);
      return isIndexHeld ? { ...shown, lessIndex: null, deviations: null } : shown;
    }),
  }));
  const marks = reply.marks
    .filter(({ instrumentId }) => !held.ofInstrument(instrumentId))
    .map((mark) => (isIndexHeld ? { ...mark, lessIndex: null } : mark));
  return leaving({ ...reply, indices, groups, marks, ...held.told() });
}

/** The sessions of a market: all but the change of its index are counts. */
export function marketSessionListWithout(
  reply: MarketSessionListReply,
  held: HeldPrices,
): Leaving<MarketSessionListReply> {
  const tells = reply.sessions.some(({ indexChange }) => indexChange !== null);
  if (!tells || !held.ofInstrument(reply.indexId)) return leaving(reply);
  const sessions = reply.sessions.map((session) => ({ ...session, indexChange: null }));
  return leaving({ ...reply, sessions, ...held.told() });
}
