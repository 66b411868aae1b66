import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';

/**
 * Where the data that come with the product are from, and what is known of their terms. The prices are published facts
 * from files whose origin was not kept, so passing them on is `unknown`, which counts as no.
 */
export const BUNDLED_PRICES_SOURCE = 'bundled-prices';
const DEMO_STORIES_SOURCE = 'demo-stories';

const factsOfUnknownTerms = {
  ...sourceDefaults,
  owner: null,
  display: 'ownUse',
  redistribute: 'unknown',
  link: null,
  termsReadOn: null,
} as const;

/** The sources that every database has: the shipped listing, the bundled prices, files and uploads. */
export const BUNDLED_SOURCES: readonly Source[] = [
  {
    ...factsOfUnknownTerms,
    id: BUNDLED_PRICES_SOURCE,
    kind: 'prices',
    name: 'Bundled daily prices',
    attribution: 'Bundled daily prices',
  },
  { ...factsOfUnknownTerms, id: 'listing', kind: 'listing', name: 'Bundled listing', attribution: null },
  {
    ...factsOfUnknownTerms,
    id: 'files',
    kind: 'file',
    name: 'Files read on this machine',
    attribution: null,
  },
  {
    ...factsOfUnknownTerms,
    id: 'upload',
    kind: 'upload',
    name: 'Pages sent to this server',
    attribution: null,
  },
];

/** The stories of the demo, written for it; only the demo's own database has this source. */
export const DEMO_SOURCE: Source = {
  ...sourceDefaults,
  keepRawDays: null,
  giveOut: 'fullText',
  id: DEMO_STORIES_SOURCE,
  kind: 'demo',
  name: 'Newstape demo stories',
  owner: 'Newstape',
  attribution: 'Newstape demo stories',
  display: 'public',
  redistribute: 'yes',
  link: null,
  termsReadOn: null,
};
