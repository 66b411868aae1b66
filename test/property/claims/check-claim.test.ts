import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previousBar } from '../../../server/claims/bar-lookup.ts';
import { isHalted } from '../../../server/markets/is-halted.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { basisFactor } from '../../../server/markets/split-factor.ts';
import { splitStepBetween } from '../../../server/markets/split-step.ts';
import { instrument, seriesOf } from '../../unit/claims/reference-data.ts';
import { check } from '../../unit/claims/statement.ts';

const seed = 20240122;
const ids = [
  'KRX:000660',
  'KRX:001740',
  'KRX:005380',
  'KRX:005930',
  'KRX:034730',
  'KRX:035420',
  'KRX:035720',
  'KRX:042700',
  'KRX:373220',
  'KRX:KS11',
  'KRX:KQ11',
  'XNAS:AAPL',
  'XNAS:ARM',
  'XNAS:INTC',
  'XNAS:MSFT',
  'XNAS:NVDA',
  'US:SPX',
  'XNAS:TSLA',
  'XNYS:TSM',
];

/** A session with trading of one of the bundled series. */
const session = fc.constantFrom(...ids).chain((id) => {
  const series = seriesOf(id);
  if (!series) throw new Error(`no prices of ${id}`);
  return fc
    .integer({ min: 1, max: series.bars.length - 1 })
    .map((place) => ({ id, series, bar: series.bars[place], before: series.bars[place - 1] }));
});

test('a true price, in the unit of its day or in today s, is never contradicted', () => {
  fc.assert(
    fc.property(
      session,
      fc.constantFrom('close', 'open', 'high', 'low'),
      fc.boolean(),
      ({ id, series, bar }, kind, unsplit) => {
        const price = bar?.[kind];
        if (!bar || price == null || isHalted(bar)) return;
        const printed = unsplit ? price * basisFactor(series, bar.sessionDate) : price;
        const digits = series.currency === 'KRW' ? 0 : 2;
        expect(
          check(id, bar.sessionDate, {
            kind,
            value: Number(printed.toFixed(digits)),
            precision: series.currency === 'pt' ? 0.01 : null,
          }).verdict,
        ).not.toBe('contradicted');
      },
    ),
    { seed, numRuns: 3_000 },
  );
});

test('a true change printed with two decimals or with one is never contradicted, and one that is off by a point is never verified', () => {
  fc.assert(
    fc.property(session, fc.constantFrom(1, 2), ({ id, series, bar }, decimals) => {
      if (!bar || isHalted(bar)) return;
      const before = previousBar(series, bar.sessionDate, shippedCalendars(instrument(id).mic));
      if (!before) return;
      const ratio = splitStepBetween(before.bar, bar, series)?.ratio ?? 1;
      const change = (bar.close / (before.bar.close / ratio) - 1) * 100;
      const told = (value: number) =>
        check(id, bar.sessionDate, {
          kind: 'change_pct',
          value: Number(value.toFixed(decimals)),
          precision: 10 ** -decimals,
        }).verdict;
      expect(told(change)).not.toBe('contradicted');
      expect(told(change + 1)).not.toBe('verified');
    }),
    { seed, numRuns: 3_000 },
  );
});

test('a 52-week high and low of the same day cannot both be verified unless the day s range spans the whole year s', () => {
  fc.assert(
    fc.property(session, ({ id, bar }) => {
      if (!bar) return;
      const high = check(id, bar.sessionDate, { kind: '52w_high', extremeBasis: 'close' }).verdict;
      const low = check(id, bar.sessionDate, { kind: '52w_low', extremeBasis: 'close' }).verdict;
      expect(high === 'verified' && low === 'verified').toBe(false);
    }),
    { seed, numRuns: 1_000 },
  );
});
