import { type CompanyEvent, CompanyEventSchema } from '../../../shared/schemas/event-reply.ts';
import { type PriceSeriesReply, PriceSeriesReplySchema } from '../../../shared/schemas/price-series-reply.ts';
import { addDays, type SessionDate, sessionDate, weekdayOf } from '../../../shared/units/session-date.ts';

const INSTRUMENT = 'KRX:000660';
const YEAR = 252;

/** Numbers of 0 up to 1 that are the same in every run (Park and Miller, 1988). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function weekdays(count: number): SessionDate[] {
  const dates: SessionDate[] = [];
  for (let day = sessionDate('1995-01-02'); dates.length < count; day = addDays(day, 1)) {
    if (weekdayOf(day) % 6 !== 0) dates.push(day);
  }
  return dates;
}

function extremeBefore(values: readonly number[], pick: (...window: number[]) => number): (number | null)[] {
  return values.map((_, index) => (index < YEAR ? null : pick(...values.slice(index - YEAR, index))));
}

/** A made-up series of `count` sessions with opening prices, ranges, volume and 52-week bounds. */
export function sampleSeries(count: number): PriceSeriesReply {
  const next = seededNumbers(20240122);
  const dates = weekdays(count);
  const columns = { open: [0], high: [0], low: [0], close: [0], volume: [0] };
  for (const column of Object.values(columns)) column.length = 0;
  let price = 50_000;
  for (let index = 0; index < count; index += 1) {
    const open = price;
    price = Math.max(price * (1 + (next() - 0.495) * 0.04), 1000);
    columns.open.push(Math.round(open));
    columns.close.push(Math.round(price));
    columns.high.push(Math.round(Math.max(open, price) * (1 + next() * 0.01)));
    columns.low.push(Math.round(Math.min(open, price) * (1 - next() * 0.01)));
    columns.volume.push(Math.round(1e6 * (0.5 + next() * 2)));
  }
  const events = columns.close.flatMap((close, index) => {
    const change = close / (columns.close[index - 1] ?? close) - 1;
    if (Math.abs(change) < 0.0196) return [];
    const measured = { value: change, previousExtreme: null, firstCrossing: null, basis: 'close' };
    return [{ instrumentId: INSTRUMENT, sessionDate: dates[index], kind: 'move', ...measured }];
  });
  return PriceSeriesReplySchema.parse({
    instrumentId: INSTRUMENT,
    mic: 'XKRX',
    currency: 'KRW',
    adjustmentBasis: 'split',
    source: { id: 'bench', name: 'bench', attribution: null },
    asOf: `${dates.at(-1)}T06:30:00.000Z`,
    firstSession: dates[0],
    lastSession: dates.at(-1),
    dates,
    ...columns,
    high52w: extremeBefore(columns.high, Math.max),
    low52w: extremeBefore(columns.low, Math.min),
    events,
  });
}

const KINDS = ['price', 'results', 'deal', 'ownership', 'filing', 'other'] as const;
const RELATIONS = ['reports', 'precedes', 'unclear'] as const;

/** Made-up stories, `count` of them spread over the sessions. */
export function sampleEvents(dates: readonly SessionDate[], count: number): CompanyEvent[] {
  return Array.from({ length: count }, (_, place) => {
    const date = dates[Math.floor(((place + 0.5) * dates.length) / count)];
    const id = `story-${place}`;
    return CompanyEventSchema.parse({
      event: {
        key: `${INSTRUMENT}|${date}|${id}`,
        instrumentId: INSTRUMENT,
        mic: 'XKRX',
        sessionDate: date,
        reactionSessionDate: date,
        phase: 'regular',
        kind: KINDS[place % KINDS.length],
        relation: RELATIONS[place % RELATIONS.length],
        relationReason: 'timeUnknown',
        novelty: 'first',
        role: 'subject',
        articleIds: [id],
        benchmarkId: null,
        returns: [],
        eventVersion: 1,
      },
      articles: [
        {
          id,
          title: `Story ${place}`,
          publisher: null,
          canonicalUrl: null,
          language: 'en',
          coverage: 'titleOnly',
          date: { date, publishedAt: null, precision: 'day', basis: 'publishedLine', evidence: [] },
          note: null,
          sourceName: 'bench',
        },
      ],
      claims: [],
      verdicts: { verified: 0, contradicted: place % 40 === 0 ? 1 : 0, pending: 0, unverifiable: 0 },
      mentions: [],
      otherInstruments: [],
    });
  });
}
