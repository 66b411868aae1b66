import type { ClaimStatement, VerdictBasis } from '../../shared/schemas/claim.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { isHalted } from '../markets/is-halted.ts';
import { sessionAfter, sessionBefore } from '../markets/session-offset.ts';
import { barOf } from './bar-lookup.ts';
import { checkBar } from './check-bar.ts';
import { checkPeriodFromOpen } from './check-change.ts';
import { checkExtremeOf, type ExtremeContext, isSameExtreme } from './check-extreme.ts';
import type { Outcome } from './outcome.ts';

type Trial = readonly [basis: VerdictBasis, outcome: () => Outcome | boolean | null];

/**
 * The basis on which a statement is true that is not true as it is read; null where there is none. Only what its wording
 * leaves open is tried: what a change or a period is measured from, which 52 weeks, closing prices or those of the day
 * where neither is said; and the time of day and the session where the statement `isAmbiguous`.
 */
export function otherBasisOf(
  statement: ClaimStatement,
  bar: PriceBar,
  context: ExtremeContext,
): VerdictBasis | null {
  const isTrue = ([, outcome]: Trial) => {
    const result = outcome();
    return typeof result === 'boolean' ? result : result?.verdict === 'verified';
  };
  const trials = [
    ...trialsOfKind(statement, bar, context),
    ...(statement.isAmbiguous ? trialsOfOpenReading(statement, bar, context) : []),
  ];
  return trials.find(isTrue)?.[0] ?? null;
}

function trialsOfKind(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Trial[] {
  switch (statement.kind) {
    case 'change_pct':
    case 'change_abs':
      return trialsOfChange(statement, bar, context);
    case 'period_change_pct':
      return trialsOfPeriod(statement, bar, context);
    case '52w_high':
    case '52w_low':
      return [
        ...trialsOfExtreme(statement, bar, context),
        ['window364d', () => checkExtremeOf(statement, bar, context, '364d')],
        ['window252td', () => checkExtremeOf(statement, bar, context, '252td')],
      ];
    case 'record_high':
      return trialsOfExtreme(statement, bar, context);
    case 'market_cap':
      return [['intraday', () => checkBar({ ...statement, session: 'intraday' }, bar, context)]];
    default:
      return [];
  }
}

function trialsOfChange(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Trial[] {
  if (statement.changeBase === 'open') return [];
  const { exchange: _stated, ...plain } = bar;
  return [
    ['previousClose', () => (bar.exchange ? checkBar(statement, plain, context) : null)],
    ['fromOpen', () => checkBar({ ...statement, changeBase: 'open' }, bar, context)],
  ];
}

function trialsOfPeriod(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Trial[] {
  const { fromDate } = statement;
  const { calendar } = context;
  if (fromDate === null || calendar === null) return [];
  const around = [sessionBefore(calendar, fromDate), sessionAfter(calendar, fromDate)];
  const first = around[1] ?? null;
  return [
    ...around.map(
      (date): Trial => [
        'otherWindow',
        () => (date === null ? null : checkBar({ ...statement, fromDate: date }, bar, context)),
      ],
    ),
    [
      'otherWindow',
      () => (first === null ? null : checkPeriodFromOpen(statement, first, bar, context.series)),
    ],
  ];
}

function trialsOfExtreme(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Trial[] {
  return [['todayIncluded', () => isSameExtreme(statement, bar, context)]];
}

/** Whether the number was one of the day's course, or is of the session before or after. */
function trialsOfOpenReading(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Trial[] {
  const { calendar, series } = context;
  const quoted = quoteOf(statement);
  const isInside = () =>
    quoted !== null && checkBar(quoted, bar, context).reason === 'insideDayRange' ? true : null;
  const other = (date: SessionDate | null): Trial => [
    'otherSession',
    () => {
      const there = date === null ? null : barOf(series, date);
      return there && !isHalted(there) ? checkBar(statement, there, context) : null;
    },
  ];
  return [
    ['intraday', isInside],
    ...(calendar
      ? [other(sessionBefore(calendar, bar.sessionDate)), other(sessionAfter(calendar, bar.sessionDate))]
      : []),
  ];
}

/** The same number as one of some time of the day; null where it cannot be one. */
function quoteOf(statement: ClaimStatement): ClaimStatement | null {
  const session = 'intraday';
  switch (statement.kind) {
    case 'close':
    case 'open':
    case 'high':
    case 'low':
      return { ...statement, kind: 'intraday_price', session };
    case 'change_pct':
      return { ...statement, kind: 'intraday_change_pct', session };
    default:
      return null;
  }
}
