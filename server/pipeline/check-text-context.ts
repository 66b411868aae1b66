import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { ReadPage } from './page-reader.ts';
import type { Reference, SeriesLookup } from './reference.ts';

/** What the check of a text works with. Nothing of it writes. */
export interface CheckTextContext {
  readonly reference: Reference;
  readonly seriesOf: SeriesLookup;
  readonly sourceOf: (id: string) => Promise<Pick<Source, 'name' | 'attribution'> | null>;
  readonly readPage: ReadPage;
  readonly now: () => InstantUtc;
}
