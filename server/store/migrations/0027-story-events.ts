import type { Migration } from './migration.ts';

/**
 * Which story an event is of, with what news is counted by, in columns so narrow that the stories of a company are counted
 * from the index alone. What is stored is filled in as `renewStoryEvents` would. The last index finds whether any source
 * was looked at in a stretch of time.
 */
export const storyEventsMigration: Migration = {
  number: 27,
  name: 'story-events',
  statements: ({ text }) => [
    `create table story_event (
      "eventKey" ${text} primary key,
      "storyId" ${text} not null,
      "instrumentId" ${text} not null,
      "mic" ${text} not null,
      "sessionDate" ${text},
      "reactionSessionDate" ${text},
      "kind" ${text} not null,
      "relation" ${text} not null,
      "articleId" ${text} not null,
      "companies" integer not null,
      "knownAt" ${text} not null,
      "knownUntil" ${text}
    )`,
    `insert into story_event ("eventKey", "storyId", "instrumentId", "mic", "sessionDate", "reactionSessionDate", "kind",
      "relation", "articleId", "companies", "knownAt", "knownUntil")
    select event."key", coalesce(own."groupId", event."leadArticleId"), event."instrumentId", event."mic",
      event."sessionDate", event."reactionSessionDate", event."kind", event."relation", event."leadArticleId", 0,
      event."knownAt", event."knownUntil"
    from news_event as event left join duplicate_group as own on own."articleId" = event."leadArticleId"`,
    `create index story_event_story on story_event ("storyId", "instrumentId")`,
    `update story_event set "companies" = (
      select count(distinct other."instrumentId") from story_event as other where other."storyId" = story_event."storyId")`,
    `create index story_event_instrument on story_event ("instrumentId", "storyId", "reactionSessionDate", "sessionDate",
      "kind", "relation", "articleId", "companies", "knownAt", "knownUntil", "eventKey")`,
    `create index story_event_reaction on story_event ("reactionSessionDate", "mic", "knownAt")`,
    `create index source_poll_looks on source_poll ("triedAt") where "outcome" <> 'failed'`,
  ],
};
