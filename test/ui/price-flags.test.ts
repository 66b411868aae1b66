import { describe, expect, it } from 'vitest';
import { groupCandles } from '../../client/charts/candle-groups.ts';
import { linePoints } from '../../client/charts/line-points.ts';
import { hasLaneGlyph } from '../../client/charts/price-event-glyph.tsx';
import { priceEventNames } from '../../client/charts/price-event-names.ts';
import { sessionFacts } from '../../client/charts/session-facts.ts';
import { valueDomain } from '../../client/charts/value-domain.ts';
import { priceFlagText } from '../../client/format/price-flag.ts';
import { settlingCommands } from '../../client/format/settling-command.ts';
import { openFlags } from '../../client/panels/data-quality/open-flags.ts';
import { type PriceEvent, type PriceEventKind, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import { type PriceSeriesReply, PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

const days = ['2022-03-30', '2022-03-31', '2022-04-06', '2022-04-07', '2022-04-08'];
const closes = [20, 20, 10, 11, 12];
const whole = { from: 0, to: days.length - 1 };

function flag(kind: PriceEventKind, day: string, more: Partial<PriceEvent> = {}) {
  return {
    ...{ instrumentId: 'KRX:042700', sessionDate: day, kind, value: null, previousExtreme: null },
    ...{ firstCrossing: null, basis: 'test', ...more },
  };
}

function seriesWith(events: readonly object[], more: object = {}): PriceSeriesReply {
  return PriceSeriesReplySchema.parse({
    ...{ instrumentId: 'KRX:042700', mic: 'XKRX', currency: 'KRW', adjustmentBasis: 'none' },
    source: { id: 'test', name: 'Test', attribution: null },
    asOf: '2022-04-08T06:30:00.000Z',
    ...{ firstSession: days[0], lastSession: days.at(-1), dates: days },
    ...{ open: closes, high: closes.map((close) => close + 1), low: closes.map((close) => close - 1) },
    ...{ close: closes, volume: closes.map(() => 1000) },
    ...{ high52w: closes.map(() => null), low52w: closes.map(() => null), events },
    ...more,
  });
}

const changes = (series: PriceSeriesReply) => days.map((_, index) => sessionFacts(series, index, [])?.change);
const closesDrawn = (series: PriceSeriesReply) =>
  linePoints(series, whole, 900, new Set()).map((point) => [point.position, point.value]);

describe('an open flag', () => {
  it('of a step is no return and breaks the line', () => {
    for (const kind of ['suspectedSplit', 'mixedBasis'] as const) {
      const series = seriesWith([flag(kind, '2022-04-06', { value: 2, resolution: 'open' })]);
      expect(changes(series).map((change) => change === null)).toEqual([true, false, true, false, false]);
      expect(closesDrawn(series)).toContainEqual([1.5, null]);
    }
  });

  it('of a missing session makes the next step no return, and is told with the next session', () => {
    const series = seriesWith([flag('missingSession', '2022-04-01')]);
    expect(changes(series)[2]).toBeNull();
    expect(sessionFacts(series, 2, [])?.flags.map((one) => one.kind)).toEqual(['missingSession']);
    expect(sessionFacts(series, 1, [])?.flags).toEqual([]);
  });

  it('of a bar leaves it undrawn, without a change to it or from it', () => {
    for (const kind of ['badRange', 'extraSession', 'duplicateSession'] as const) {
      const series = seriesWith([flag(kind, '2022-04-07')], { high: [21, 21, 11, 900, 13] });
      expect(changes(series).map((change) => change === null)).toEqual([true, false, false, true, true]);
      expect(closesDrawn(series)).toContainEqual([3, null]);
      expect(groupCandles(series, whole, 'day').map((candle) => candle.position)).toEqual([0, 1, 2, 4]);
      expect(valueDomain(series, whole, true).high).toBeLessThan(30);
    }
  });

  it('of a halt draws nothing forward; the step after it counts from the last close', () => {
    const series = seriesWith([flag('halt', '2022-03-31')]);
    expect(closesDrawn(series)).toContainEqual([1, null]);
    expect(changes(series).map((change) => change === null)).toEqual([true, true, false, false, false]);
  });

  it('is nothing more once a person accepted it; over a split that was adjusted for shares count as what they became', () => {
    const settled = (resolution: 'accepted' | 'adjusted') =>
      seriesWith([flag('suspectedSplit', '2022-04-06', { value: 2, resolution })]);
    expect(changes(settled('accepted'))[2]).toBe(-0.5);
    expect(closesDrawn(settled('accepted'))).not.toContainEqual([1.5, null]);
    expect(changes(settled('adjusted'))[2]).toBe(0);
    expect(closesDrawn(settled('adjusted'))).toContainEqual([1.5, null]);
  });
});

describe('the words of a flag', () => {
  const flagOf = (kind: PriceEventKind, more: Partial<PriceEvent> = {}) =>
    seriesWith([flag(kind, '2022-04-06', more)]).events[0];

  it.each([...priceFlagKinds])('say why %s stands there, in both languages', (kind) => {
    const one = flagOf(kind, { value: 2 });
    if (!one) throw new Error('no flag');
    expect(priceFlagText(one, -0.519, 'ko')).toMatch(/[가-힣].*[.]$/);
    expect(priceFlagText(one, -0.519, 'en')).toMatch(/[a-z].*[.]$/i);
    expect(priceFlagText(one, -0.519, 'en')).not.toMatch(/[가-힣]/);
  });

  it('have the figures of the step and of the ratio', () => {
    const split = flagOf('suspectedSplit', { value: 2 });
    const merger = flagOf('mixedBasis', { value: 0.1 });
    const unknown = flagOf('suspectedSplit');
    if (!split || !merger || !unknown) throw new Error('no flag');
    expect(priceFlagText(split, -0.5187, 'ko')).toBe(
      '직전 종가 대비 ▼51.87%로, 1주를 2주로 나눈 분할을 반영하지 않은 시세로 보입니다. 등락으로 치지 않습니다.',
    );
    expect(priceFlagText(merger, 9, 'ko')).toContain('10주를 1주로 합친 병합을');
    expect(priceFlagText(merger, 9, 'en')).toContain('a reverse split of 1 for 10');
    expect(priceFlagText(unknown, null, 'ko')).toContain('분할이나 병합을');
    expect(priceFlagText({ ...split, resolution: 'accepted' }, -0.5, 'ko')).toBe('');
    const settled = { ...split, resolution: 'adjusted' as const };
    expect(priceFlagText(settled, -0.5, 'ko')).toBe('1주를 2주로 나눈 분할이 있었다고 보고 등락을 셉니다.');
  });

  it('are none for what is no flag, and a kind is named once', () => {
    const series = seriesWith([
      flag('high52w', '2022-04-06', { value: 11, previousExtreme: 10, basis: '1y,intraday' }),
      flag('high52w', '2022-04-06', { value: 10, previousExtreme: 9, basis: '1y,close' }),
      flag('move', '2022-04-06', { value: 0.2 }),
    ]);
    expect(priceEventNames(series.events, 'ko')).toBe('52주 신고가 · 급등락');
    const ofCloses = series.events.slice(1, 2);
    expect(priceEventNames(ofCloses, 'ko')).toBe('52주 신고가 (종가)');
    expect(ofCloses.some(hasLaneGlyph)).toBe(false);
    const [high] = series.events;
    expect(high && hasLaneGlyph(high)).toBe(true);
    expect(high && priceFlagText(high, 0.1, 'ko')).toBe('');
  });
});

describe('what is to be settled', () => {
  it('are the open flags but for halts, newest first', () => {
    const series = seriesWith([
      flag('halt', '2022-03-30'),
      flag('missingSession', '2022-04-01'),
      flag('suspectedSplit', '2022-04-06', { value: 2, resolution: 'open' }),
      flag('badRange', '2022-04-07', { resolution: 'accepted' }),
      flag('high52w', '2022-04-08', { value: 12 }),
    ]);
    expect(openFlags(series.events).map((one) => one.sessionDate)).toEqual(['2022-04-06', '2022-04-01']);
  });

  it('has its command, the likelier decision first', () => {
    const commandsOf = (kind: PriceEventKind, value: number | null = null) => {
      const [one] = seriesWith([flag(kind, '2022-04-06', { value })]).events;
      return one ? settlingCommands(one) : [];
    };
    expect(commandsOf('suspectedSplit', 2)).toEqual([
      'newstape prices adjust KRX:042700 2022-04-06 --split 2 --reason "…"',
      'newstape prices adjust KRX:042700 2022-04-06 --accept --reason "…"',
    ]);
    expect(commandsOf('mixedBasis', 0.1)[0]).toContain('--split 1:10 ');
    expect(commandsOf('badRange')[0]).toContain('--exclude');
    expect(commandsOf('missingSession')).toEqual(['newstape prices import FILE --instrument KRX:042700']);
    expect(commandsOf('halt')).toEqual([]);
  });
});

it('a session after the published calendar says so', () => {
  const series = seriesWith([], { calendarConfirmedUntil: '2022-04-07' });
  expect([3, 4].map((index) => sessionFacts(series, index, [])?.calendarDerived)).toEqual([false, true]);
  expect(sessionFacts(series, 3, [])?.date).toBe(sessionDate('2022-04-07'));
});
