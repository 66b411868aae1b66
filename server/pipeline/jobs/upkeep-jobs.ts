import * as z from 'zod';
import { epochMilliseconds, instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { daysBetween, sessionDate } from '../../../shared/units/session-date.ts';
import { shippedDefinitions } from '../../markets/shipped-calendars.ts';
import { forgetEndedJobs } from '../../store/jobs.repository.ts';
import { trimPolls } from '../../store/trim-polls.ts';
import { currentCalendars } from '../current-calendars.ts';
import { purgeSources } from '../purge-sources.ts';
import { judgeDueClaims } from '../recheck-claims.ts';
import { storeMissingTones } from '../tone.ts';
import { jobHandler } from './job-handler.ts';

const nothing = z.object({});

/** Judges the claims whose verdict turns by the passing of time alone. */
export const judgeDueClaimsJob = jobHandler('news', nothing, async ({ database, now }) => {
  const calendarOf = await currentCalendars(database);
  const articles = await judgeDueClaims({ database, calendarOf }, now());
  return { outcome: 'done', sentence: `Articles whose claims were judged again: ${articles}.` };
});

/** Ended jobs stay so many days, for a person who looks back. */
const endedJobsKept = 14;

/** Drops received bytes that are older than their source keeps them, and forgets jobs and attempts to collect of long ago. */
export const purgeSourcesJob = jobHandler('news', nothing, async ({ database, now }) => {
  const purged = await purgeSources(database, now(), false);
  const documents = purged.reduce((sum, one) => sum + one.documents, 0);
  await trimPolls(database, now(), false);
  await forgetEndedJobs(database, instantUtc(epochMilliseconds(now()) - endedJobsKept * 86_400_000));
  return { outcome: 'done', sentence: `Documents whose bytes were dropped: ${documents}.` };
});

/** Warn this many days before the published years of a calendar end. */
const calendarWarningDays = 60;

/** Warns in the log, and in what is told of the job, of calendars whose published years end soon. */
export const checkCalendarsJob = jobHandler('news', nothing, async ({ database, now, log }) => {
  const calendarOf = await currentCalendars(database);
  const today = sessionDate(now().slice(0, 10));
  const warnings = Object.values(shippedDefinitions).flatMap(({ id }) => {
    const confirmedUntil = calendarOf(mic(id))?.confirmedUntil;
    if (confirmedUntil === undefined || daysBetween(today, confirmedUntil) >= calendarWarningDays) return [];
    return [
      `The published sessions of ${id} end on ${confirmedUntil}: install a newer Newstape, or enter the exchange's list with "newstape calendars import FILE".`,
    ];
  });
  for (const message of warnings) log({ level: 'warning', message });
  return { outcome: 'done', sentence: warnings.join(' ') || 'The calendars reach far enough.' };
});

/** Reads the tone of stories that were stored before tones were kept, or read by an older lexicon. */
export const readTonesJob = jobHandler(
  'news',
  nothing,
  async ({ database, now }, _payload, { isStopped }) => {
    const read = await storeMissingTones(database, isStopped);
    const sentence = `Stories whose tone was read: ${read}.`;
    return isStopped() ? { outcome: 'later', at: now(), sentence } : { outcome: 'done', sentence };
  },
);
