import { describe, expect, it } from 'vitest';
import type { DayReference, DayWord } from '../../../server/claims/grammar.ts';
import { ReportDays } from '../../../server/claims/report-days.ts';
import { tradingDaysBy } from '../../../server/claims/sessions-near.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import type { DateFinding } from '../../../shared/schemas/article.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { dayFinding } from './labelled-cases.ts';

const tradingDays = tradingDaysBy(shippedCalendars);

/** Published at this moment, by the clock of the world. */
function at(moment: string, date = moment.slice(0, 10)): DateFinding {
  return { ...dayFinding(date), precision: 'minute', publishedAt: instantUtc(`${moment}:00.000Z`) };
}
const report = (finding: DateFinding, language: 'ko' | 'en') =>
  new ReportDays(finding, language, tradingDays);
const word = (reference: DayReference, isPlain = true): DayWord => ({
  start: 0,
  end: 1,
  reference,
  isLocal: false,
  isPlain,
});
const on = (date: string) => word({ type: 'date', date: sessionDate(date) });
const relative = (
  type: 'previousDay' | 'sessionBefore' | 'today' | 'sameDay' | 'overnight' | 'lastSessionOfLastYear',
) => word({ type });

describe('the session that an article reports on where it names none', () => {
  it.each([
    ['of a Tuesday, about Seoul', dayFinding('2024-05-14'), 'ko', 'KR', '2024-05-14'],
    ['of a Sunday, about Seoul', dayFinding('2024-05-12'), 'ko', 'KR', '2024-05-10'],
    ['of a holiday, about Seoul', dayFinding('2024-05-15'), 'ko', 'KR', '2024-05-14'],
    ['of a Tuesday, in Korean about New York', dayFinding('2024-05-14'), 'ko', 'US', '2024-05-13'],
    ['of a Monday, in Korean about New York', dayFinding('2024-05-13'), 'ko', 'US', '2024-05-10'],
    ['of a Tuesday, in English about New York', dayFinding('2024-05-14'), 'en', 'US', '2024-05-14'],
    ['of a Tuesday, about a market without a calendar', dayFinding('2024-05-14'), 'en', 'other', null],
    ['of no day', dayFinding(null), 'ko', 'KR', null],
    ['before the opening in Seoul', at('2024-05-13T23:30', '2024-05-14'), 'ko', 'KR', '2024-05-13'],
    ['at the opening in Seoul', at('2024-05-14T00:00'), 'ko', 'KR', '2024-05-14'],
    ['after the close in Seoul', at('2024-05-14T07:00'), 'ko', 'KR', '2024-05-14'],
    ['before the opening in New York', at('2024-05-14T13:29'), 'en', 'US', '2024-05-13'],
    ['at the opening in New York', at('2024-05-14T13:30'), 'en', 'US', '2024-05-14'],
    ['at night in New York', at('2024-05-15T02:00'), 'en', 'US', '2024-05-14'],
    ['on a holiday in New York', at('2024-05-27T16:00'), 'en', 'US', '2024-05-24'],
  ] as const)('%s', (_what, finding, language, market, expected) =>
    expect(report(finding, language).reported(market)).toBe(expected),
  );
});

describe('the session that an article names', () => {
  it('is the first one of its lead', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    days.remember(on('2024-05-13'), 'KR', 0);
    days.remember(on('2024-05-10'), 'KR', 0);
    expect(days.reported('KR')).toBe('2024-05-13');
    expect(days.reported('US')).toBe('2024-05-13');
  });

  it('is none of long ago, of a closed market, of a month or of another way to tell it', () => {
    for (const one of [
      ...[
        on('2024-05-03'),
        on('2024-05-12'),
        relative('previousDay'),
        relative('today'),
        word({ type: 'past' }),
      ],
      ...[word({ type: 'month', firstDay: sessionDate('2024-05-01') }), word({ type: 'future' })],
    ]) {
      const days = report(dayFinding('2024-05-14'), 'ko');
      days.remember(one, 'KR', 0);
      expect(days.reported('KR'), JSON.stringify(one.reference)).toBe('2024-05-14');
    }
    const near = report(dayFinding('2024-05-14'), 'ko');
    near.remember(on('2024-05-07'), 'KR', 0);
    expect(near.reported('KR')).toBe('2024-05-07');
    const far = report(dayFinding('2024-05-14'), 'ko');
    far.remember(on('2024-05-02'), 'KR', 0);
    expect(far.reported('KR')).toBe('2024-05-14');
  });

  it('is in English none that is named first behind the lead, in Korean it is', () => {
    for (const [language, market, expected] of [
      ['en', 'US', '2024-05-14'],
      ['ko', 'KR', '2024-05-10'],
    ] as const) {
      const days = report(dayFinding('2024-05-14'), language);
      days.startOver();
      days.remember(on('2024-05-10'), market, 0);
      expect(days.reported(market)).toBe(expected);
    }
    const undated = report(dayFinding(null), 'en');
    undated.startOver();
    undated.remember(on('2024-05-10'), 'US', 0);
    expect(undated.reported('US')).toBe('2024-05-10');
  });

  it('is not the day of an article that came out before its market opened', () => {
    const morning = report(at('2024-05-13T23:30', '2024-05-14'), 'ko');
    morning.remember(on('2024-05-14'), 'KR', 0);
    expect(morning.reported('KR')).toBe('2024-05-13');
    const noon = report(at('2024-05-14T03:00'), 'ko');
    noon.remember(on('2024-05-14'), 'KR', 0);
    expect(noon.reported('KR')).toBe('2024-05-14');
  });
});

describe('the day of a number', () => {
  it('goes on in its paragraph, and is open where it is not the one reported on', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    days.remember(on('2024-05-14'), 'KR', 0);
    days.remember(on('2024-05-10'), 'KR', 1);
    expect(days.dayOf(null, 'KR', 1)).toEqual({ type: 'day', date: '2024-05-10', isOpen: true });
    expect(days.dayOf(null, 'KR', 2)).toEqual({ type: 'day', date: '2024-05-14', isOpen: false });
    expect(days.dayOf(on('2024-05-09'), 'KR', 2)).toEqual({ type: 'day', date: '2024-05-09', isOpen: false });
    days.startOver();
    expect(days.dayOf(null, 'KR', 1)).toEqual({ type: 'day', date: '2024-05-14', isOpen: false });
  });

  it('is open in Korean where the day named is not that of publication', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    days.remember(on('2024-05-13'), 'KR', 0);
    expect(days.dayOf(null, 'KR', 0)).toEqual({ type: 'day', date: '2024-05-13', isOpen: true });
    expect(days.dayOf(relative('today'), 'KR', 0)).toEqual({ type: 'day', date: '2024-05-13', isOpen: true });
    const english = report(dayFinding('2024-05-14'), 'en');
    english.remember(on('2024-05-13'), 'US', 0);
    expect(english.dayOf(null, 'US', 0)).toEqual({ type: 'day', date: '2024-05-13', isOpen: false });
  });

  it('is open behind the day of a statement', () => {
    const days = report(dayFinding('2024-05-14'), 'en');
    days.rememberStatement(on('2024-05-10'), 'US');
    expect(days.dayOf(null, 'US', 0)).toEqual({ type: 'day', date: '2024-05-14', isOpen: true });
    const same = report(dayFinding('2024-05-14'), 'en');
    same.rememberStatement(on('2024-05-14'), 'US');
    expect(same.dayOf(null, 'US', 0)).toEqual({ type: 'day', date: '2024-05-14', isOpen: false });
    const none = report(dayFinding('2024-05-14'), 'en');
    none.rememberStatement(word({ type: 'past' }), 'US');
    none.rememberStatement(word({ type: 'month', firstDay: sessionDate('2024-03-01') }), 'US');
    expect(none.dayOf(null, 'US', 0)).toEqual({ type: 'day', date: '2024-05-14', isOpen: false });
  });

  it('may be a month, or none that is known', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    expect(days.dayOf(word({ type: 'month', firstDay: sessionDate('2024-03-01') }), 'KR', 0)).toEqual({
      type: 'month',
      firstDay: '2024-03-01',
    });
    for (const type of ['past', 'future'] as const)
      expect(days.dayOf(word({ type }), 'KR', 0)).toEqual({ type: 'none' });
  });

  it('"today" is in English the day of publication, in Korean the one reported on', () => {
    const english = report(dayFinding('2024-05-14'), 'en');
    english.remember(on('2024-05-13'), 'US', 0);
    expect(english.dayOf(relative('today'), 'US', 0)).toMatchObject({ date: '2024-05-14' });
    expect(report(dayFinding('2024-05-12'), 'en').dayOf(relative('today'), 'US', 0)).toMatchObject({
      date: '2024-05-10',
    });
    expect(report(dayFinding('2024-05-14'), 'en').dayOf(relative('today'), 'other', 0)).toMatchObject({
      date: null,
    });
    expect(report(dayFinding('2024-05-14'), 'ko').dayOf(relative('today'), 'KR', 0)).toMatchObject({
      date: '2024-05-14',
    });
  });

  it('"the same day" is the one named last', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    expect(days.dayOf(relative('sameDay'), 'KR', 0)).toEqual({
      type: 'day',
      date: '2024-05-14',
      isOpen: false,
    });
    days.remember(on('2024-05-10'), 'KR', 0);
    expect(days.dayOf(relative('sameDay'), 'KR', 3)).toEqual({
      type: 'day',
      date: '2024-05-10',
      isOpen: false,
    });
  });

  it('"the session before" is counted from the day told of', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    expect(days.dayOf(relative('sessionBefore'), 'KR', 0)).toEqual({
      type: 'day',
      date: '2024-05-13',
      isOpen: false,
    });
    days.remember(on('2024-05-13'), 'KR', 0);
    days.remember(relative('sessionBefore'), 'KR', 0);
    expect(days.dayOf(relative('sessionBefore'), 'KR', 0)).toEqual({
      type: 'day',
      date: '2024-05-10',
      isOpen: true,
    });
    expect(days.dayOf(relative('sessionBefore'), 'other', 0)).toEqual({
      type: 'day',
      date: null,
      isOpen: false,
    });
  });

  it('"the day before" is counted from the day reported on, and open where publication gives another', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    expect(days.dayOf(relative('previousDay'), 'KR', 0)).toEqual({
      type: 'day',
      date: '2024-05-13',
      isOpen: false,
    });
    days.remember(on('2024-05-13'), 'KR', 0);
    expect(days.dayOf(relative('previousDay'), 'KR', 0)).toEqual({
      type: 'day',
      date: '2024-05-10',
      isOpen: true,
    });
    const english = report(dayFinding('2024-05-14'), 'en');
    english.remember(on('2024-05-13'), 'US', 0);
    expect(english.dayOf(relative('previousDay'), 'US', 0)).toEqual({
      type: 'day',
      date: '2024-05-13',
      isOpen: true,
    });
    expect(report(dayFinding('2024-05-14'), 'en').dayOf(relative('previousDay'), 'US', 0)).toEqual({
      ...{ type: 'day', date: '2024-05-13', isOpen: false },
    });
    expect(report(dayFinding('2024-05-14'), 'ko').dayOf(relative('previousDay'), 'US', 0)).toMatchObject({
      isOpen: true,
    });
    expect(report(dayFinding(null), 'ko').dayOf(relative('previousDay'), 'KR', 0)).toMatchObject({
      date: null,
    });
    expect(report(dayFinding('2024-05-14'), 'ko').dayOf(relative('previousDay'), 'other', 0)).toMatchObject({
      date: null,
    });
  });

  it('"the day before" of a morning report is that before its own day', () => {
    const days = report(at('2024-05-13T23:30', '2024-05-14'), 'ko');
    days.remember(on('2024-05-10'), 'KR', 0);
    expect(days.dayOf(relative('previousDay'), 'KR', 0)).toEqual({
      type: 'day',
      date: '2024-05-13',
      isOpen: true,
    });
  });

  it('"the day before" moves what is told of only where no day is reported on', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    days.remember(relative('previousDay'), 'KR', 0);
    expect(days.dayOf(null, 'KR', 0)).toMatchObject({ date: '2024-05-13' });
    const named = report(dayFinding('2024-05-14'), 'ko');
    named.remember(on('2024-05-14'), 'KR', 0);
    named.remember(relative('previousDay'), 'KR', 0);
    expect(named.dayOf(null, 'KR', 0)).toMatchObject({ date: '2024-05-14' });
    const english = report(dayFinding('2024-05-14'), 'en');
    english.remember(on('2024-05-14'), 'US', 0);
    english.remember(relative('previousDay'), 'US', 0);
    expect(english.dayOf(null, 'US', 0)).toMatchObject({ date: '2024-05-13' });
    english.remember(on('2024-05-14'), 'US', 0);
    english.remember(word({ type: 'previousDay' }, false), 'US', 0);
    expect(english.dayOf(null, 'US', 0)).toMatchObject({ date: '2024-05-14' });
  });

  it('"overnight" and "the last session of last year" are sessions of their market', () => {
    const days = report(dayFinding('2024-05-14'), 'ko');
    expect(days.dayOf(relative('overnight'), 'US', 0)).toMatchObject({ date: '2024-05-13' });
    expect(days.dayOf(relative('lastSessionOfLastYear'), 'KR', 0)).toMatchObject({ date: '2023-12-28' });
    expect(days.dayOf(relative('lastSessionOfLastYear'), 'US', 0)).toMatchObject({ date: '2023-12-29' });
  });
});

describe('where the moment of publication lies to a session', () => {
  const tuesday = sessionDate('2024-05-14');

  it.each([
    ['2024-05-14T13:29', 'before'],
    ['2024-05-14T13:30', 'during'],
    ['2024-05-14T19:59', 'during'],
    ['2024-05-14T20:00', 'after'],
  ])('%s in New York: %s it', (moment, expected) =>
    expect(report(at(moment), 'en').publishedAround(tuesday, 'US')).toBe(expected),
  );

  it('counts from a later change, and is unknown where that has no time', () => {
    const early = at('2024-05-14T13:00');
    const revised = (moment: string | null) => {
      const revision = {
        date: tuesday,
        at: moment === null ? null : instantUtc(`${moment}:00.000Z`),
        precision: moment === null ? ('day' as const) : ('minute' as const),
        evidence: {
          ...{ basis: 'structuredData' as const, surface: '2024-05-14', start: null, end: null },
          ...{ date: tuesday, note: 'changed' },
        },
      };
      return report({ ...early, revised: revision }, 'en').publishedAround(tuesday, 'US');
    };
    expect(revised('2024-05-14T21:00')).toBe('after');
    expect(revised('2024-05-14T12:00')).toBe('before');
    expect(revised(null)).toBeNull();
  });

  it('is unknown without a minute, a calendar or a session', () => {
    expect(report(dayFinding('2024-05-14'), 'en').publishedAround(tuesday, 'US')).toBeNull();
    expect(
      report({ ...at('2024-05-14T13:00'), precision: 'day' }, 'en').publishedAround(tuesday, 'US'),
    ).toBeNull();
    expect(report(at('2024-05-14T13:00'), 'en').publishedAround(tuesday, 'other')).toBeNull();
    expect(report(at('2024-05-14T13:00'), 'en').publishedAround(sessionDate('2024-05-12'), 'US')).toBeNull();
  });

  it('the day of publication is a session only where the market trades', () => {
    expect(report(dayFinding('2024-05-15'), 'ko').publicationSession('KR')).toBeNull();
    expect(report(dayFinding('2024-05-15'), 'ko').publicationSession('US')).toBe('2024-05-15');
    expect(report(dayFinding('2024-05-14'), 'ko').publicationSession('other')).toBeNull();
    expect(report(dayFinding(null), 'ko').publicationSession('KR')).toBeNull();
  });
});
