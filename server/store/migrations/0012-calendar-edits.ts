import type { Migration } from './migration.ts';

/** The operator's closures, openings and hours of the trading calendars, as edits that are only ever added. */
export const calendarEditsMigration: Migration = {
  number: 12,
  name: 'calendar-edits',
  statements: ({ text }) => [
    `create table calendar_edit (
      "sequence" integer primary key,
      "calendar" ${text} not null,
      "date" ${text} not null,
      "kind" ${text} not null,
      "open" ${text},
      "close" ${text},
      "reason" ${text} not null,
      "source" ${text},
      "madeBy" ${text} not null,
      "madeAt" ${text} not null
    )`,
  ],
};
