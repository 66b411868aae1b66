import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import type { StudyCandidate } from '../../../server/pipeline/study-candidates.ts';
import { onFirstLines } from '../../../server/pipeline/study-lines.ts';
import { saveInstruments } from '../../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { savePriceSeriesHead } from '../../../server/store/price-series.repository.ts';
import { saveSource } from '../../../server/store/sources.repository.ts';
import { InstrumentSchema } from '../../../shared/schemas/instrument.ts';
import { sourceDefaults } from '../../../shared/schemas/source.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const [seoul, newYork, unpriced] = ['KRX:005490', 'XNYS:PKX', 'KRX:005495'].map(instrumentId);
let database: Database;

beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  await saveSource(database, {
    ...{ ...sourceDefaults, id: 'prices', kind: 'prices', name: 'Prices', owner: null, attribution: null },
    ...{ display: 'public', redistribute: 'yes', link: null, termsReadOn: null },
  });
  const lines = [
    { id: seoul, mic: 'XKRX', symbol: '005490', kind: 'common', currency: 'KRW' },
    { id: newYork, mic: 'XNYS', symbol: 'PKX', kind: 'adr', currency: 'USD' },
    { id: unpriced, mic: 'XKRX', symbol: '005495', kind: 'preferred', currency: 'KRW' },
  ];
  const none = { nameKorean: null, nameEnglish: null, sector: null, listedDate: null, delistedDate: null };
  await saveInstruments(
    database,
    lines.map((line) => InstrumentSchema.parse({ ...line, ...none, issuerId: 'POSCO' })),
  );
  for (const line of lines.slice(0, 2))
    await savePriceSeriesHead(database, {
      ...{ instrumentId: instrumentId(line.id ?? ''), sourceId: 'prices', adjustmentBasis: 'split' },
      ...{ hours: 'unknown', currency: line.currency === 'KRW' ? 'KRW' : 'USD' },
    });
});
afterAll(() => closeDatabase(database));

const story = (given: Partial<StudyCandidate> = {}): StudyCandidate => ({
  ...{ key: 'seoul', instrumentId: instrumentId('KRX:005490'), testedOn: instrumentId('KRX:005490') },
  ...{ dayZero: sessionDate('2024-03-06'), kind: 'deal', relation: 'precedes', phase: 'afterClose' },
  ...{ storyId: 'story', title: 'POSCO wins', chosenBy: null },
  publishedAt: instantUtc('2024-03-05T08:00:00.000Z'),
  ...given,
});

async function placed(...events: StudyCandidate[]) {
  const found = await onFirstLines(database, events, shippedCalendars);
  return {
    events: found.events.map(({ key, testedOn, dayZero }) => [key, testedOn, dayZero]),
    dropped: found.dropped.map(({ candidate, reason }) => [candidate.key, reason]),
  };
}

it('measures a story after the close in Seoul on the line in New York, which opens next', async () => {
  expect(await placed(story())).toEqual({ events: [['seoul', newYork, '2024-03-05']], dropped: [] });
});

it('leaves a story where it is named where its time is not known, or where it reports', async () => {
  const named = { events: [['seoul', seoul, '2024-03-06']], dropped: [] };
  expect(await placed(story({ publishedAt: null }))).toEqual(named);
  expect(await placed(story({ relation: 'reports' }))).toEqual(named);
});

it('counts a story that is told of both lines once, on the line that is measured', async () => {
  const other = story({
    ...{ key: 'new york', instrumentId: newYork ?? instrumentId('XNYS:PKX') },
    ...{ testedOn: newYork ?? instrumentId('XNYS:PKX'), dayZero: sessionDate('2024-03-05') },
  });
  expect(await placed(story(), other)).toEqual({
    events: [['new york', newYork, '2024-03-05']],
    dropped: [['seoul', 'otherLine']],
  });
});
