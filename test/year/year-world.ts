import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { addSource } from '../../server/pipeline/add-source.ts';
import { adjustPrices } from '../../server/pipeline/adjust-prices.ts';
import { currentCalendars } from '../../server/pipeline/current-calendars.ts';
import { keepReference } from '../../server/pipeline/current-reference.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { dictionaryRunners } from '../../server/pipeline/dictionary-runners.ts';
import type { JobContext } from '../../server/pipeline/jobs/job-context.ts';
import { trackedRunners } from '../../server/pipeline/jobs/tracked-runners.ts';
import { storedSeriesLookup } from '../../server/pipeline/stored-series.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { priceProviders } from '../../server/sources/price-providers/all-providers.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { writeSetting } from '../../server/store/settings.repository.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { mic } from '../../shared/units/mic.ts';
import { koreanSplit, madeLines, newLine, renamed } from './made-companies.ts';
import type { ScriptSpan } from './script-span.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** Requests of a day that each provider is asked for at most: few, so that trouble runs into it. */
export const scriptedBudgets: Readonly<Record<string, number>> = { krx: 48, yahoo: 60 };

/** A Newstape of its own: a database with the made companies, and what its jobs work with. */
export interface YearWorld {
  readonly database: Database;
  readonly context: JobContext;
  /** What people do within the script. */
  readonly people: ReturnType<typeof peopleOf>;
  collect(feeds: Readonly<Record<'daily' | 'pages' | 'wire', string>>): Promise<void>;
  close(): Promise<void>;
}

interface WorldParts {
  readonly span: ScriptSpan;
  readonly location: string;
  readonly exchange: string;
  readonly now: () => InstantUtc;
  /** Absent: the budgets are those that the providers have. */
  readonly budgets?: Readonly<Record<string, number>>;
  readonly log: (line: object) => void;
}

/** Opens an empty database with the made companies, of which one is not listed yet. */
export async function startYearWorld(parts: WorldParts): Promise<YearWorld> {
  const { span, now, exchange, budgets = {} } = parts;
  const database = await openDatabase(parts.location);
  await migrateToLatest(database);
  await saveInstruments(
    database,
    madeLines(span.companies).map(({ instrument }) => instrument),
  );
  // The prices of before the script are not asked for.
  const calendar = shippedCalendars(mic('XKRX'));
  if (calendar === null) throw new Error('no calendar of XKRX');
  await writeSetting(database, 'pricesReached.krx', calendar.previousSession(span.historyFrom));
  const fetching = createGuardedFetch({
    ...{ now, version: '0.0.0-test', contact: null, allowPrivateAddresses: true },
    budgets: { headersMilliseconds: 1_000 },
  });
  const data = await readDictionaryData('.');
  const reference = keepReference(database, async () => data);
  const random = seededNumbers(span.seed, 'chance');
  let ids = 0;
  const providers = priceProviders(
    { yahooPersonalUse: true, tiingo: null, dataGoKr: null, krx: 'KEY0FOR0A0TEST', alphaVantage: null },
    { krx: exchange, yahoo: exchange },
  ).map((provider) => {
    const requests = budgets[provider.id] ?? provider.dailyBudget.requests;
    return { ...provider, dailyBudget: { ...provider.dailyBudget, requests } };
  });
  const context: JobContext = {
    ...{ database, now, random, providers, reference, fetch: fetching.fetch, fallback: null, log: parts.log },
    newId: () => {
      ids += 1;
      return `job-${ids}`;
    },
    wait: () => Promise.resolve(),
  };
  const deriving = async () => ({
    reference: await reference(),
    seriesOf: storedSeriesLookup(database, null, now),
  });
  return {
    ...{ database, context },
    people: peopleOf(span, context, dictionaryRunners({ database, data: async () => data, now, deriving })),
    collect: async (feeds) => {
      for (const [name, address] of Object.entries(feeds)) {
        const follow = name === 'pages' ? 'pages' : 'none';
        await addSource(database, { address, title: name }, { follow });
      }
    },
    close: async () => {
      await fetching.close();
      await closeDatabase(database);
    },
  };
}

function peopleOf(
  span: ScriptSpan,
  { database, now, providers }: JobContext,
  dictionary: ReturnType<typeof dictionaryRunners>,
) {
  const { track } = trackedRunners({ database, now, providers });
  return {
    trackAll: () =>
      track(
        madeLines(span.companies).flatMap(({ instrument: { id, kind } }) => (kind === 'index' ? [] : [id])),
      ),

    rename: () =>
      dictionary.changeInstrument(renamed.id, {
        ...{ change: 'rename', to: renamed.to, language: null, on: span.renamedOn },
        ...{ reason: 'The exchange says so', madeBy: null },
      }),

    addNewListing: async () => {
      const { id, nameKorean, nameEnglish, mic: market, currency } = newLine.instrument;
      await dictionary.addInstrument({
        ...{ id, nameKorean, nameEnglish, currency, mic: market, kind: 'common' },
        ...{ listedDate: span.listedOn, reason: 'It is listed now' },
      });
      return track([id]);
    },

    tellSplit: async () =>
      adjustPrices(
        { database, calendarOf: await currentCalendars(database) },
        {
          ...{ instrumentId: koreanSplit.id, sessionDate: span.koreanSplitOn, action: 'split' },
          ...{
            ratio: koreanSplit.ratio,
            reason: 'Five new shares for each',
            madeBy: 'operator',
            dryRun: false,
          },
        },
        now(),
      ),
  };
}
