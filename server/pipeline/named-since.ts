import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { englishListingNames, koreanListingNames } from '../linking/listing-names.ts';
import type { InstrumentState } from '../store/instrument-edits.repository.ts';
import type { FurtherName } from '../store/name-spans.ts';

/** A name that the operator gave an instrument, and when. */
export interface GivenName {
  readonly instrumentId: InstrumentId;
  readonly name: string;
  readonly madeAt: InstantUtc;
}

/** The names of one instrument, each with when it was first known; empty: from the first. */
type NamesSince = Map<string, InstantUtc | ''>;

interface Known {
  /** All names. */
  readonly names: NamesSince;
  /** The listed ones among them, in every way to write them; none for an instrument that was never edited. */
  readonly listed: NamesSince;
  /** When the instrument itself was added; empty for one of the listing. */
  readonly from: InstantUtc | '';
}

/**
 * Tells since when a link can be known that rests on what the operator or a newer listing said: a name, from when it was
 * first given; an added instrument, from when it was added. Null for every other link. `given` are names besides the
 * listed ones, `shipped` those that the product knows from the first, `histories` the instruments that were edited. Names
 * are compared without case, spaces and the form of their characters; a text that has only the beginning of a listed name
 * rests on that name.
 *
 * @example namedSince([{ instrumentId, name: '하닉', madeAt }], [], new Map())(mention)
 */
export function namedSince(
  given: readonly GivenName[],
  shipped: readonly FurtherName[],
  histories: ReadonlyMap<InstrumentId, readonly InstrumentState[]>,
): (mention: Mention) => InstantUtc | null {
  const known = new Map([...histories].map(([id, states]) => [id, knownOf(states)]));
  for (const { instrumentId } of given) if (!known.has(instrumentId)) known.set(instrumentId, knownOf([]));
  for (const { instrumentId, name, madeAt } of [
    ...given,
    ...shipped.map((one) => ({ ...one, madeAt: '' as const })),
  ]) {
    const own = known.get(instrumentId);
    if (own) keepEarliest(own.names, name, madeAt);
  }
  return ({ instrumentId, judgement, surfaceForm }) => {
    const own = instrumentId === null || judgement !== 'positive' ? undefined : known.get(instrumentId);
    const since = own ? sinceOf(own, nameKey(surfaceForm)) : '';
    return since === '' ? null : since;
  };
}

function knownOf(states: readonly InstrumentState[]): Known {
  const listed: NamesSince = new Map();
  for (const { instrument, knownFrom } of states)
    for (const name of listedNames(instrument)) keepEarliest(listed, name, knownFrom ?? '');
  return { names: new Map(listed), listed, from: states[0]?.knownFrom ?? '' };
}

/** The listed names in every way to write them. */
function listedNames(instrument: Instrument): string[] {
  const { nameKorean, nameEnglish } = instrument;
  const forms = [...koreanListingNames(instrument), ...englishListingNames(instrument)];
  const printed = [nameKorean, nameEnglish].filter((name) => name !== null);
  return [...printed, ...forms.map(({ form }) => form)];
}

function keepEarliest(names: NamesSince, name: string, since: InstantUtc | ''): void {
  const key = nameKey(name);
  const known = names.get(key);
  if (known === undefined || since < known) names.set(key, since);
}

function sinceOf({ names, listed, from }: Known, surface: string): InstantUtc | '' {
  const exact = names.get(surface);
  // An instrument that was added cannot be linked before, by whatever name.
  if (exact !== undefined) return exact < from ? from : exact;
  const longer = [...listed].flatMap(([name, since]) => (name.startsWith(surface) ? [since] : []));
  return longer.sort()[0] ?? from;
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
