import type { QueryKey } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { claimJudgementsQuery } from '../../client/api/claim-judgements.ts';
import { claimListQuery } from '../../client/api/claim-list.ts';
import { companyEventsQuery } from '../../client/api/company-events.ts';
import { embedFactsQuery } from '../../client/api/embed-facts.ts';
import { eventListQuery } from '../../client/api/event-list.ts';
import { instrumentQuery } from '../../client/api/instrument.ts';
import { linkJudgementsQuery } from '../../client/api/link-judgements.ts';
import { marketExtremesQuery } from '../../client/api/market-extremes.ts';
import { aroundEventQuery } from '../../client/api/past-events.ts';
import { priceSeriesQuery } from '../../client/api/price-series.ts';
import { quotesQuery } from '../../client/api/quotes.ts';
import { serviceStateQuery } from '../../client/api/service-state.ts';
import { eventStudyQuery } from '../../client/api/study-event.ts';
import { builderOfAddress } from '../../client/app/embed-builder-address.ts';
import { marketClock } from '../../client/format/market.ts';
import { OperatorPanel } from '../../client/panels/about/operator-panel.tsx';
import { ClaimListPanel } from '../../client/panels/claim-list/claim-list-panel.tsx';
import { CompanyClaimsPanel } from '../../client/panels/claim-list/company-claims-panel.tsx';
import { ReviewsPanel } from '../../client/panels/claim-list/reviews-panel.tsx';
import { CompanyHead } from '../../client/panels/company-head/company-head.tsx';
import { CorrectionsPanel } from '../../client/panels/correction/corrections-panel.tsx';
import { DataQualityPanel } from '../../client/panels/data-quality/data-quality-panel.tsx';
import { EmbedPreviewPanel } from '../../client/panels/embed-builder/embed-preview-panel.tsx';
import { EmbedSnippetPanel } from '../../client/panels/embed-snippet/embed-snippet-panel.tsx';
import { EventPanel } from '../../client/panels/event/event-panel.tsx';
import { EventListPanel } from '../../client/panels/event-list/event-list-panel.tsx';
import { MarketExtremesPanel } from '../../client/panels/market-extremes/market-extremes-panel.tsx';
import { AbnormalPanel } from '../../client/panels/past-events/abnormal-panel.tsx';
import { PastEventsPanel } from '../../client/panels/past-events/past-events-panel.tsx';
import { ReturnsPanel } from '../../client/panels/returns/returns-panel.tsx';
import { EventStudyPanel } from '../../client/panels/study/event-study-panel.tsx';
import { DifferingNumbers } from '../../client/panels/today/differing-numbers.tsx';
import { WatchlistPanel } from '../../client/panels/watchlist/watchlist-panel.tsx';
import { studyAround } from '../../server/studies/abnormal-around.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from '../support/bundled-series.ts';
import { companyEvents, priceReply } from '../support/company-fixture.ts';
import { chartFixture, instrumentReply, stateReply } from '../support/embed-fixtures.ts';
import { type Reading, renderPanel, statedError, wordsIn } from '../support/rendered-panel.ts';
import { studiedEvent } from '../support/studied-events.ts';
import { eventStudyReply } from '../support/study-replies.ts';

const id = instrumentId('KRX:000660');
const day = sessionDate('2024-01-22');
const items = companyEvents(id, 'KRX-000660');
const first = items[0];
if (!first) throw new Error('the labelled stories of the company are missing');
const eventKey = first.event.key;
const series = priceReply(id, 'KRX-000660', 'XKRX', 'KRW');
const events = { instrumentId: id, events: items, undated: [] };
const claims = items.flatMap(({ claims: all, articles: [article] }) =>
  article ? all.map((claim) => ({ claim, article, priceSourceName: 'Made prices' })) : [],
);
const rows = claims.filter(({ claim }) => claim.instrumentId === id).slice(0, 10);

/** What followed an event on this day, as the server works it out. */
function around(on: string): Reading {
  const own = studiedEvent(on, { key: eventKey });
  const prices = {
    calendar: calendarOf('XKRX'),
    series: bundledSeries('KRX-000660'),
    benchmark: bundledSeries('KRX-KS11'),
  };
  const before = ['2022-07-27', '2022-10-26', '2023-02-01', '2023-04-26', '2023-07-26'].map((one) =>
    studiedEvent(one),
  );
  return { key: aroundKey, data: studyAround(own, [...before, own], prices) };
}

const aroundKey: QueryKey = aroundEventQuery(id, eventKey).queryKey;
const eventOfStudy = eventStudyReply();
const eventStudyKey = eventStudyQuery(eventOfStudy.key).queryKey;
const unset = () => undefined;
const studied = { instrumentId: id, eventKey, onSelect: unset };
const listed = { cursor: '', limit: 50, children: null, pageAddress: () => '/claims', allAddress: '/claims' };
const list = claimListQuery({ verdict: 'contradicted' }, '', 50).queryKey;
const ownList = claimListQuery({ instrument: id }, '', 10).queryKey;
const differing = claimListQuery({ verdict: 'contradicted', market: 'XKRX,XKOS', to: day }, '', 4).queryKey;
const reply = (given: typeof rows) => ({ rows: given, total: given.length, nextCursor: null });
const extremes = (['high52w', 'low52w'] as const).map(
  (kind) => marketExtremesQuery('XKRX', kind, day, 6).queryKey,
);
const extremeReply = (kind: string, withBar: number) => ({
  ...{ calendar: 'XKRX', date: day, kind, price: 'intraday', rows: [], total: 0, nextCursor: null },
  coverage: { withBar, halted: 0, withoutHistory: 0, openFlags: 0 },
});
const eventPages = (given: readonly unknown[]) => ({
  pages: [{ rows: given, total: given.length, nextCursor: null }],
  pageParams: [''],
});
const bare = { ...instrumentReply(), last: null };
const short = { ...instrumentReply(), last: { ...instrumentReply().last, high52w: null } };

const madeQuery = 'instrument=KRX%3A000660&range=3m';
const { state: made } = builderOfAddress(new URLSearchParams(madeQuery));
const embedFacts = embedFactsQuery(`/embed/chart.json?${madeQuery}`, 'own');

/** Readings that bring a panel into a state, and words that it then has; or why there is no such state. */
type Shown = { readings: readonly Reading[]; words: string } | string;

interface PanelCase {
  name: string;
  panel: ReactElement;
  /** The queries without which it shows nothing. */
  asks: readonly QueryKey[];
  empty: Shown;
  insufficient: Shown;
  ready: Shown;
}

const inTheBrowser = 'it needs a laid-out page: the browser tests show it';
const wholeOrNot = 'what it shows is there or not';

const CASES: readonly PanelCase[] = [
  {
    name: 'the head of a company',
    panel: createElement(CompanyHead, { instrumentId: id }),
    asks: [instrumentQuery(id).queryKey],
    empty: {
      readings: [{ key: instrumentQuery(id).queryKey, data: bare }],
      words: 'No prices of this share',
    },
    insufficient: 'it leaves the 52 weeks out where they are not known',
    ready: { readings: [{ key: instrumentQuery(id).queryKey, data: instrumentReply() }], words: '52 weeks' },
  },
  {
    name: 'the chosen event',
    panel: createElement(EventPanel, {
      ...{ instrumentId: id, selectedKey: eventKey, onSelect: unset, onStep: unset, onClear: unset },
    }),
    asks: [companyEventsQuery(id).queryKey],
    empty: {
      readings: [{ key: companyEventsQuery(id).queryKey, data: { ...events, events: [] } }],
      words: 'No stories',
    },
    insufficient: wholeOrNot,
    ready: { readings: [{ key: companyEventsQuery(id).queryKey, data: events }], words: 'Why this company' },
  },
  {
    name: 'one event on a page of its own',
    panel: createElement(EventStudyPanel, {
      ...{ eventKey: eventOfStudy.key, ask: {}, controlsOf: () => null, linksOf: () => null },
    }),
    asks: [eventStudyKey],
    empty: {
      readings: [
        {
          key: eventStudyKey,
          data: { ...eventOfStudy, cumulative: null, sessions: [], missing: 'noSeries' },
        },
      ],
      words: 'none, no prices of the share',
    },
    insufficient: {
      readings: [
        {
          key: eventStudyKey,
          data: { ...eventOfStudy, cumulative: null, missing: 'tooFewEstimationSessions' },
        },
      ],
      words: 'too few sessions to estimate on',
    },
    ready: { readings: [{ key: eventStudyKey, data: eventOfStudy }], words: 'zero is inside' },
  },
  {
    name: 'returns around an event',
    panel: createElement(ReturnsPanel, { instrumentId: id, selectedKey: eventKey }),
    asks: [companyEventsQuery(id).queryKey],
    empty: {
      readings: [{ key: companyEventsQuery(id).queryKey, data: { ...events, events: [] } }],
      words: 'events',
    },
    insufficient: {
      readings: [
        {
          key: companyEventsQuery(id).queryKey,
          data: { ...events, events: [{ ...first, event: { ...first.event, returns: [] } }] },
        },
      ],
      words: 'There are no prices to give returns for this event.',
    },
    ready: { readings: [{ key: companyEventsQuery(id).queryKey, data: events }], words: 'KOSPI' },
  },
  {
    name: 'abnormal returns by session',
    panel: createElement(AbnormalPanel, studied),
    asks: [aroundKey],
    empty: 'an event without returns is not enough data',
    insufficient: { readings: [around('2018-03-02')], words: 'needs 120 sessions' },
    ready: { readings: [around('2024-01-25')], words: 'Market model on KOSPI' },
  },
  {
    name: 'what followed past events',
    panel: createElement(PastEventsPanel, studied),
    asks: [aroundKey],
    empty: 'no earlier event is not enough data',
    insufficient: { readings: [around('2018-03-02')], words: 'needs 120 sessions' },
    ready: { readings: [around('2024-01-25')], words: 'After 5 earlier' },
  },
  {
    name: 'the numbers of a company',
    panel: createElement(CompanyClaimsPanel, { instrumentId: id }),
    asks: [ownList],
    empty: { readings: [{ key: ownList, data: reply([]) }], words: 'Check a story' },
    insufficient: 'each number says for itself that it cannot be checked',
    ready: { readings: [{ key: ownList, data: reply(rows) }], words: 'Prices from: Made prices' },
  },
  {
    name: 'data quality',
    panel: createElement(DataQualityPanel, { instrumentId: id }),
    asks: [priceSeriesQuery(id).queryKey],
    empty: { readings: [{ key: priceSeriesQuery(id).queryKey, data: null }], words: 'Add prices' },
    insufficient: {
      readings: [
        { key: priceSeriesQuery(id).queryKey, data: series },
        { key: instrumentQuery(id).queryKey, data: short },
      ],
      words: `52-week highs and lows need prices of the year before; those of this share start on ${series.firstSession}.`,
    },
    ready: {
      readings: [
        { key: priceSeriesQuery(id).queryKey, data: series },
        { key: instrumentQuery(id).queryKey, data: instrumentReply() },
      ],
      words: 'Prices held',
    },
  },
  {
    name: 'the way to a widget of the chart',
    panel: createElement(EmbedSnippetPanel, { instrumentId: id, view: new URLSearchParams('range=3m') }),
    asks: [instrumentQuery(id).queryKey],
    empty: {
      readings: [{ key: instrumentQuery(id).queryKey, data: bare }],
      words: 'Nothing for a widget to draw',
    },
    insufficient: wholeOrNot,
    ready: {
      readings: [{ key: instrumentQuery(id).queryKey, data: instrumentReply() }],
      words: 'Make a widget',
    },
  },
  {
    name: 'the preview of a widget',
    panel: createElement(EmbedPreviewPanel, { state: made, view: 'own', onView: null, onChange: unset }),
    asks: [embedFacts.queryKey],
    empty: 'which of the four is missing is shown in the test of widgets',
    insufficient: 'the widget says for itself what it lacks',
    ready: {
      readings: [{ key: embedFacts.queryKey, data: chartFixture(new URLSearchParams(madeQuery)) }],
      words: 'Where no script runs',
    },
  },
  {
    name: 'the list of numbers',
    panel: createElement(ClaimListPanel, { ...listed, filter: { verdict: 'contradicted' as const } }),
    asks: [list],
    empty: { readings: [{ key: list, data: reply([]) }], words: 'differs' },
    insufficient: 'each number says for itself that it cannot be checked',
    ready: { readings: [{ key: list, data: reply(rows) }], words: 'Made prices' },
  },
  {
    name: 'the list of events',
    panel: createElement(EventListPanel, { filter: {}, limit: 50 }),
    asks: [eventListQuery({}, 50).queryKey],
    empty: {
      readings: [{ key: eventListQuery({}, 50).queryKey, data: eventPages([]) }],
      words: 'No stories yet',
    },
    insufficient: wholeOrNot,
    ready: inTheBrowser,
  },
  {
    name: 'a watchlist',
    panel: createElement(WatchlistPanel, {
      ...{ ids: [id], order: 'own' as const, onOrder: unset, onMove: unset, onRemove: unset, children: null },
    }),
    asks: [quotesQuery([id]).queryKey],
    empty: 'a list without companies asks nothing: the browser tests show it',
    insufficient: 'each share says for itself what it lacks',
    ready: {
      readings: [
        {
          key: quotesQuery([id]).queryKey,
          data: {
            quotes: [{ ...instrumentReply(), fromHigh: -0.05, newestEvent: null }],
            unknown: [],
          },
        },
      ],
      words: '000660',
    },
  },
  {
    name: '52-week highs and lows',
    panel: createElement(MarketExtremesPanel, { calendar: 'XKRX', date: day }),
    asks: extremes,
    empty: {
      readings: extremes.map((key) => ({ key, data: extremeReply('high52w', 9) })),
      words: 'No share made one on this day.',
    },
    insufficient: {
      readings: extremes.map((key) => ({ key, data: extremeReply('high52w', 0) })),
      words: 'prices',
    },
    ready: inTheBrowser,
  },
  {
    name: 'numbers that differ, beside Today',
    panel: createElement(DifferingNumbers, { calendar: 'XKRX', to: day }),
    asks: [differing],
    empty: { readings: [{ key: differing, data: reply([]) }], words: 'differ' },
    insufficient: wholeOrNot,
    ready: { readings: [{ key: differing, data: reply(rows.slice(0, 1)) }], words: 'We are wrong' },
  },
  {
    name: 'corrections of a story',
    panel: createElement(CorrectionsPanel, {
      ...{ articleId: 'a', clock: marketClock('XKRX'), madeBy: '', onWithdrawn: unset },
    }),
    asks: [linkJudgementsQuery('a').queryKey],
    empty: {
      readings: [{ key: linkJudgementsQuery('a').queryKey, data: { judgements: [] } }],
      words: 'Nobody',
    },
    insufficient: wholeOrNot,
    ready: inTheBrowser,
  },
  {
    name: 'who may correct',
    panel: createElement(OperatorPanel),
    asks: [serviceStateQuery.queryKey],
    empty: wholeOrNot,
    insufficient: wholeOrNot,
    ready: { readings: [{ key: serviceStateQuery.queryKey, data: stateReply() }], words: 'Admin token' },
  },
];

const shownIn = (state: 'empty' | 'insufficient' | 'ready') =>
  CASES.flatMap((one) => {
    const shown = one[state];
    return typeof shown === 'string' ? [] : [{ ...one, shown }];
  });

describe('the states of a panel', () => {
  it.each(CASES)('$name holds its place while it is read', ({ panel }) => {
    const markup = renderPanel(panel, []);
    expect(markup).toContain('loading-block');
    expect(markup).toMatch(/style="min-height:\d+px"/);
    expect(markup).not.toContain('role="alert"');
  });

  it.each(CASES)('$name says what failed, with a retry and the id of the request', ({ panel, asks }) => {
    const error = statedError('r-7');
    const markup = renderPanel(
      panel,
      asks.map((key) => ({ key, error })),
    );
    const words = wordsIn(markup);
    expect(markup).toContain('role="alert"');
    for (const part of ['The database is busy.', 'Try again', 'Copy id', 'request r-7'])
      expect(words).toContain(part);
    expect(markup).not.toContain('loading-block');
  });

  for (const state of ['empty', 'insufficient', 'ready'] as const)
    it.each(shownIn(state))(`$name is ${state}`, ({ panel, shown }) => {
      const markup = renderPanel(panel, shown.readings);
      expect(wordsIn(markup)).toContain(shown.words);
      for (const other of ['loading-block', 'role="alert"']) expect(markup).not.toContain(other);
    });

  it('is not drawn under the numbers where nobody reviewed one', () => {
    const { queryKey: key } = claimJudgementsQuery;
    const panel = createElement(ReviewsPanel, { onWithdraw: unset });
    expect(renderPanel(panel, [{ key, data: { judgements: [] } }])).toBe('');
    expect(renderPanel(panel, [{ key, error: statedError('r-7') }])).toContain('role="alert"');
  });
});
