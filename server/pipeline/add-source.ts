import { type Source, SourceSchema } from '../../shared/schemas/source.ts';
import type { Database } from '../store/open-database.ts';
import { findSourceByAddress, saveSource } from '../store/sources.repository.ts';
import { newFeedSource } from './address-sources.ts';
import type { FoundFeed } from './find-feeds.ts';

/** What the operator says of a source; what is not said stays as it is, or as the defaults have it. */
export type SourceSettings = Partial<
  Pick<
    Source,
    | 'name'
    | 'owner'
    | 'attribution'
    | 'display'
    | 'redistribute'
    | 'link'
    | 'termsReadOn'
    | 'follow'
    | 'keepRawDays'
    | 'giveOut'
  >
>;

/** Full text was to be given out of a source of which it is not said that its terms allow it. */
export class TermsNotStatedError extends Error {
  override readonly name = 'TermsNotStatedError';
}

/**
 * Makes a feed a source of the operator that is collected from now on. One that is a source already gets the settings
 * that are given, and is in use again where it was set aside. Throws a `TermsNotStatedError` where full text is to be
 * given out and neither `redistribute` is yes nor `link` and `termsReadOn` say which terms allow it.
 */
export async function addSource(
  database: Database,
  feed: FoundFeed,
  settings: SourceSettings,
): Promise<AddedSource> {
  const known = await findSourceByAddress(database, feed.address);
  const before = known ?? (await newFeedSource(database, feed.address, feed.title));
  return keepSettings(database, known, before, settings);
}

/** What became of a source that was added. */
export interface AddedSource {
  readonly source: Source;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

/** Puts a source in use with what is said of it; `known`: as it is stored, null where it is not. Throws as `addSource`. */
export async function keepSettings(
  database: Database,
  known: Source | null,
  before: Source,
  settings: SourceSettings,
): Promise<AddedSource> {
  const source = SourceSchema.parse({ ...before, ...settings, setAsideAt: null, setAsideReason: null });
  checkTerms(source);
  await saveSource(database, source);
  if (!known) return { source, outcome: 'added' };
  const isSame = JSON.stringify(known) === JSON.stringify(source);
  return { source, outcome: isSame ? 'unchanged' : known.setAsideAt === null ? 'changed' : 'added' };
}

function checkTerms({ giveOut, redistribute, link, termsReadOn }: Source): void {
  if (giveOut !== 'fullText' || redistribute === 'yes') return;
  if (link !== null && termsReadOn !== null) return;
  throw new TermsNotStatedError(
    'Full text is given out only where the terms allow it: say --redistribute yes, or name the terms with --link and the day that you read them with --terms-read-on.',
  );
}

/** True where it was said what the terms are: whether texts may be passed on, or where the terms stand and when they were read. */
export function termsAreKnown({ redistribute, link, termsReadOn }: Source): boolean {
  return redistribute !== 'unknown' || (link !== null && termsReadOn !== null);
}
