import type { Migration } from './migration.ts';

/**
 * Which verdicts the numbers of an event on its own company have now, so that events are counted and found by verdict without
 * looking at the claims of their articles. What is stored is filled in as `renewEventVerdicts` would.
 */
export const eventVerdictsMigration: Migration = {
  number: 31,
  name: 'event-verdicts',
  statements: ({ text }) => [
    `create table event_verdict (
      "verdict" ${text} not null,
      "eventKey" ${text} not null,
      primary key ("verdict", "eventKey")
    )`,
    `insert into event_verdict ("verdict", "eventKey")
    select distinct
      case when claim."id" in (
        select judged."id" from claim_judgement inner join claim as judged
          on claim_judgement."articleId" = judged."articleId" and claim_judgement."kind" = judged."kind"
          and claim_judgement."quote" = judged."quote"
          and claim_judgement."instrumentId" is not distinct from judged."instrumentId"
          and claim_judgement."value" is not distinct from judged."value"
          and claim_judgement."date" is not distinct from judged."date"
        where claim_judgement."withdrawnAt" is null
      ) then 'unverifiable' else claim."verdict" end, news_event."key"
    from news_event
    inner join news_event_article as part on part."eventKey" = news_event."key"
    inner join claim on claim."articleId" = part."articleId" and claim."instrumentId" = news_event."instrumentId"
    where news_event."knownUntil" is null and part."knownUntil" is null and claim."knownUntil" is null`,
    `create index event_verdict_event on event_verdict ("eventKey")`,
  ],
};
