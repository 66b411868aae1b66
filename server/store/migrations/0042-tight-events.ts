import type { Migration } from './migration.ts';

const windows = ['before5', 'overnight', 'intraday', 'session', 'after5'];

const reasons = [
  ...['noSeries', 'outsideSeries', 'halted', 'missingSession', 'suspectedSplit', 'noSession', 'terms'],
];

/** The words that returns were kept in, and what stands in their place now. The numbers between them stay as they are. */
const words: readonly (readonly [before: string, now: string])[] = [
  ...windows.map((window, place) => [`{"window":"${window}","from":`, `[${place},`] as const),
  // Where nothing is missing that may stand before the numbers.
  [',"missing":null,"instrument":', ','],
  ...['to', 'instrument', 'benchmark'].map((name) => [`,"${name}":`, ','] as const),
  [',"missing":null}', ']'],
  ...reasons.map((reason) => [`,"missing":"${reason}"}`, `,"${reason}"]`] as const),
  ['}', ']'],
];

/**
 * The returns of events are kept without the names of their parts, and which story an event tells and which verdicts its numbers
 * have stand with it. The story had a table of its own with all that news is counted by, and an index with all of it again, which
 * the index of a company's events has now; the verdicts had one with the key of the event twice.
 */
export const tightEventsMigration: Migration = {
  number: 42,
  name: 'tight-events',
  statements: ({ text }) => {
    const unnamed = words.reduce(
      (column, [before, now]) => `replace(${column}, '${before}', '${now}')`,
      '"returns"',
    );
    const tight = `replace(${unnamed}, '"' || coalesce("sessionDate", 'none') || '"', '0')`;
    return [
      `alter table news_event add column "storyId" ${text}`,
      `alter table news_event add column "companies" integer not null default 0`,
      `alter table news_event add column "verdicts" integer`,
      'drop index news_event_instrument',
      'drop index news_event_newest',
      // A name that is left over says that the words were in another order; such a row is read as it is.
      `update news_event set
        "returns" = case when ${tight} like '%":%' then "returns" else ${tight} end,
        "storyId" = (select nullif(story_event."storyId", news_event."leadArticleId") from story_event
          where story_event."eventKey" = news_event."key"),
        "companies" = coalesce((select story_event."companies" from story_event
          where story_event."eventKey" = news_event."key"), 0),
        "verdicts" = (select sum(case event_verdict."verdict"
            when 'verified' then 1 when 'contradicted' then 2 when 'pending' then 4 else 8 end) from event_verdict
          where event_verdict."eventKey" = news_event."key")`,
      'drop table story_event',
      'drop table event_verdict',
      `create index news_event_instrument on news_event ("instrumentId", "sessionDate", "key", "knownUntil", "knownAt", "storyId",
        "reactionSessionDate", "kind", "relation", "leadArticleId", "companies")`,
      `create index news_event_newest on news_event (coalesce("sessionDate", '') desc, "key", "knownAt", "knownUntil", "instrumentId",
        "mic", "kind", "relation", "novelty", "verdicts")`,
      `create index news_event_verdicts on news_event ("verdicts", "key") where "verdicts" is not null`,
      `create index news_event_reaction on news_event ("reactionSessionDate", "mic", "knownAt")`,
    ];
  },
};
