import type { HostCspRequest } from '../../shared/schemas/host-csp.ts';
import type { GuardedFetch } from '../sources/fetching/guarded-fetch.ts';

/** The policies of a page, or why it could not be asked. */
type HostPolicy =
  | { readonly outcome: 'read'; readonly address: string; readonly policy: string | null }
  | { readonly outcome: 'refused'; readonly reason: string; readonly detail: string };

/** Fetches a page once and tells the policies that it sends, where it was found, and nothing else of it. Nothing is stored. */
export function hostPolicyRunner(fetch: GuardedFetch) {
  return async ({ address }: HostCspRequest): Promise<HostPolicy> => {
    const result = await fetch({ address, accept: 'text/html, */*;q=0.1' });
    if (result.outcome === 'fetched')
      return { outcome: 'read', address: result.address, policy: result.contentSecurityPolicy };
    const { reason, detail } =
      result.outcome === 'failed'
        ? result.rejection
        : { reason: 'fetchFailed', detail: 'The address gave no page.' };
    return { outcome: 'refused', reason, detail: `${detail} Or paste the policy.` };
  };
}
