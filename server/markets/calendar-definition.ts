/** A place where an exchange or a government states its holidays and hours. */
interface CalendarSource {
  readonly name: string;
  readonly link: string;
}

/** A weekday on which the exchange does not trade, and why. */
interface Holiday {
  readonly date: string;
  readonly reason: string;
}

/** A session that opens or closes at another time than the usual; a time that is not given is the usual one. */
interface SpecialHours {
  readonly date: string;
  readonly open?: string;
  readonly close?: string;
  readonly reason: string;
}

/**
 * An exchange's calendar as data. Dates are `YYYY-MM-DD`, times `HH:MM`, both local to `timeZone`; `firstDate` and
 * `lastDate` are inclusive. `hours` are the usual ones, each from its date on, ascending.
 */
export interface CalendarDefinition {
  readonly id: 'XKRX' | 'XNYS';
  readonly timeZone: 'Asia/Seoul' | 'America/New_York';
  readonly firstDate: string;
  readonly lastDate: string;
  readonly sources: readonly CalendarSource[];
  readonly hours: readonly { readonly from: string; readonly open: string; readonly close: string }[];
  readonly specialHours: readonly SpecialHours[];
  readonly holidays: readonly Holiday[];
}
