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
