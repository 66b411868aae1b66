import { knownReplies } from '../http/answer-known.ts';
import { knownHosts } from '../http/check-host.ts';
import { isHttps } from '../http/request-scheme.ts';
import type { apiLimiter } from './add-guards.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** The replies of a service that are sent again, under the rules that hold of all its replies. */
export function repliesKnown(
  dependencies: AppDependencies,
  { isOperator }: ApiAccess,
  { admit }: ReturnType<typeof apiLimiter>,
) {
  const { allowedHosts, trustProxy, observed = () => undefined } = dependencies;
  return knownReplies({
    ...{ isKnownHost: knownHosts(allowedHosts), isOperator, admit, observed },
    isHttps: (head) => isHttps(head, trustProxy),
    elapsed: dependencies.elapsed ?? (() => performance.now()),
    newId: () => crypto.randomUUID(),
  });
}
