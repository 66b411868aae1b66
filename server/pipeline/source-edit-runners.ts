import type { Refusal } from '../../shared/schemas/problem.ts';
import type {
  FeedSearchReply,
  FeedSearchRequest,
  SourceAddition,
  SourceAdditionReply,
  SourceCheckReply,
} from '../../shared/schemas/source-edit-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from '../store/open-database.ts';
import { findSource, findSourceByAddress, saveSource } from '../store/sources.repository.ts';
import { inTransaction } from '../store/transactions.ts';
import { addSource, type SourceSettings, TermsNotStatedError } from './add-source.ts';
import { checkSource } from './check-source.ts';
import type { Fetching } from './collect-context.ts';
import { type FoundFeeds, findFeedsAt, findFeedsInList } from './find-feeds.ts';
import { refusal } from './refusal.ts';

interface EditContext extends Pick<Fetching, 'fetch'> {
  readonly database: Database;
  readonly now: () => InstantUtc;
}

/** The runners behind the writes to `/api/v1/sources` and `/api/v1/feed-searches`. */
export function sourceEditRunners(context: EditContext) {
  const { database, now } = context;
  return {
    search: async (request: FeedSearchRequest): Promise<FeedSearchReply> =>
      searchReply(database, await found(context, request)),

    add: async ({
      feeds,
      settings,
    }: SourceAddition): Promise<
      { readonly outcome: 'done'; readonly reply: SourceAdditionReply } | Refusal
    > => {
      if (settings.name !== undefined && feeds.length > 1)
        return refusal('settings.name', `It names one source, and these are ${feeds.length}.`, {
          code: 'oneNameForSeveral',
        });
      try {
        const sources = await inTransaction(database, async (transaction) => {
          const added: SourceAdditionReply['sources'] = [];
          for (const feed of feeds) added.push(await addSource(transaction, normal(feed), stated(settings)));
          return added;
        });
        return { outcome: 'done', reply: { sources } };
      } catch (error) {
        if (error instanceof TermsNotStatedError)
          return refusal(
            'settings.giveOut',
            'Full text is given out only where the terms allow it: say that they do, or name the terms and the day on which you read them.',
            { code: 'fullTextNotAllowed' },
          );
        throw error;
      }
    },

    remove: async (id: string): Promise<{ readonly outcome: 'done' } | Refusal> => {
      const source = await findSource(database, id);
      if (source?.kind !== 'feed')
        return refusal(null, `No feed has the id ${id}.`, { code: 'noSource', values: { id } });
      if (source.setAsideAt === null)
        await saveSource(database, {
          ...source,
          setAsideAt: now(),
          setAsideReason: 'The operator removed it.',
        });
      return { outcome: 'done' };
    },

    check: async (
      id: string,
    ): Promise<{ readonly outcome: 'done'; readonly reply: SourceCheckReply } | Refusal> => {
      const source = await findSource(database, id);
      if (source?.kind !== 'feed')
        return refusal(null, `No feed has the id ${id}.`, { code: 'noSource', values: { id } });
      return { outcome: 'done', reply: await checkSource(context, source, now) };
    },
  };
}

function found(context: EditContext, request: FeedSearchRequest): Promise<FoundFeeds> | FoundFeeds {
  if ('address' in request) return findFeedsAt(context, new URL(request.address).href);
  const list = findFeedsInList(new TextEncoder().encode(request.opml), 'list');
  if (list !== null) return list;
  const detail = 'The file is no OPML list: save the list of feeds as OPML in your feed reader.';
  return { kind: 'none', rejection: { stage: 'source', subject: 'list', reason: 'notAFeed', detail } };
}

async function searchReply(database: Database, result: FoundFeeds): Promise<FeedSearchReply> {
  if (result.kind === 'none') {
    const { subject, reason, detail } = result.rejection;
    return { kind: 'none', feeds: [], rejections: [{ subject, reason, detail }] };
  }
  const feeds: FeedSearchReply['feeds'] = [];
  for (const { address, title } of result.kind === 'feed' ? [result.feed] : result.feeds) {
    const source = await findSourceByAddress(database, address);
    feeds.push({ address, title, sourceId: source?.setAsideAt === null ? source.id : null });
  }
  const rejections = (result.kind === 'list' ? result.rejections : []).map(({ subject, reason, detail }) => ({
    subject,
    reason,
    detail,
  }));
  return { kind: result.kind, feeds, rejections };
}

function normal({ address, title }: SourceAddition['feeds'][number]) {
  return { address: new URL(address).href, title };
}

/** The settings that were given, without the keys that were not. */
function stated(settings: SourceAddition['settings']): SourceSettings {
  const given: { [Key in keyof SourceSettings]: SourceSettings[Key] | undefined } = settings;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
