import type { UserAlias } from '../../shared/schemas/user-alias.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { koreanInitials, koreanSearchKey } from './search-keys.ts';
import type { InstrumentNameRow } from './tables.ts';

/** One further name of one instrument, in composed characters. */
export interface FurtherName {
  readonly instrumentId: InstrumentId;
  readonly name: string;
}

/** One name of one instrument, however its characters are composed. */
export function aliasKey(instrumentId: InstrumentId, name: string): string {
  return `${instrumentId}\n${name.normalize('NFC')}`;
}

/**
 * The spans of time in which an instrument had a further name, as rows: from the first where the product says so, else
 * from when the operator gave it, until the operator took it away. `said` is all that the operator said of this name, in
 * its order. Where a name is taken away in the moment in which it was given, no span is left.
 */
export function nameSpans(
  { instrumentId, name }: FurtherName,
  isShipped: boolean,
  said: readonly Pick<UserAlias, 'action' | 'madeAt'>[],
): InstrumentNameRow[] {
  const spans: { knownFrom: string; knownUntil: string | null }[] = [];
  if (isShipped) spans.push({ knownFrom: '', knownUntil: null });
  for (const { action, madeAt } of said) {
    const last = spans.at(-1);
    const isOpen = last !== undefined && last.knownUntil === null;
    if (action === 'remove' && isOpen) last.knownUntil = madeAt;
    if (action !== 'add' || isOpen) continue;
    // Given back in the moment in which it was taken away: the span goes on.
    if (last?.knownUntil === madeAt) last.knownUntil = null;
    else spans.push({ knownFrom: madeAt, knownUntil: null });
  }
  const named = {
    ...{ instrumentId, name, shipped: isShipped ? 1 : 0 },
    searchName: koreanSearchKey(name),
    searchInitials: /[가-힣]/.test(name) ? koreanInitials(name) : '',
  };
  return spans
    .filter(({ knownFrom, knownUntil }) => knownFrom !== knownUntil)
    .map((span) => ({ ...named, ...span }));
}
