import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewsServiceId } from '../../server/sources/news-services/news-service.ts';
import { findFeedState } from '../../server/store/feed-states.repository.ts';
import { type NewsCollecting, newsTestKeys, startNewsCollecting } from './news-collecting.ts';
import type { ProviderAnswer } from './price-provider-site.ts';
import type { ServiceFault } from './service-faults.ts';

/**
 * Declares a test for each fault: what a person is told, that nothing stored was harmed, and that the service is read again
 * once it is well. `prepare` sets what else the service answers.
 */
export function checkServiceFaults(
  id: NewsServiceId,
  place: string,
  good: ProviderAnswer,
  faults: readonly ServiceFault[],
  prepare: (test: NewsCollecting) => void = () => undefined,
): void {
  let test: NewsCollecting;
  let stored: string;
  beforeAll(async () => {
    test = await startNewsCollecting();
    prepare(test);
    test.site.answer(place, good);
    expect(await test.poll(id)).toMatchObject({ outcome: 'fetched', failure: null });
    stored = await test.stories();
    expect(stored).toContain('article [{');
  });
  afterAll(() => test.close());

  it.each(faults)('$name', async ({ answer, outcome, sentence }) => {
    test.pass(60);
    test.reports.length = 0;
    test.site.answer(place, answer);
    const poll = await test.poll(id);
    expect(poll.outcome).toBe(outcome);
    const state = await findFeedState(test.database, id);
    const told =
      outcome === 'failed'
        ? (state?.lastFailure?.detail ?? '')
        : test.reports.map(({ rejection }) => rejection?.detail ?? '').join('\n');
    expect(told).toMatch(sentence);
    expect(poll.failure?.detail ?? null).toBe(state?.lastFailure?.detail ?? null);
    expect(await test.stories()).toBe(stored);

    // Longer than any rest that a service asks for.
    test.pass(25 * 60);
    test.site.answer(place, good);
    expect(await test.poll(id)).toMatchObject({ outcome: 'fetched', failure: null });
    expect(await test.stories()).toBe(stored);
  });

  it('keeps and tells no key', async () => {
    const kept = await test.dump();
    expect(kept).toContain(`"${id}"`);
    const { openDart, naver } = newsTestKeys;
    for (const key of [openDart, naver?.clientId, naver?.clientSecret]) expect(kept).not.toContain(key);
  });
}
