import type { Rejection, RejectionReason } from '../../shared/schemas/rejection.ts';
import type { NewsService } from '../sources/news-services/news-service.ts';
import type { ProviderRefusal, RefusalReason } from '../sources/price-providers/price-provider.ts';

const reasons: Readonly<Record<RefusalReason, RejectionReason>> = {
  rateLimited: 'tryLater',
  budgetSpent: 'budgetSpent',
  badKey: 'keyRefused',
  notAllowed: 'addressNotAllowed',
  unreachable: 'fetchFailed',
  badReply: 'badReply',
  notCovered: 'httpStatus',
  wrongCurrency: 'badReply',
};

/** A service's refusal as it is kept and shown. */
export function refusedNews(
  { id }: Pick<NewsService, 'id'>,
  { reason, sentence }: ProviderRefusal,
): Rejection {
  return { stage: 'source', subject: id, reason: reasons[reason], detail: sentence };
}

/** Why a service is not asked, where the operator did not set what it needs; null where it may be asked. */
export function missingAccess({ id, access, source }: NewsService): Rejection | null {
  if (access.isSet) return null;
  const detail = `${source.name} was not asked: ${access.variable} is not set. ${sentenceOf(access.how)}`;
  return { stage: 'source', subject: id, reason: 'keyMissing', detail };
}

function sentenceOf(text: string): string {
  const start = text.startsWith('http') ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return start.endsWith('.') ? start : `${start}.`;
}
