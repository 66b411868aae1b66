import { describe, expect, it } from 'vitest';
import { findFeedEntry, saveFeedEntry } from '../../../../server/store/feed-entries.repository.ts';
import {
  findFeedState,
  saveFeedState,
  saveSourcePoll,
  sourcePolls,
} from '../../../../server/store/feed-states.repository.ts';
import { countBytes, purgeBytes } from '../../../../server/store/purge-bytes.ts';
import {
  findRawDocument,
  readRawBytes,
  saveRawDocument,
} from '../../../../server/store/raw-documents.repository.ts';
import { listRejections, saveRejection } from '../../../../server/store/rejections.repository.ts';
import { readSetting } from '../../../../server/store/settings.repository.ts';
import {
  findSource,
  findSourceByAddress,
  insertSource,
  saveSource,
} from '../../../../server/store/sources.repository.ts';
import type { FeedState, SourcePoll } from '../../../../shared/schemas/feed-state.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { documentOf, fetched, saveGround, sources } from '../sample.ts';
import type { Backend } from './backend.ts';

const later = instantUtc('2024-02-02T00:00:00.000Z');

const state: FeedState = {
  sourceId: 'files',
  lastSuccessAt: null,
  lastTriedAt: fetched,
  nextTryAt: later,
  etag: 'W/"1"',
  lastModified: null,
  validatedAt: null,
  validatedAddress: 'https://news.example/rss',
  consecutiveFailures: 2,
  lastFailure: { reason: 'fetchTimeout', detail: 'The site did not answer within 10 s.' },
  entriesAccepted: 3,
  entriesRejected: 1,
  malformed: 'A tag is not closed.',
  minutesBetweenFetches: 12.5,
};

const poll: SourcePoll = {
  sourceId: 'files',
  triedAt: fetched,
  outcome: 'fetched',
  failure: null,
  entriesNew: 1,
  entriesChanged: 2,
  entriesUnchanged: 3,
  entriesRejected: 4,
};

export function collectingContract(backend: () => Backend): void {
  describe('collecting', () => {
    it('the state of a feed comes back as it was saved last, and is part of no reply', async () => {
      const database = await backend().open();
      await saveGround(database);
      const version = await readSetting(database, 'dataVersion');
      expect(await findFeedState(database, 'files')).toBeNull();
      await saveFeedState(database, { ...state, etag: 'first' });
      await saveFeedState(database, { ...state, malformed: 'A\0B' });
      expect(await findFeedState(database, 'files')).toEqual({ ...state, malformed: 'A\ufffdB' });
      expect(await readSetting(database, 'dataVersion')).toBe(version);
    });

    it('attempts are listed by time, both ends included', async () => {
      const database = await backend().open();
      await saveGround(database);
      const failed = { ...poll, triedAt: later, outcome: 'failed' as const, failure: state.lastFailure };
      await saveSourcePoll(database, failed);
      await saveSourcePoll(database, poll);
      await saveSourcePoll(database, poll);
      expect(await sourcePolls(database, 'files', fetched, later)).toEqual([poll, failed]);
      expect(await sourcePolls(database, 'files', fetched, fetched)).toEqual([poll]);
      expect(await sourcePolls(database, 'stories', fetched, later)).toEqual([]);
    });

    it('an entry of a feed comes back as it was read last', async () => {
      const database = await backend().open();
      await saveGround(database);
      const record = {
        ...{ sourceId: 'files', entryKey: 'key', fingerprint: 'one', readAt: fetched, articleId: null },
        outcome: 'rejected' as const,
        rejection: { stage: 'article', subject: 's', reason: 'noArticle', detail: 'd' } as const,
      };
      await saveFeedEntry(database, record);
      expect(await findFeedEntry(database, 'files', 'key')).toEqual(record);
      const stored = { ...record, outcome: 'stored' as const, rejection: null, articleId: 'a' };
      await saveFeedEntry(database, stored);
      expect(await findFeedEntry(database, 'files', 'key')).toEqual(stored);
      expect(await findFeedEntry(database, 'stories', 'key')).toBeNull();
    });

    it('a source is found by its address, and no two have the same', async () => {
      const database = await backend().open();
      const [first, second] = sources;
      if (!first || !second) throw new Error('the sample has no sources');
      const address = 'https://news.example/rss';
      await saveSource(database, { ...first, address });
      expect(await findSourceByAddress(database, address)).toEqual({ ...first, address });
      expect(await findSourceByAddress(database, `${address}2`)).toBeNull();
      await expect(saveSource(database, { ...second, address })).rejects.toThrow();
    });

    it('a new source takes neither the id nor the address of another', async () => {
      const database = await backend().open();
      const [first] = sources;
      if (!first) throw new Error('the sample has no sources');
      const source = { ...first, address: 'https://news.example/rss' };
      expect(await insertSource(database, source)).toBe(true);
      expect(await insertSource(database, { ...source, name: 'Other', address: null })).toBe(false);
      expect(await insertSource(database, { ...source, id: 'other' })).toBe(false);
      expect(await insertSource(database, { ...source, id: 'other', address: null })).toBe(true);
      expect(await findSource(database, source.id)).toEqual(source);
    });

    it('a rejection is kept where its words hold what no database takes', async () => {
      const database = await backend().open();
      const rejection = { stage: 'source', subject: 'a\0b', reason: 'notAFeed', detail: '\ud800' } as const;
      await saveRejection(database, rejection, fetched);
      expect(await listRejections(database)).toMatchObject([{ subject: 'a\ufffdb', detail: '\ufffd' }]);
    });
  });

  describe('bytes as received', () => {
    it('go when they are older than asked, and only they', async () => {
      const database = await backend().open();
      await saveGround(database);
      const page = documentOf('an old page');
      const old = {
        ...page,
        document: { ...page.document, fetchedAt: instantUtc('2023-01-01T00:00:00.000Z') },
      };
      const before = instantUtc('2023-06-01T00:00:00.000Z');
      const young = documentOf('a young page');
      await saveRawDocument(database, old.document, old.bytes);
      await saveRawDocument(database, { ...young.document, fetchedAt: later }, young.bytes);
      const { sourceId } = old.document;
      const due = { documents: 1, byteLength: old.bytes.byteLength };
      expect(await countBytes(database, sourceId, before)).toEqual(due);
      expect(await readRawBytes(database, old.document.hash)).toEqual(old.bytes);
      expect(await purgeBytes(database, sourceId, before, later)).toEqual(due);
      expect(await purgeBytes(database, sourceId, before, later)).toEqual({ documents: 0, byteLength: 0 });
      expect(await readRawBytes(database, old.document.hash)).toBeNull();
      expect(await findRawDocument(database, old.document.hash)).toEqual(old.document);
      expect(await readRawBytes(database, young.document.hash)).toEqual(young.bytes);
      expect(await saveRawDocument(database, old.document, old.bytes)).toBe('unchanged');
      expect(await readRawBytes(database, old.document.hash)).toBeNull();
    });

    it('are never kept of a source that has them not kept', async () => {
      const database = await backend().open();
      await saveGround(database);
      const { document, bytes } = documentOf('a page');
      const source = sources.find(({ id }) => id === document.sourceId);
      if (!source) throw new Error(`the sample has no source ${document.sourceId}`);
      await saveSource(database, { ...source, keepRawDays: 0 });
      expect(await saveRawDocument(database, document, bytes)).toBe('stored');
      expect(await findRawDocument(database, document.hash)).toEqual(document);
      expect(await readRawBytes(database, document.hash)).toBeNull();
      expect(await saveRawDocument(database, document, bytes)).toBe('unchanged');
    });
  });
}
