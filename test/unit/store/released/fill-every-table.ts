import type { Database } from '../../../../server/store/open-database.ts';

const moment = '2026-11-20T01:02:03.000Z';
const [instrumentId, sourceId, articleId] = ['KRX:000660', 'test-stories', 'article-1'];
const made = { madeBy: 'operator', madeAt: moment };
const standing = { withdrawnBy: null, withdrawnAt: null };

/** A row in each table that collecting, prices and people fill, beside those of `openFilledDatabase`. */
export async function fillEveryTable(database: Database): Promise<void> {
  await fillSources(database);
  await fillEdits(database);
  await fillPrices(database);
  await database
    .insertInto('job')
    .values({
      ...{ id: 'job-1', kind: 'pollSource', key: sourceId, openKey: null, payload: '{}', state: 'dead' },
      ...{
        runAt: moment,
        attempts: 6,
        leaseUntil: null,
        leasedBy: null,
        lastError: 'refused',
        progress: null,
      },
      ...{
        checkpoint: null,
        cancelAsked: 0,
        outcome: null,
        createdAt: moment,
        startedAt: null,
        endedAt: moment,
      },
    })
    .execute();
  await database
    .insertInto('schedule')
    .values({ key: 'news', nextAt: null, lastAt: moment, fruitless: 2 })
    .execute();
  await database.insertInto('tracked_instrument').values({ instrumentId, trackedAt: moment }).execute();
  await database
    .insertInto('shared_check')
    .values({ id: 'check-1', madeAt: moment, facts: null, removedAt: moment, removalHash: 'abc' })
    .execute();
  await database
    .insertInto('rejection')
    .values({ stage: 'article', subject: 'page', reason: 'noArticle', detail: '짧다', rejectedAt: moment })
    .execute();
}

async function fillSources(database: Database): Promise<void> {
  await database
    .insertInto('source_licence')
    .values({
      ...{ id: 'licence-1', sourceId: 'test-prices', display: 'public', redistribute: 'yes' },
      ...{
        attribution: '"Prices", by hand',
        link: 'https://example.org',
        termsReadOn: '2026-01-02',
        note: null,
      },
      ...{ statedBy: 'operator', statedAt: moment, ...standing },
    })
    .execute();
  await database
    .insertInto('feed_state')
    .values({
      ...{ sourceId, lastSuccessAt: moment, lastTriedAt: moment, nextTryAt: null, etag: '"a"' },
      ...{ lastModified: null, validatedAt: null, validatedAddress: null, consecutiveFailures: 1 },
      ...{ lastFailure: null, entriesAccepted: 1, entriesRejected: 0, malformed: null },
      minutesBetweenFetches: null,
    })
    .execute();
  await database
    .insertInto('source_poll')
    .values({
      ...{ sourceId, triedAt: moment, outcome: 'fetched', failure: null, entriesNew: 1 },
      ...{ entriesChanged: 0, entriesUnchanged: 0, entriesRejected: 0 },
    })
    .execute();
  await database
    .insertInto('feed_entry')
    .values({
      ...{ sourceId, entryKey: 'guid', fingerprint: 'f', outcome: 'accepted', rejection: null, articleId },
      readAt: moment,
    })
    .execute();
  await database
    .insertInto('provider_use')
    .values({ providerId: 'krx', day: '2026-11-20', requests: 7 })
    .execute();
  await database
    .insertInto('provider_rest')
    .values({ providerId: 'krx', until: moment, sentence: 'Asked to wait.' })
    .execute();
}

async function fillEdits(database: Database): Promise<void> {
  await database
    .insertInto('link_judgement')
    .values({
      ...{ id: 'link-1', articleId, sequence: 1, instrumentId, verdict: 'right', start: 0, end: 8 },
      ...{ surfaceForm: 'SK hynix', reason: "it's the company", ...made, ...standing },
    })
    .execute();
  await database
    .insertInto('claim_judgement')
    .values({
      ...{ id: 'claim-1', articleId, sequence: 1, instrumentId, kind: 'close', value: 142_600.25 },
      ...{ date: '2024-01-22', quote: '142,600 won', fault: 'wrongNumber', note: null, ...made, ...standing },
    })
    .execute();
  await database
    .insertInto('user_alias')
    .values({
      ...{ sequence: 1, instrumentId, name: '하닉', action: 'add', kind: 'nickname', language: 'ko' },
      ...{ validFrom: null, validTo: null, reason: '게시판', ...made },
    })
    .execute();
  await database
    .insertInto('calendar_edit')
    .values({
      ...{ sequence: 1, calendar: 'XKRX', date: '2026-12-30', kind: 'closed', open: null, close: null },
      ...{ reason: 'announced', source: null, ...made },
    })
    .execute();
  await database
    .insertInto('instrument_edit')
    .values({
      ...{
        sequence: 1,
        instrumentId,
        kind: 'rename',
        origin: 'operator',
        fields: '{"nameEnglish":"SK hynix"}',
      },
      ...{ onDate: null, reason: 'as it is', ...made },
    })
    .execute();
}

async function fillPrices(database: Database): Promise<void> {
  const place = { instrumentId, sourceId: 'test-prices', sessionDate: '2024-01-19' };
  await database
    .insertInto('price_fault')
    .values({ ...place, kind: 'duplicateSession', detail: 'two rows', fetchedAt: moment })
    .execute();
  await database
    .insertInto('price_adjustment')
    .values({
      ...{ ...place, sequence: 1, action: 'accept', ratio: null, reason: 'seen', ...made, ...standing },
      withdrawnReason: null,
    })
    .execute();
}
