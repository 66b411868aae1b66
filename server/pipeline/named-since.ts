import type { Mention } from '../../shared/schemas/mention.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';

/** A name that the operator gave an instrument, and when. */
export interface GivenName {
  readonly instrumentId: InstrumentId;
  readonly name: string;
  readonly madeAt: InstantUtc;
}

/**
 * Tells since when a link can be known that rests on a name which the operator gave: the first time it was given; null for
 * a link by any other name. Names are compared without case, spaces and the form of their characters.
 */
export function namedSince(names: readonly GivenName[]): (mention: Mention) => InstantUtc | null {
  const since = new Map<string, InstantUtc>();
  for (const { instrumentId, name, madeAt } of names) {
    const key = nameKey(instrumentId, name);
    const known = since.get(key);
    if (known === undefined || madeAt < known) since.set(key, madeAt);
  }
  return ({ instrumentId, judgement, surfaceForm }) =>
    instrumentId === null || judgement !== 'positive'
      ? null
      : (since.get(nameKey(instrumentId, surfaceForm)) ?? null);
}

function nameKey(instrumentId: InstrumentId, name: string): string {
  return `${instrumentId} ${name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')}`;
}
