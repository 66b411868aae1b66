import { createHash } from 'node:crypto';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { storeTones } from '../../server/pipeline/tone.ts';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { saveArticles } from '../../server/store/articles.repository.ts';
import { saveSourcePoll } from '../../server/store/feed-states.repository.ts';
import { saveShippedGroups } from '../../server/store/instrument-groups.repository.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { replaceNewsEvents } from '../../server/store/news-events.repository.ts';
import type { Database } from '../../server/store/open-database.ts';
import { saveRawDocument } from '../../server/store/raw-documents.repository.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { inTransaction } from '../../server/store/transactions.ts';
import type { Article } from '../../shared/schemas/article.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';
import { epochMilliseconds, instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from './bundled-series.ts';
import { koreanInstrument, priceSource } from './price-database.ts';

const names = [
  ['000660', 'SK하이닉스', 'SK hynix'],
  ['005930', '삼성전자', 'Samsung Electronics'],
  ['005380', '현대차', 'Hyundai Motor'],
  ['034730', 'SK', 'SK'],
  ['035420', '네이버', 'NAVER'],
  ['035720', '카카오', 'Kakao'],
] as const;

/** The companies of the fixture, and the group that all of them are in. */
export const newsCompanies = names.map(([symbol]) => instrumentId(`KRX:${symbol}`));
export const newsGroup = '여섯 회사';
/** No source was looked at on these sessions, and no story is of them. */
export const notCollected = ['2023-12-04', '2023-12-05', '2023-12-06', '2023-12-07', '2023-12-08'];
export const firstNews = '2023-08-01';
export const lastNews = '2024-04-30';

const source: Source = {
  ...{ ...sourceDefaults, id: 'news', kind: 'feed', name: 'News', owner: null, attribution: null },
  ...{ display: 'public', redistribute: 'yes', link: null, termsReadOn: null },
};

/** A story of the fixture: which session could react first, and which companies it names. */
export interface MadeStory {
  readonly id: string;
  readonly session: SessionDate;
  readonly companies: readonly (typeof newsCompanies)[number][];
}

/**
 * Six companies with two years of bundled prices, and nine months of made stories: one on every session on which a company
 * moved by 2 % or more, and some on others. They come out at eight in the morning, an hour before the opening.
 */
export async function fillNewsDays(database: Database): Promise<MadeStory[]> {
  for (const one of [source, priceSource('prices')]) await saveSource(database, one);
  await saveInstruments(database, [
    ...names.map(([symbol, nameKorean, nameEnglish]) =>
      koreanInstrument(`KRX:${symbol}`, { nameKorean, nameEnglish }),
    ),
    koreanInstrument('KRX:KS11', {
      kind: 'index',
      currency: 'pt',
      nameKorean: '코스피',
      nameEnglish: 'KOSPI',
    }),
  ]);
  await saveShippedGroups(
    database,
    newsCompanies.map((id) => ({ groupName: newsGroup, instrumentId: id })),
  );
  const series = [...newsCompanies, 'KRX:KS11'].map((id) => {
    const whole = bundledSeries(id.replace(':', '-'));
    const bars = whole.bars.filter(({ sessionDate: day }) => day >= '2022-06-01' && day <= '2024-05-31');
    return { ...whole, sourceId: 'prices', bars };
  });
  for (const one of series)
    await storePriceSeries(
      { database, calendarOf: shippedCalendars },
      one,
      instantUtc('2024-06-01T00:00:00.000Z'),
    );
  const stories = madeStories(series);
  await inTransaction(database, (transaction) => saveStories(transaction, stories));
  return stories;
}

function madeStories(series: readonly ReturnType<typeof bundledSeries>[]): MadeStory[] {
  const random = seededRandom(11);
  const stories: MadeStory[] = [];
  for (const [at, id] of newsCompanies.entries()) {
    const { bars = [] } = series[at] ?? {};
    for (const [place, { sessionDate: session, close }] of bars.entries()) {
      const move = Math.abs(close / (bars[place - 1]?.close ?? close) - 1);
      const isWanted = move >= 0.02 || random() < 0.1;
      if (session < firstNews || session > lastNews || notCollected.includes(session) || !isWanted) continue;
      const other = newsCompanies[Math.floor(random() * newsCompanies.length)];
      const companies = other !== undefined && other !== id && random() < 0.4 ? [id, other] : [id];
      stories.push({ id: `story-${stories.length}`, session, companies });
    }
  }
  return stories;
}

const texts = ['실적 호조에 강세를 보였다.', '우려가 커지며 약세를 보였다.', '이사회를 연다고 밝혔다.'];

async function saveStories(database: Database, stories: readonly MadeStory[]): Promise<void> {
  const bytes = new TextEncoder().encode('news');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const raw = { sourceId: source.id, locator: 'news', url: null, crawlDate: null, charset: 'utf-8' };
  const fetchedAt = instantUtc('2024-05-31T00:00:00.000Z');
  await saveRawDocument(database, { ...raw, hash, fetchedAt, byteLength: bytes.length }, bytes);
  const articles = stories.map((story, at): Article => {
    const publishedAt = instantUtc(`${addDays(story.session, -1)}T23:00:00.000Z`);
    return {
      ...{ id: story.id, rawDocumentHash: hash, sourceId: source.id, kind: 'article', parentArticleId: null },
      ...{ canonicalUrl: null, publisher: null, title: story.id, text: texts[at % 3] ?? '', language: 'ko' },
      ...{ coverage: 'fullText', note: null, extractorVersion: 1, knownAt: publishedAt },
      date: {
        ...{ date: story.session, publishedAt, precision: 'minute', basis: 'publishedLine', evidence: [] },
        ...{ revised: null, conflicts: [] },
      },
    };
  });
  await saveArticles(database, articles);
  for (const story of stories) {
    await replaceNewsEvents(
      database,
      story.id,
      story.companies.map((id) => eventOf(story, id)),
    );
    await storeTones(database, story.id);
  }
  const calendar = calendarOf('XKRX');
  for (const { session } of stories) {
    const { open } = calendar.sessionHours(session);
    const triedAt = instantUtc(epochMilliseconds(open) + 3_600_000);
    await saveSourcePoll(database, {
      ...{ sourceId: source.id, triedAt, outcome: 'fetched', failure: null },
      ...{ entriesNew: 1, entriesChanged: 0, entriesUnchanged: 0, entriesRejected: 0 },
    });
  }
}

function eventOf({ id, session }: MadeStory, instrument: (typeof newsCompanies)[number]): NewsEvent {
  return {
    ...{ key: `${instrument}|${session}|${id}`, instrumentId: instrument, mic: mic('XKRX') },
    ...{ sessionDate: session, reactionSessionDate: session, phase: 'preOpen', kind: 'deal' },
    ...{ relation: 'precedes', relationReason: 'publishedBeforeOpen', novelty: 'first', role: 'subject' },
    ...{ articleIds: [id], benchmarkId: instrumentId('KRX:KS11'), returns: [], eventVersion: 2 },
  };
}
