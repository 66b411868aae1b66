import { readdirSync } from 'node:fs';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { sampleSeed } from './sample-seed.ts';

/** What one mutation run covers: the files that are changed, and the tests that should notice. */
export interface MutatedRoom {
  readonly name: string;
  /** Paths of the files that may be mutated. */
  readonly files: readonly string[];
  /** Paths of the quick unit and property tests of that room. */
  readonly tests: readonly string[];
  /** What is drawn where not all is asked for: so many of the files, and of each so many changes in a hundred. */
  readonly sample: { readonly files: number; readonly percent: number };
}

export const mutatedRooms: readonly MutatedRoom[] = [
  {
    name: 'guard',
    files: named('server/sources/fetching', [
      'check-address',
      'guarded-connector',
      'guarded-lookup',
      'host-name',
      'public-address',
      'web-ports',
    ]),
    tests: tests('sources/fetching', [
      'public-address',
      'check-address',
      'guarded-lookup',
      'guarded-connector',
      'address-guard',
    ]),
    sample: { files: 6, percent: 50 },
  },
  {
    name: 'sessions',
    files: [
      ...named('server/markets', [
        'american-year',
        'build-calendar',
        'calendar-bounds-error',
        'calendar-lookup',
        'day-number',
        'easter-sunday',
        'extended-window',
        'extended-windows-at',
        'korean-year',
        'list-sessions',
        'local-instant',
        'place-publication',
        'session-counts',
        'session-offset',
        'sessions-touched',
        'trading-calendar',
        'utc-offset',
        'weekday-rules',
        'with-derived-years',
      ]),
      ...named('shared/units', ['instant-utc', 'session-date', 'zoned-time']),
    ],
    tests: [
      ...tests('markets', [
        'day-number',
        'place-publication',
        'calendars-derived',
        'calendars-edited',
        'calendars-extended',
        'calendars',
        'utc-offset',
      ]),
      ...tests('units', ['session-date', 'zoned-time']),
    ],
    sample: { files: 12, percent: 20 },
  },
  {
    name: 'dates',
    files: inFolder('server/articles/dates'),
    tests: [
      'test/unit/articles/dates.test.ts',
      ...tests('articles/dates', [
        'feed-stamp',
        'printed-times',
        'relative-stamp',
        'holiday-dates',
        'choose-date',
        'infer-date',
        'labelled-dates',
      ]),
    ],
    sample: { files: 8, percent: 15 },
  },
  {
    name: 'stats',
    files: inFolder('server/stats'),
    tests: tests('stats', [
      'correlation',
      'estimate',
      'event-tests',
      'fit-line',
      'grank-and-bootstrap',
      'newey-west',
      'printed-packages',
      'residual-correlation',
      'return-model',
      'student-t',
    ]),
    sample: { files: 12, percent: 17 },
  },
  {
    name: 'claims',
    files: inFolder('server/claims'),
    tests: tests('claims', [
      'agrees',
      'english-days',
      'english-day-words',
      'english-day-parts',
      'english-extremes',
      'english-moves',
      'english-not-told',
      'english-other-measures',
      'english-periods',
      'english-price-words',
      'english-subjects',
      'korean-day-words',
      'korean-day-parts',
      'korean-extremes',
      'korean-moves',
      'korean-not-told',
      'korean-old-prices',
      'korean-other-measures',
      'korean-periods',
      'korean-price-words',
      'korean-subjects',
      'quantities',
      'sentences-and-tables',
      'subjects',
      'trading-days',
      'extract-claims',
      'going-on',
      'report-days',
      'awaited-prices',
      'doubtful-bars',
      'other-bases',
      'other-market',
      'check-claim',
      'check-edges',
      'corpus',
    ]),
    sample: { files: 10, percent: 9 },
  },
  {
    name: 'linking',
    files: inFolder('server/linking'),
    tests: tests('linking', [
      'parts',
      'check-dates',
      'check-duplicates',
      'check-references',
      'check-words',
      'dictionary-check',
      'name-collisions',
      'name-class',
      'name-boundaries',
      'spelling-of-letters',
      'market-names',
      'choose-target',
      'english-labels',
      'english-persons',
      'english-places',
      'english-longer-names',
      'english-determiners',
      'symbols',
      'legal-forms',
      'written-names',
      'folded-text',
      'hangul',
      'reviewed-english-names',
      'who-owns-a-name',
      'about-whom',
      'sentences',
      'name-search',
      'placed-judgements',
      'rest-of-the-text',
      'english-positives',
      'korean-other-senses',
      'names-in-time',
      'judged-scores',
      'how-far-words-reach',
      'korean-endings',
      'korean-prices',
      'korean-doings',
      'korean-word-senses',
      'apply-judgements',
      'judged-articles',
      'told-links',
      'dictionary-rows',
      'english-display-name',
      'traps-english',
      'traps-korean',
      'link-text',
      'labelled-sentences',
      'corpus',
    ]),
    sample: { files: 10, percent: 6 },
  },
];

function named(folder: string, names: readonly string[]): string[] {
  return names.map((name) => `${folder}/${name}.ts`);
}

function tests(room: string, names: readonly string[]): string[] {
  return names.map((name) => `test/unit/${room}/${name}.test.ts`);
}

function inFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The files of a room that are drawn, the same each time as long as the room has the same files. */
export function drawnFiles({ files, sample }: MutatedRoom): readonly string[] {
  const random = seededRandom(sampleSeed);
  return files
    .map((file) => ({ file, place: random() }))
    .sort((one, other) => one.place - other.place)
    .slice(0, sample.files)
    .map(({ file }) => file);
}
