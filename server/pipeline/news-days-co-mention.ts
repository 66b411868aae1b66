import type { CoMentionReply } from '../../shared/schemas/co-mention.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { coMentions } from '../store/co-mentions.ts';
import type { Database } from '../store/open-database.ts';
import { type CoMentionedCompany, coMention, coMentionDesign } from '../studies/co-mention.ts';
import { returnColumns } from '../studies/news-over-time-prices.ts';
import { pricedCompanies, type ShownCompany, sessionsBetween, shownCompany } from './news-days-companies.ts';

/** Calendar days that are looked at where no first one is given: two years. */
const usualDays = 730;

/** Of which time, as of when. */
interface CoMentionSpan {
  readonly from: SessionDate | undefined;
  readonly to: SessionDate | undefined;
  readonly asOf: InstantUtc | undefined;
}

/**
 * In how many stories companies are named together and how their returns go together, as it was known at `asOf`, or now
 * where that is not given or later. Of more than 30 companies those with the most stories are looked at. Without `from` it is the two
 * years up to `to`, and without `to` up to that moment.
 */
export async function coMentionNetwork(
  database: Database,
  asked: readonly ShownCompany[],
  span: CoMentionSpan,
  now: InstantUtc,
): Promise<CoMentionReply> {
  const asOf = span.asOf !== undefined && span.asOf < now ? span.asOf : undefined;
  const { draws: _draws, ...design } = coMentionDesign;
  const today = sessionDate((asOf ?? now).slice(0, 10));
  const to = span.to === undefined || span.to > today ? today : span.to;
  const from = span.from ?? addDays(to, -usualDays);
  const ids = asked.map(({ id }) => id);
  const named = await coMentions(database, { ids, from, to, asOf, mostNamed: design.mostNamed });
  const storiesBy = new Map(named.companies.map(({ id, stories }) => [id, stories]));
  const byStories = [...asked].sort((a, b) => (storiesBy.get(b.id) ?? 0) - (storiesBy.get(a.id) ?? 0));
  const most = design.mostCompanies;
  const { priced, leftOut } = await pricedCompanies(database, byStories, { asOf, most, needsIndex: true });
  const sessionsOf = new Map<string, SessionDate[]>();
  const held = priced.map(({ company, prices }): CoMentionedCompany => {
    const { calendar } = prices;
    const sessions = sessionsOf.get(calendar.id) ?? sessionsBetween(calendar, from, to);
    sessionsOf.set(calendar.id, sessions);
    return { id: company.id, calendar: calendar.id, ...returnColumns(prices, sessions) };
  });
  const pairsOf = new Map(named.pairs.map(({ one, other, stories }) => [`${one} ${other}`, stories]));
  const storiesOf = (one: InstrumentId, other: InstrumentId) => pairsOf.get(`${one} ${other}`) ?? 0;
  const shown = byStories.slice(0, most);
  const sessionsWith = new Map(held.map((one) => [one.id, countBoth(one)]));
  const missingOf = new Map(leftOut.map(({ company, reason }) => [company.id, reason]));
  return {
    ...{ asOf: asOf ?? now, from, to, lists: named.lists, design },
    companies: shown.map((company) => ({
      ...shownCompany(company),
      stories: storiesBy.get(company.id) ?? 0,
      sessions: sessionsWith.get(company.id) ?? 0,
      missing: missingOf.get(company.id) ?? null,
    })),
    leftOut: leftOut.filter(({ reason }) => reason === 'overLimit'),
    ...coMention(
      shown.map(({ id }) => id),
      held,
      storiesOf,
      seededRandom(design.seed),
    ),
  };
}

function countBoth({ share, benchmark }: CoMentionedCompany): number {
  return share.filter((value, place) => !Number.isNaN(value + (benchmark[place] ?? Number.NaN))).length;
}
