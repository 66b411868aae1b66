import { useEffect, useMemo } from 'react';
import { type InstantUtc, isInstantUtc } from '../../shared/units/instant-utc.ts';
import { readStored, writeStored } from './stored-setting.ts';

/** What was seen before this visit, by page: it stays as it is until the page is loaded again. */
const seenBefore = new Map<string, InstantUtc | null>();

/** The newest moment that a page had shown before this visit; null on a first one, or where the browser keeps nothing. */
export function seenBeforeVisit(page: string): InstantUtc | null {
  const known = seenBefore.get(page);
  if (known !== undefined) return known;
  const stored = readStored(`seen.${page}`);
  const seen = stored !== null && isInstantUtc(stored) ? stored : null;
  seenBefore.set(page, seen);
  return seen;
}

/** Since when something on a page is new to the person, and keeps `newest`, the newest moment that it shows now, for the next visit. */
export function useLastVisit(page: string, newest: InstantUtc | null): InstantUtc | null {
  const seen = useMemo(() => seenBeforeVisit(page), [page]);
  useEffect(() => {
    const stored = readStored(`seen.${page}`) ?? '';
    if (newest !== null && newest > stored) writeStored(`seen.${page}`, newest);
  }, [page, newest]);
  return seen;
}
