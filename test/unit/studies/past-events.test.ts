import { describe, expect, it } from 'vitest';
import { meanByT } from '../../../server/stats/mean.ts';
import { studyAround } from '../../../server/studies/abnormal-around.ts';
import { cumulativeAbnormal, marketModelAt } from '../../../server/studies/abnormal-returns.ts';
import { dayZeroOf, pastEvents } from '../../../server/studies/past-events.ts';
import { chosenBy, studyKindOf } from '../../../server/studies/past-events-kind.ts';
import type { StudiedEvent } from '../../../shared/schemas/past-events.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';
import { hynixReturns, studiedEvent } from '../../support/studied-events.ts';

function placeOf(event: StudiedEvent): number {
  const day = dayZeroOf(event);
  const place = day === null ? null : hynixReturns.placeOf(day);
  if (place === null) throw new Error(`${event.key} stands on no session`);
  return place;
}

function study(own: StudiedEvent, others: readonly StudiedEvent[]) {
  const place = placeOf(own);
  return pastEvents(own, place, [...others, own], hynixReturns, marketModelAt(hynixReturns, place));
}

const reasons = (own: StudiedEvent, ...others: StudiedEvent[]) =>
  study(own, others).dropped.map(({ reason }) => reason);

const own = studiedEvent('2024-01-25');
const quarters = [
  '2022-04-27',
  '2022-07-27',
  '2022-10-26',
  '2023-02-01',
  '2023-04-26',
  '2023-07-26',
  '2023-10-26',
];

describe('what followed seven earlier stories of the same kind', () => {
  const past = study(
    own,
    quarters.map((day) => studiedEvent(day)),
  );

  it('is the cumulative abnormal return of each over [+1,+5], by a model of its own', () => {
    expect(past.events.map((event) => event.sessionDate)).toEqual(quarters);
    for (const event of past.events) {
      const place = hynixReturns.placeOf(event.sessionDate) ?? Number.NaN;
      const model = marketModelAt(hynixReturns, place).value;
      const car = model && cumulativeAbnormal(hynixReturns, model, place, { from: 1, to: 5 }).value;
      expect(event.abnormal).toBe(car?.estimate);
    }
  });

  it('has the cross-sectional mean and interval of them, without this one', () => {
    expect(past.mean).toEqual(
      meanByT(
        past.events.map(({ abnormal }) => abnormal),
        0.95,
      ),
    );
    expect(past.mean).toMatchObject({ nUsed: 7, df: 6, method: 'meanByT' });
  });

  it('has this one beside them, with an interval by its forecast error', () => {
    expect(past.own).toMatchObject({ method: 'forecastError', df: 238 });
    expect(past.ownMissing).toBeNull();
  });

  it('drops none and counts none apart', () => expect(past).toMatchObject({ dropped: [], apart: [] }));
});

describe('a mean', () => {
  it('is none of fewer than five', () => {
    const few = study(
      own,
      quarters.slice(0, 4).map((day) => studiedEvent(day)),
    );
    expect(few.events).toHaveLength(4);
    expect(few.mean).toBeNull();
    expect(
      study(
        own,
        quarters.slice(0, 5).map((day) => studiedEvent(day)),
      ).mean?.nUsed,
    ).toBe(5);
  });
});

describe('an earlier event is left out', () => {
  it('while its window was not over before this one', () => {
    expect(reasons(own, studiedEvent('2024-01-18'))).toEqual(['windowOpen']); // +5 is the day itself
    expect(reasons(own, studiedEvent('2024-01-17'))).toEqual([]);
  });

  it('where it repeats a story, or became known only later', () => {
    expect(reasons(own, studiedEvent('2023-07-26', { novelty: 'echo' }))).toEqual(['sameStory']);
    expect(reasons(own, studiedEvent('2023-07-26', { knownAt: '2025-01-01T00:00:00.000Z' }))).toEqual([
      'knownLater',
    ]);
  });

  it('where its window shares sessions with one that counts; of two on one session one counts', () => {
    const twice = { key: 'KRX:000660|2023-07-26|other|v2' };
    const past = study(own, [
      studiedEvent('2023-07-26'),
      studiedEvent('2023-07-26', twice),
      studiedEvent('2023-08-01'), // four sessions after
      studiedEvent('2023-08-02'), // five after: [+1,+5] begins when the other is over
    ]);
    expect(past.events.map((event) => event.sessionDate)).toEqual(['2023-07-26', '2023-08-02']);
    expect(past.dropped.map(({ reason }) => reason)).toEqual(['overlap', 'overlap']);
    const others = [...quarters.map((day) => studiedEvent(day)), studiedEvent('2023-07-26', twice)];
    expect(study(own, others).mean?.nDropped).toEqual({ overlap: 1 });
  });

  it('where too few sessions lie before it, where it stands on no session, and where KOSPI lacks one', () => {
    expect(reasons(own, studiedEvent('2018-03-02'))).toEqual(['tooFewSessions']);
    expect(reasons(own, studiedEvent(null))).toEqual(['noSession']);
    expect(reasons(own, studiedEvent('2022-05-04'))).toEqual(['benchmarkMissing']);
  });

  it('and takes no session from another by being left out', () => {
    const past = study(own, [studiedEvent('2023-07-25', { novelty: 'echo' }), studiedEvent('2023-07-26')]);
    expect(past.events.map((event) => event.sessionDate)).toEqual(['2023-07-26']);
  });
});

describe('events that stand otherwise to the move', () => {
  it('are counted apart and never pooled', () => {
    const past = study(own, [
      studiedEvent('2023-07-26'),
      studiedEvent('2023-04-26', { relation: 'reports' }),
      studiedEvent('2023-02-01', { relation: 'unclear' }),
      studiedEvent('2022-10-26', { relation: 'unclear' }),
    ]);
    expect(past.events).toHaveLength(1);
    expect(past.apart).toEqual([
      { relation: 'reports', count: 1 },
      { relation: 'unclear', count: 2 },
    ]);
  });

  it('stand on the session that they are about, those before the move on the first that could react', () => {
    const given = { reactionSessionDate: '2024-01-26' };
    expect(dayZeroOf(studiedEvent('2024-01-25', given))).toBe('2024-01-26');
    expect(dayZeroOf(studiedEvent('2024-01-25', { ...given, relation: 'reports' }))).toBe('2024-01-25');
    expect(dayZeroOf(studiedEvent('2024-01-25', { ...given, relation: 'unclear' }))).toBe('2024-01-25');
  });
});

describe('what a story is counted as', () => {
  const kindOf = (kind: string, ...told: [string, number | null][]) =>
    studyKindOf(studiedEvent('2024-01-25', { kind, told: told.map(([of, value]) => ({ kind: of, value })) }));

  it('is the extreme that it tells, whatever it is about', () => {
    expect(kindOf('deal', ['52w_high', null], ['change_pct', -1])).toBe('high52w');
    expect(kindOf('price', ['record_high', 100])).toBe('high52w');
    expect(kindOf('price', ['52w_low', 90])).toBe('low52w');
  });

  it('is the direction of its changes for a story about the price, neither where they differ', () => {
    expect(kindOf('price', ['change_pct', 3.1], ['change_abs', 500])).toBe('rise');
    expect(kindOf('price', ['change_pct', -3.1])).toBe('fall');
    expect(kindOf('price', ['intraday_change_pct', -2], ['change_pct', 1])).toBe('rise'); // how the session ended
    expect(kindOf('price', ['change_pct', 3], ['change_pct', -2])).toBe('price');
    expect(kindOf('price', ['52w_high', 100], ['52w_low', 50])).toBe('price');
    expect(kindOf('price')).toBe('price');
  });

  it('is its own kind otherwise', () => expect(kindOf('results', ['change_pct', 3])).toBe('results'));
});

describe('whether day 0 is a result', () => {
  it.each([
    [{ relation: 'precedes' }, null],
    [{ relation: 'reports' }, 'reports'],
    [{ relation: 'unclear' }, 'mayReport'],
    [{ relation: 'precedes', kind: 'price' }, 'price'],
    [{ relation: 'reports', told: [{ kind: '52w_high', value: 1 }] }, 'price'],
  ])('%j: %s', (given, expected) => expect(chosenBy(studiedEvent('2024-01-25', given))).toBe(expected));
});

describe('a study without what it needs', () => {
  const prices = {
    calendar: calendarOf('XKRX'),
    series: bundledSeries('KRX-000660'),
    benchmark: bundledSeries('KRX-KS11'),
  };

  it.each([
    ['noSession', studiedEvent(null), prices],
    ['noSession', own, { ...prices, calendar: null }],
    ['noSession', studiedEvent('2024-01-27'), prices], // a Saturday
    ['noSeries', own, { ...prices, series: null }],
    ['noBenchmark', own, { ...prices, benchmark: null }],
  ] as const)('says %s', (missing, event, given) => {
    const reply = studyAround(event, [event], given);
    expect(reply).toMatchObject({ sessions: [], model: { missing }, past: { ownMissing: missing } });
  });

  it('names the sessions that it shows by the calendar, those after the last price too', () => {
    const cut = {
      ...prices.series,
      bars: prices.series.bars.filter((bar) => bar.sessionDate <= sessionDate('2024-01-26')),
    };
    const reply = studyAround(own, [own], { ...prices, series: cut });
    expect(reply.sessions.map((session) => session.sessionDate)).toEqual(
      '18 19 22 23 24 25 26 29 30 31'
        .split(' ')
        .map((day) => `2024-01-${day}`)
        .concat('2024-02-01'),
    );
    expect(reply.sessions.map(({ missing }) => missing)).toEqual([
      ...Array(7).fill(null),
      ...Array(4).fill('notYet'),
    ]);
    expect(reply.past).toMatchObject({ own: null, ownMissing: 'notYet' });
  });
});
