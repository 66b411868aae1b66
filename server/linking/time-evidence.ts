import type { Finding } from './features.ts';
import type { SurfaceContext } from './surface-context.ts';

/**
 * Adds what the article's date says about a name: that the company did not have it yet, or had it no more, or was not
 * listed then. Nothing where the date of the article is not known. The law of no look-ahead is about prices and articles;
 * whom a name means is a fact about the text and may be known later.
 */
export function timeEvidence(context: SurfaceContext, found: Finding[]): void {
  const { date, surface, target } = context;
  if (date === null || target === null) return;
  const { validFrom, validTo, name } = surface.record;
  if (validFrom !== null && date < validFrom)
    found.push({ feature: 'notYetNamed', detail: `${name}: since ${validFrom}` });
  if (validTo !== null && date > validTo)
    found.push({ feature: 'formerName', detail: `${name}: until ${validTo}` });
  const { listedDate = null, delistedDate = null } = context.instrument ?? {};
  if (listedDate !== null && date < listedDate)
    found.push({ feature: 'beforeListing', detail: `listed on ${listedDate}` });
  if (delistedDate !== null && date > delistedDate)
    found.push({ feature: 'afterDelisting', detail: `delisted on ${delistedDate}` });
}
