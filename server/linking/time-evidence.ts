import { addDays } from '../../shared/units/session-date.ts';
import type { Finding } from './features.ts';
import type { SurfaceContext } from './surface-context.ts';

/**
 * Adds what the article's date says about a name: that the company did not have it yet, or had it no more, or was not
 * listed then. Where the date of the article is not known, only a name that meant an unlisted company before the listing
 * is held back. The law of no look-ahead is about prices and articles; whom a name means is a fact about the text and may
 * be known later.
 */
export function timeEvidence(context: SurfaceContext, found: Finding[]): void {
  const { date, surface, target } = context;
  if (target === null) return;
  const { validFrom, validTo, name, otherwise } = surface.record;
  const wasUnlisted = validFrom !== null && (otherwise === 'unlisted' || otherwise === 'notInListings');
  if (wasUnlisted && (date === null || date < validFrom))
    found.push({ feature: 'notAnIssuer', detail: `${name}: ${otherwise} until ${addDays(validFrom, -1)}` });
  if (date === null) return;
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
