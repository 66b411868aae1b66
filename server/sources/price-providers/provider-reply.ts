import type { FetchResult } from '../fetching/guarded-fetch.ts';
import { type AskedService, type ProviderReply, refused } from './price-provider.ts';

/**
 * What a fetch says as a provider's reply. No address stands in it, since a key may be part of one, and a key is blotted
 * out wherever it should have come from.
 */
export function providerReply(
  result: FetchResult,
  provider: Pick<AskedService, 'source' | 'access'>,
): ProviderReply {
  if (result.outcome === 'fetched') {
    const { bytes, charset } = result;
    return { outcome: 'answered', text: new TextDecoder('utf-8').decode(bytes), bytes, charset };
  }
  const {
    source: { name },
    access,
  } = provider;
  if (result.outcome === 'notModified') return refused('badReply', `${name} sent no document.`);
  const { status, retryAt, rejection } = result;
  const said = withoutSecrets(rejection.detail, access.secrets);
  if (retryAt !== null) return refused('rateLimited', `${name} asks to wait until ${retryAt}.`, retryAt);
  if (rejection.reason === 'robotsDisallowed' || rejection.reason === 'addressNotAllowed') {
    const hint = access.kind === 'consent' && !access.isSet ? ` ${access.variable}: ${access.how}.` : '';
    return refused('notAllowed', `${name} was not asked: ${said}${hint}`);
  }
  if (status === 401 || status === 403) {
    return access.kind === 'key'
      ? refused(
          'badKey',
          `${name} answers ${status}: ${access.variable} is wrong or expired, or was not granted this service.`,
        )
      : refused('notAllowed', `${name} answers ${status}: it does not let this program in.`);
  }
  if (status === 404) return refused('notCovered', `${name} does not have this (it answers 404).`);
  return refused('unreachable', `${name} gave no answer: ${said}`);
}

/** A text without the texts that must not be shown. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter(Boolean).reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
}
