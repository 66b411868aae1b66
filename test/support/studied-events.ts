import { alignReturns } from '../../server/studies/abnormal-columns.ts';
import { StudiedEventSchema } from '../../shared/schemas/past-events.ts';
import { bundledSeries, calendarOf } from './bundled-series.ts';

/** SK hynix against KOSPI, whole. */
export const hynixReturns = alignReturns(
  bundledSeries('KRX-000660'),
  bundledSeries('KRX-KS11'),
  calendarOf('XKRX'),
);

/** A story of results that preceded the move of a session of SK hynix and was known when that session ended. */
export function studiedEvent(day: string | null, given: Record<string, unknown> = {}) {
  return StudiedEventSchema.parse({
    key: `KRX:000660|${day ?? 'undated'}|story|v2`,
    instrumentId: 'KRX:000660',
    mic: 'XKRX',
    sessionDate: day,
    reactionSessionDate: day,
    kind: 'results',
    relation: 'precedes',
    novelty: 'first',
    benchmarkId: 'KRX:KS11',
    knownAt: `${day ?? '2019-01-02'}T06:30:00.000Z`,
    told: [],
    ...given,
  });
}
