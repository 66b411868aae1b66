import { sourcesMigration } from './0001-sources.ts';
import { instrumentsMigration } from './0002-instruments.ts';
import { articlesMigration } from './0003-articles.ts';
import { newsEventsMigration } from './0004-news-events.ts';
import { sameStoryMigration } from './0005-same-story.ts';
import { operatorSourcesMigration } from './0006-operator-sources.ts';
import { linkRelevanceMigration } from './0007-link-relevance.ts';
import { linkJudgementsMigration } from './0008-link-judgements.ts';
import { userDictionaryMigration } from './0009-user-dictionary.ts';
import { instrumentNamesMigration } from './0010-instrument-names.ts';
import { priceQualityMigration } from './0011-price-quality.ts';
import { calendarEditsMigration } from './0012-calendar-edits.ts';
import { providerUseMigration } from './0013-provider-use.ts';
import { extremesOnDateMigration } from './0014-extremes-on-date.ts';
import { sharedChecksMigration } from './0015-shared-checks.ts';
import { claimJudgementsMigration } from './0016-claim-judgements.ts';
import { claimChecksMigration } from './0017-claim-checks.ts';
import { checkRemovalMigration } from './0018-check-removal.ts';
import { instrumentGroupsMigration } from './0019-instrument-groups.ts';
import { sessionMovesMigration } from './0020-session-moves.ts';
import { dataChangesMigration } from './0021-data-changes.ts';
import { eventArrivalsMigration } from './0022-event-arrivals.ts';
import { sourceLicencesMigration } from './0023-source-licences.ts';
import { newsServicesMigration } from './0024-news-services.ts';
import { jobsMigration } from './0025-jobs.ts';
import { newestKnownEventsMigration } from './0026-newest-known-events.ts';
import { storyEventsMigration } from './0027-story-events.ts';
import { tonesMigration } from './0028-tones.ts';
import { studiesMigration } from './0029-studies.ts';
import { revisedBarsMigration } from './0030-revised-bars.ts';
import { eventVerdictsMigration } from './0031-event-verdicts.ts';
import { rowsWithinKeysMigration } from './0032-rows-within-keys.ts';
import { countedEventsMigration } from './0033-counted-events.ts';
import { instrumentNewsMigration } from './0034-instrument-news.ts';
import { listedEventsMigration } from './0035-listed-events.ts';
import { eventChangesMigration } from './0036-event-changes.ts';
import { instrumentPricesMigration } from './0037-instrument-prices.ts';
import { toldOnceMigration } from './0038-told-once.ts';
import { instrumentArticlesMigration } from './0039-instrument-articles.ts';
import { recordCountsMigration } from './0040-record-counts.ts';
import { packedReadingsMigration } from './0041-packed-readings.ts';
import { tightEventsMigration } from './0042-tight-events.ts';
import { firstVerdictsMigration } from './0043-first-verdicts.ts';
import { readingsOnceMigration } from './0044-readings-once.ts';
import { packedMonthsMigration } from './0045-packed-months.ts';
import { shortRowsMigration } from './0046-short-rows.ts';
import { tightMonthsMigration } from './0047-tight-months.ts';
import { shortListsMigration } from './0048-short-lists.ts';
import { tightReadingsMigration } from './0049-tight-readings.ts';
import type { Migration } from './migration.ts';

/** Every migration in its order. A new one is added at the end. */
export const allMigrations: readonly Migration[] = [
  sourcesMigration,
  instrumentsMigration,
  articlesMigration,
  newsEventsMigration,
  sameStoryMigration,
  operatorSourcesMigration,
  linkRelevanceMigration,
  linkJudgementsMigration,
  userDictionaryMigration,
  instrumentNamesMigration,
  priceQualityMigration,
  calendarEditsMigration,
  providerUseMigration,
  extremesOnDateMigration,
  sharedChecksMigration,
  claimJudgementsMigration,
  claimChecksMigration,
  checkRemovalMigration,
  instrumentGroupsMigration,
  sessionMovesMigration,
  dataChangesMigration,
  eventArrivalsMigration,
  sourceLicencesMigration,
  newsServicesMigration,
  jobsMigration,
  newestKnownEventsMigration,
  storyEventsMigration,
  tonesMigration,
  studiesMigration,
  revisedBarsMigration,
  eventVerdictsMigration,
  rowsWithinKeysMigration,
  countedEventsMigration,
  instrumentNewsMigration,
  listedEventsMigration,
  eventChangesMigration,
  instrumentPricesMigration,
  toldOnceMigration,
  instrumentArticlesMigration,
  recordCountsMigration,
  packedReadingsMigration,
  tightEventsMigration,
  firstVerdictsMigration,
  readingsOnceMigration,
  packedMonthsMigration,
  shortRowsMigration,
  tightMonthsMigration,
  shortListsMigration,
  tightReadingsMigration,
];
