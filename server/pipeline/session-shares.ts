import type {
  MarketSessionReply,
  SessionRow,
  SessionStory,
} from '../../shared/schemas/market-session-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import {
  type SessionPriceEvent,
  type SessionScope,
  type SessionShare,
  sharesWithSeries,
} from '../store/market-session-shares.ts';
import { eventsOfSession, type SessionEvent, storiesOfShares } from '../store/market-session-stories.ts';
import type { Database } from '../store/open-database.ts';
import { sourcesInUse } from '../store/price-series.repository.ts';
import { sessionPrices } from '../store/session-prices.ts';
import { termsInForce } from '../store/source-terms.ts';
import { listSources } from '../store/sources.repository.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import { notJudgedReason } from '../studies/session-groups.ts';
import { changeOf, type ShareMove, shareMoveOf } from '../studies/session-share.ts';

/** A share that has a bar of the session or a story, with what is known of it. */
export interface SharesShown extends Pick<SessionRow, 'nameKorean' | 'nameEnglish' | 'mic' | 'currency'> {
  readonly instrumentId: InstrumentId;
  readonly share: SessionShare | null;
  readonly events: readonly SessionEvent[];
  readonly move: ShareMove;
}

/** All shares of a session, those that moved most first, and the indices beside them. */
export interface SharesOfSession {
  readonly date: SessionDate;
  readonly shares: readonly SharesShown[];
  readonly indices: MarketSessionReply['indices'];
  readonly events: ReadonlyMap<string, readonly SessionEvent[]>;
  readonly priceEvents: ReadonlyMap<string, readonly SessionPriceEvent[]>;
  readonly coverage: MarketSessionReply['coverage'];
}

/** Reads the bars of a session once, and the events beside them. `isNow`: as is known now. */
export async function readSessionShares(
  database: Database,
  scope: SessionScope,
  isNow: boolean,
): Promise<SharesOfSession> {
  const { bars, priceEvents, listed } = await sessionPrices(database, scope, isNow);
  const events = await eventsOfSession(database, scope);
  const indices = bars.filter((bar) => bar.isIndex).map(indexOf);
  const changes = new Map<string, number | null>(indices.map((one) => [one.instrumentId, one.change]));
  const shown = (named: SessionShare | SessionEvent, share: SessionShare | null): SharesShown => {
    const { instrumentId, nameKorean, nameEnglish, mic, currency } = named;
    const own = events.get(instrumentId) ?? [];
    const flags = priceEvents.get(instrumentId) ?? [];
    const bar = share && { ...share, hasOpenStep: flags.some(isOpenStep) };
    const index = changes.get(benchmarkOf(mic) ?? '') ?? null;
    return {
      ...{ instrumentId, nameKorean, nameEnglish, mic, currency },
      ...{ share, events: own, move: shareMoveOf(bar, index, own.length > 0) },
    };
  };
  const shares = bars.filter((bar) => !bar.isIndex).map((share) => shown(share, share));
  const barred = new Set(shares.map((share) => share.instrumentId));
  const others = [...events.values()].flatMap(([lead]) =>
    lead && !barred.has(lead.instrumentId) ? [shown(lead, null)] : [],
  );
  return {
    date: scope.date,
    shares: [...shares, ...others].sort(
      (a, b) => b.move.size - a.move.size || (a.instrumentId < b.instrumentId ? -1 : 1),
    ),
    ...{ indices, events, priceEvents },
    coverage: {
      listed,
      withBar: shares.length,
      halted: shares.filter(({ share }) => share?.halted).length,
      inDoubt: shares.filter(({ share, move }) => !share?.halted && move.inDoubt).length,
      withoutHistory: shares.filter(({ share, move }) => share?.moved === null && move.change !== null)
        .length,
    },
  };
}

function isOpenStep({ kind, isSettled }: SessionPriceEvent): boolean {
  return !isSettled && (kind === 'suspectedSplit' || kind === 'mixedBasis');
}

function indexOf(bar: SessionShare): MarketSessionReply['indices'][number] {
  const { instrumentId, mic, close } = bar;
  return { instrumentId, mic, close, change: changeOf(bar, bar.missingBefore > 0) };
}

/** The rows of some shares, by share. */
export async function sessionRows(
  database: Database,
  { events, priceEvents }: SharesOfSession,
  page: readonly SharesShown[],
  asOf: InstantUtc,
): Promise<Map<string, SessionRow>> {
  const own = page.flatMap(({ instrumentId }): [string, readonly SessionEvent[]][] => {
    const told = events.get(instrumentId);
    return told ? [[instrumentId, told]] : [];
  });
  const stories = await storiesOfShares(database, new Map(own), asOf);
  const without = page.filter(({ share }) => share === null).map(({ instrumentId }) => instrumentId);
  const withSeries = await sharesWithSeries(database, without);
  const sourceOf = await priceSources(
    database,
    page.map(({ instrumentId }) => instrumentId),
  );
  return new Map(
    page.map((shown) => {
      const { instrumentId } = shown;
      const flags = priceEvents.get(instrumentId) ?? [];
      const kinds = [...new Set(flags.map(({ kind }) => kind))];
      const story = stories.get(instrumentId) ?? null;
      const row = rowOf(shown, kinds, story, withSeries.has(instrumentId));
      return [instrumentId, { ...row, priceSource: sourceOf(instrumentId) }];
    }),
  );
}

/** The line that the source of each share's prices asks for, else its name. */
async function priceSources(database: Database, ids: readonly InstrumentId[]) {
  const used = await sourcesInUse(database, ids);
  const names = new Map(
    (await listSources(database)).map((source) => [
      source.id,
      termsInForce(source).attribution ?? source.name,
    ]),
  );
  return (id: InstrumentId): string | null => {
    const source = used.get(id);
    return source === undefined ? null : (names.get(source) ?? source);
  };
}

function rowOf(
  { instrumentId, nameKorean, nameEnglish, mic, currency, share, move }: SharesShown,
  priceEvents: SessionRow['priceEvents'],
  story: SessionStory | null,
  hasSeries: boolean,
): Omit<SessionRow, 'priceSource'> {
  const { change, lessIndex, inDoubt } = move;
  const { volume = null, usualVolume = null } = share ?? {};
  const bar = share && { halted: share.halted, moved: share.moved, inDoubt, change };
  return {
    ...{ instrumentId, nameKorean, nameEnglish, mic, currency, priceEvents, story, change, lessIndex },
    close: share?.close ?? null,
    deviations: share?.moveDeviations ?? null,
    volumeRatio: volume === null || usualVolume === null ? null : volume / usualVolume,
    notJudged: notJudgedReason(bar, hasSeries),
  };
}
