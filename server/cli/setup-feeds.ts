import { addSource } from '../pipeline/add-source.ts';
import { currentReference } from '../pipeline/current-reference.ts';
import { type FoundFeed, type FoundFeeds, findFeedsAt, findFeedsInFile } from '../pipeline/find-feeds.ts';
import { pollSource } from '../pipeline/poll-source.ts';
import { storedSeriesLookup } from '../pipeline/stored-series.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import { pollText } from './report-text.ts';
import { givenOrAsked, type SetupContext } from './setup-step.ts';
import { webAddress } from './source-settings.ts';
import { UsageError } from './usage-error.ts';

/** Step three: feeds by address or list. Each becomes a source whose terms nobody has stated, and is read once. */
export async function setUpFeeds(context: SetupContext): Promise<void> {
  const { options, tally, complain } = context;
  const addresses = await givenOrAsked(
    context,
    options.feed,
    '3/4 Feeds, or sites that name one, with commas between (empty: none): ',
  );
  const feeds: FoundFeed[] = [];
  const take = async (place: string, found: FoundFeeds) => {
    feeds.push(...(await chosenFeeds(context, place, found)));
    const left = found.kind === 'none' ? [found.rejection] : found.kind === 'list' ? found.rejections : [];
    for (const { subject, detail } of left) complain(`${subject}: left out: ${detail}`);
    tally.rejected += left.length;
  };
  for (const [place, found] of await foundAt(context, addresses)) await take(place, found);
  const lists = await givenOrAsked(context, options.opml, '    OPML files (empty: none): ');
  for (const path of lists) await take(path, await findFeedsInFile(path));
  if (feeds.length > 0) await collect(context, feeds);
}

async function foundAt(
  context: SetupContext,
  addresses: readonly string[],
): Promise<(readonly [string, FoundFeeds])[]> {
  const found: (readonly [string, FoundFeeds])[] = [];
  for (const text of addresses) {
    try {
      found.push([text, await findFeedsAt(context, webAddress('The feed', text))]);
    } catch (error) {
      // A slip of the pen at a terminal ends nothing; on a command line it is wrong usage.
      if (!(error instanceof UsageError) || context.ask === null) throw error;
      context.complain(error.message);
      context.tally.rejected += 1;
    }
  }
  return found;
}

/** The feeds of a place: of several that a page offers, those that a person chooses. */
async function chosenFeeds(
  { ask, complain, tally }: SetupContext,
  place: string,
  found: FoundFeeds,
): Promise<readonly FoundFeed[]> {
  if (found.kind === 'none') return [];
  if (found.kind === 'feed') return [found.feed];
  if (found.kind === 'list' || found.feeds.length === 1) return found.feeds;
  const list = found.feeds.map(({ address, title }, at) =>
    `  ${at + 1}  ${address}  ${title ?? ''}`.trimEnd(),
  );
  if (ask === null) {
    complain([`${place} offers ${found.feeds.length} feeds: give the address of one`, ...list].join('\n'));
    tally.rejected += 1;
    return [];
  }
  const answer = await ask(`${[`${place} offers:`, ...list].join('\n')}\n    Which, with commas between? `);
  const places = answer.split(',').map((one) => Number(one.trim()) - 1);
  return found.feeds.filter((_, at) => places.includes(at));
}

async function collect(context: SetupContext, feeds: readonly FoundFeed[]): Promise<void> {
  const { environment, database, fetch, readPage, tally, say } = context;
  const { bundled, now } = environment;
  const fallback = await bundled.prices(await listInstruments(database));
  const collecting = {
    ...{ database, fetch, readPage, now },
    reference: await currentReference(database, await bundled.dictionaryData()),
    seriesOf: storedSeriesLookup(database, fallback, now),
    report: () => undefined,
  };
  for (const feed of feeds) {
    const { source } = await addSource(database, feed, {});
    tally.done += 1;
    const poll = await pollSource(collecting, source);
    say(`  ${source.name}  ${source.address}\n  ${pollText(poll)}`);
  }
}
