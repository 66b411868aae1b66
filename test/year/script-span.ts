import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';

/** A moment range, its end exclusive. */
export interface Stretch {
  readonly from: InstantUtc;
  readonly to: InstantUtc;
}

/** What kind of answer a site gives while it is in trouble. */
export type Fault =
  | 'serverError'
  | 'page'
  | 'nothing'
  | 'noEntries'
  | 'silent'
  | 'brokenOff'
  | 'tooMany'
  | 'half';

export type SiteName = 'krx' | 'yahoo' | 'daily' | 'pages' | 'wire';

export interface Outage extends Stretch {
  readonly site: SiteName;
  readonly fault: Fault;
}

/** Everything that happens in a script, beside the days and the stories. */
export interface ScriptSpan {
  readonly name: string;
  readonly seed: number;
  readonly companies: 'all' | 'some';
  /** From the first to the last day of the stories. */
  readonly first: SessionDate;
  readonly last: SessionDate;
  /** Prices begin here: what moves and extremes are measured against. */
  readonly historyFrom: SessionDate;
  /** Each stretch of a site in trouble. */
  readonly outages: readonly Outage[];
  /** Sessions whose answer comes so many days late. */
  readonly late: readonly {
    readonly market: 'kr' | 'us';
    readonly date: SessionDate;
    readonly days: number;
  }[];
  /** Sessions on which figures are given out that the exchange corrects before the next day. */
  readonly corrected: readonly SessionDate[];
  readonly koreanSplitOn: SessionDate;
  readonly americanSplitOn: SessionDate;
  readonly renamedOn: SessionDate;
  readonly listedOn: SessionDate;
  /** The machine is off. */
  readonly off: readonly Stretch[];
  /** The program looks for work at most once in so many minutes. */
  readonly stepMinutes: number;
  /** When all is over, on a day without a session. */
  readonly end: InstantUtc;
}

const at = (text: string) => instantUtc(`${text}:00.000Z`);
const outage = (site: SiteName, fault: Fault, from: string, to: string): Outage => ({
  ...{ site, fault },
  from: at(from),
  to: at(to),
});
const off = (from: string, to: string): Stretch => ({ from: at(from), to: at(to) });
const late = (market: 'kr' | 'us', date: string, days: number) => ({ market, date: sessionDate(date), days });

/**
 * A month with each kind of trouble: the end of summer time in New York on 2 November, the day of the university entrance
 * examination (Seoul opens an hour later) on 13 November, Thanksgiving on 27 and the half day on 28 November.
 */
export const shortSpan: ScriptSpan = {
  ...{ name: 'a month', seed: 20251029, stepMinutes: 240, companies: 'some' },
  first: sessionDate('2025-10-29'),
  last: sessionDate('2025-11-28'),
  historyFrom: sessionDate('2025-10-13'),
  outages: [
    outage('krx', 'silent', '2025-11-04T20:00', '2025-11-05T04:00'),
    outage('krx', 'half', '2025-11-06T20:00', '2025-11-07T09:00'),
    outage('krx', 'serverError', '2025-11-12T20:00', '2025-11-13T20:00'),
    outage('krx', 'tooMany', '2025-11-18T20:00', '2025-11-19T05:00'),
    outage('krx', 'page', '2025-11-24T20:00', '2025-11-25T05:00'),
    outage('yahoo', 'nothing', '2025-11-05T20:00', '2025-11-06T05:00'),
    outage('yahoo', 'tooMany', '2025-11-11T20:00', '2025-11-12T06:00'),
    outage('yahoo', 'brokenOff', '2025-11-17T20:00', '2025-11-18T12:00'),
    outage('yahoo', 'page', '2025-11-25T20:00', '2025-11-26T08:00'),
    outage('daily', 'noEntries', '2025-11-03T05:00', '2025-11-03T12:00'),
    outage('daily', 'serverError', '2025-11-06T03:00', '2025-11-07T07:00'),
    outage('daily', 'page', '2025-11-10T05:00', '2025-11-10T14:00'),
    outage('daily', 'silent', '2025-11-20T06:00', '2025-11-20T12:00'),
    outage('pages', 'brokenOff', '2025-11-12T00:00', '2025-11-13T00:00'),
    outage('pages', 'nothing', '2025-11-19T00:00', '2025-11-19T12:00'),
    outage('wire', 'tooMany', '2025-11-04T10:00', '2025-11-05T10:00'),
    outage('wire', 'half', '2025-11-17T10:00', '2025-11-18T10:00'),
  ],
  late: [
    late('kr', '2025-11-11', 2),
    late('kr', '2025-11-20', 1),
    late('us', '2025-10-30', 1),
    late('us', '2025-11-19', 2),
  ],
  corrected: [sessionDate('2025-11-06'), sessionDate('2025-11-12'), sessionDate('2025-11-21')],
  koreanSplitOn: sessionDate('2025-11-03'),
  americanSplitOn: sessionDate('2025-11-13'),
  renamedOn: sessionDate('2025-11-05'),
  listedOn: sessionDate('2025-10-31'),
  off: [off('2025-11-14T01:30', '2025-11-17T02:10')],
  end: at('2025-11-30T06:00'),
};

/** When a site in trouble would be asked, so that the trouble is met: the hour in UTC at which it begins. */
const troubleBegins: Readonly<Record<SiteName, string>> = {
  krx: '22:00',
  yahoo: '20:30',
  daily: '03:00',
  pages: '05:00',
  wire: '14:00',
};

/** Each month has trouble of some kind at every site, late sessions and corrected figures. */
function everyMonth(): Pick<ScriptSpan, 'outages' | 'late' | 'corrected'> {
  const faults: readonly Fault[] = [
    'serverError',
    'page',
    'silent',
    'half',
    'tooMany',
    'brokenOff',
    'nothing',
  ];
  const sites: readonly SiteName[] = ['krx', 'yahoo', 'daily', 'pages', 'wire'];
  const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);
  const outages = months.flatMap((month, number) =>
    sites.map((site, place): Outage => {
      const fault = faults[(number * 2 + place * 3) % faults.length] ?? 'serverError';
      const from = at(`${month}-${String(4 + place * 5).padStart(2, '0')}T${troubleBegins[site]}`);
      // An answer that never comes is waited for in real time.
      const hours = fault === 'silent' ? 3 : number % 2 === 0 ? 12 : 23;
      return { site, fault, from, to: instantUtc(epochMilliseconds(from) + hours * 3_600_000) };
    }),
  );
  return {
    outages: [
      ...outages,
      outage('daily', 'noEntries', '2025-03-11T00:00', '2025-03-11T23:00'),
      outage('wire', 'noEntries', '2025-08-12T00:00', '2025-08-13T23:00'),
      outage('krx', 'serverError', '2025-04-14T20:00', '2025-04-17T20:00'),
    ],
    late: months.flatMap((month, number) => [
      late('kr', `${month}-${number % 2 === 0 ? '13' : '14'}`, 1 + (number % 2)),
      late('us', `${month}-${number % 2 === 0 ? '21' : '22'}`, 2 - (number % 2)),
    ]),
    corrected: months.flatMap((month) => [sessionDate(`${month}-06`), sessionDate(`${month}-18`)]),
  };
}

/** All of 2025: both changes of the clocks in New York, every holiday and half day of two markets. */
export const yearSpan: ScriptSpan = {
  ...{ name: 'the year 2025', seed: 2025, stepMinutes: 240, companies: 'all' },
  first: sessionDate('2025-01-02'),
  last: sessionDate('2025-12-30'),
  historyFrom: sessionDate('2024-11-15'),
  ...everyMonth(),
  koreanSplitOn: sessionDate('2025-05-19'),
  americanSplitOn: sessionDate('2025-08-25'),
  renamedOn: sessionDate('2025-06-23'),
  listedOn: sessionDate('2025-07-09'),
  end: at('2026-01-04T06:00'),
  off: [off('2025-03-28T01:30', '2025-03-31T02:10'), off('2025-09-16T05:30', '2025-09-19T06:10')],
};
