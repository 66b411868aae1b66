import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { coMentionsQuery } from '../../client/api/co-mentions.ts';
import { newsAndPriceQuery } from '../../client/api/news-and-price.ts';
import { formatPriceMean, missingNewsText } from '../../client/format/news-price-words.ts';
import { CoMentionPanel } from '../../client/panels/news-and-price/co-mention-panel.tsx';
import { scaleOfIntervals } from '../../client/panels/news-and-price/interval-plot-layout.ts';
import { NewsAndPricePanel } from '../../client/panels/news-and-price/news-and-price-panel.tsx';
import { newsFile, pairsFile } from '../../client/panels/news-and-price/news-file.ts';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { coMention, coMentionDesign } from '../../server/studies/co-mention.ts';
import { newsOverTime } from '../../server/studies/news-over-time.ts';
import { newsDesign } from '../../server/studies/news-over-time-design.ts';
import type { CoMentionReply } from '../../shared/schemas/co-mention.ts';
import { MissingNewsOrPriceSchema, type NewsAndPriceReply } from '../../shared/schemas/news-and-price.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { renderPanel, statedError, wordsIn } from '../support/rendered-panel.ts';

const random = seededRandom(5);
const stories = Float64Array.from({ length: 120 }, () => Math.floor(random() * 3));
const moves = stories.map((count) => 0.01 + 0.004 * count + 0.004 * random());
const column = (values: Float64Array) => ({ values, missingAt: () => null });
const company = (code: string, nameKorean: string, nameEnglish: string) => ({
  ...{ id: instrumentId(`KRX:${code}`), mic: mic('XKRX'), symbol: code, nameKorean, nameEnglish },
});
const hynix = company('000660', 'SK하이닉스', 'SK hynix');
const kakao = company('035720', '카카오', 'Kakao');

const newsReply = (more: Partial<NewsAndPriceReply> = {}): NewsAndPriceReply => ({
  ...{ asOf: instantUtc('2024-06-03T00:00:00.000Z'), relation: 'all', news: 'stories' },
  ...{ price: 'absoluteAbnormal', companies: [hynix], benchmarkIds: [instrumentId('KRX:KS11')] },
  ...{ from: sessionDate('2023-12-01'), to: sessionDate('2024-05-31'), design: newsDesign },
  leftOut: [{ company: kakao, reason: 'noSeries' }],
  coverage: {
    ...{ sessions: 125, looked: 110, told: 10, notCollected: 5 },
    ...{ stories: 118, unplacedStories: 2, sessionsWithStories: 80 },
  },
  ...newsOverTime(column(stories), column(moves), stories, 'stories'),
  missing: [{ reason: 'notCollected', sessions: 5 }],
  ...more,
});

const ids = ['000660', '005930', '005380', '035420', '035720', '034730'].map((code) => `KRX:${code}`);
const market = Float64Array.from({ length: 90 }, () => random() - 0.5);
const held = ids.map((id) => ({
  ...{ id: instrumentId(id), calendar: 'XKRX', benchmark: market },
  share: market.map((value) => value + random() - 0.5),
}));
const network = (count: number): CoMentionReply => ({
  ...{ asOf: instantUtc('2024-06-03T00:00:00.000Z'), leftOut: [], lists: 3, design: coMentionDesign },
  ...{ from: sessionDate('2022-06-04'), to: sessionDate('2024-06-03') },
  companies: held.slice(0, count).map(({ id }, at) => ({
    ...{ ...company(id.slice(4), `회사${at}`, `Company ${at}`), stories: at, sessions: 90, missing: null },
  })),
  ...coMention(
    held.slice(0, count).map(({ id }) => id),
    held,
    (one, other) => Number(one.at(-1)) + Number(other.at(-2)),
    random,
  ),
});

const choice = { news: 'stories', price: 'absoluteAbnormal', relation: 'all' } as const;
const subject = { kind: 'company', id: hynix.id, name: 'SK hynix' } as const;
const page = { path: '/study', fields: { news: 'stories' } };
const newsPanel = createElement(NewsAndPricePanel, {
  ...{ subjects: [subject, { kind: 'group', id: 'SK', name: 'SK' }], of: hynix.id, choice, page },
  onChange: () => undefined,
});
const newsKey = newsAndPriceQuery(subject, choice).queryKey;
const asked = { companies: ids };
const networkPanel = createElement(CoMentionPanel, { asked, page });
const networkKey = coMentionsQuery(asked).queryKey;

describe('news and price over time', () => {
  it('opens with the correlation of the same session, its interval and what it rests on', () => {
    const shown = wordsIn(renderPanel(newsPanel, [{ key: newsKey, data: newsReply() }]));
    for (const part of [
      'Stories and size of the move beyond the index on the same session: correlation +0.',
      'zero is outside (n = 120)',
      'Differing from zero once p is adjusted for all 11 lags (Holm, 5%): 0.',
      '2023-12-01 to 2024-05-31: 125 sessions, 80 with stories, 118 stories',
      'Without a value: nothing collected 5',
      '2 stories of unknown time are not counted',
      'Left out: Kakao (no prices)',
      'KOSPI. Log returns',
      'neither a cause nor a forecast',
    ])
      expect(shown).toContain(part);
    const korean = wordsIn(renderPanel(newsPanel, [{ key: newsKey, data: newsReply() }], 'ko'));
    for (const part of ['같은 거래일의 이야기 수', '(0 밖)', '수집하지 않음 5', '카카오 (시세 없음)'])
      expect(korean).toContain(part);
  });

  it('has every lag and level in tables', () => {
    const { lags, levels } = newsReply();
    const markup = renderPanel(newsPanel, [{ key: newsKey, data: newsReply() }]);
    expect(markup.match(/<tr>/g)).toHaveLength(2 + lags.length + levels.length);
    expect(markup).toContain('−5');
  });

  it('says what is short, waits and fails in its own place', () => {
    const notEnough = { reason: 'sessionsWithStories', needed: 5, have: 3 } as const;
    const short = newsReply({ notEnough, lags: [], levels: [] });
    const shown = wordsIn(renderPanel(newsPanel, [{ key: newsKey, data: short }]));
    expect(shown).toContain('This needs 5 sessions with stories, and there are 3.');
    expect(renderPanel(newsPanel, [])).toContain('loading-block');
    expect(wordsIn(renderPanel(newsPanel, [{ key: newsKey, error: statedError('r-9') }]))).toContain('r-9');
  });

  it('has a word for every reason, and every mean in its unit', () => {
    for (const language of ['ko', 'en'] as const)
      for (const reason of MissingNewsOrPriceSchema.options)
        expect(missingNewsText(reason, language)).not.toBe('');
    expect(formatPriceMean(0.0123, 'absoluteAbnormal')).toBe('1.23%');
    expect(formatPriceMean(-0.0123, 'return')).toBe('−1.23%');
    expect(formatPriceMean(Math.log(1.5), 'volume')).toBe('×1.50');
  });

  it('leaves as a file with every figure', () => {
    const reply = newsReply();
    const text = newsFile(reply, page, {
      version: '1.0.0',
      origin: 'https://newstape.example',
      asOf: newsReply().asOf,
    });
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + reply.lags.length + reply.levels.length + 1);
    const columns = (lines[0] ?? '').split(',');
    for (const line of lines) expect(line.split(',')).toHaveLength(columns.length);
    expect(lines[6]).toContain(String(reply.lags[5]?.correlation?.estimate));
  });

  it('is drawn on a scale that holds zero and every interval', () => {
    const { at, ticks } = scaleOfIntervals([{ estimate: 0.2, low: 0.1, high: 0.3 }], 100, 0);
    expect(ticks).toContain(0);
    expect(at(0)).toBeLessThan(100);
    expect(at(0.3)).toBeGreaterThan(0);
    expect(at(0.1)).toBeGreaterThan(at(0.2));
  });
});

describe('companies named together', () => {
  it('are told by the pairs, those with the most stories first, and by what all say together', () => {
    const markup = renderPanel(networkPanel, [{ key: networkKey, data: network(6) }]);
    const shown = wordsIn(markup);
    expect(shown).toContain('Over 15 pairs of 6 companies');
    expect(shown).toContain('p from all 720 orders of the companies');
    expect(shown).toContain('3 more pairs');
    expect(shown).toContain('3 stories that name more than 10 companies are lists and are left out');
    expect(markup.match(/<tr>/g)).toHaveLength(2 + 15);
  });

  it('say what is short', () => {
    const few = wordsIn(renderPanel(networkPanel, [{ key: networkKey, data: network(4) }]));
    expect(few).toContain('takes 5 companies with prices, and there are 4.');
    const none = wordsIn(renderPanel(networkPanel, [{ key: networkKey, data: network(1) }], 'ko'));
    expect(none).toContain('종목의 쌍이 없습니다');
    expect(renderPanel(networkPanel, [])).toContain('loading-block');
  });

  it('leave as a file', () => {
    const text = pairsFile(network(6), page, {
      version: '1.0.0',
      origin: 'https://newstape.example',
      asOf: newsReply().asOf,
    });
    expect(text.trim().split('\r\n')).toHaveLength(16);
  });
});
