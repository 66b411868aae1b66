import type { Migration } from './migration.ts';

/**
 * How unusual each session was, kept with its bar so that a market's movers are found without reading bars before them:
 * one share in twenty is among them. Bars are derived anew by the next version of the derivation, which fills the columns.
 */
export const sessionMovesMigration: Migration = {
  number: 20,
  name: 'session-moves',
  statements: ({ double }) => [
    `alter table session_bar add column "moveDeviations" ${double}`,
    `alter table session_bar add column "moved" integer`,
    `alter table session_bar add column "usualVolume" ${double}`,
    `create index session_bar_moved on session_bar ("sessionDate", "instrumentId", "knownAt") where "moved" = 1`,
  ],
};
