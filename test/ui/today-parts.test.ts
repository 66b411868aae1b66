import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { citedRow } from '../../client/panels/today/cited-row.ts';
import { MovesPanel } from '../../client/panels/today/moves-panel.tsx';
import { SessionGaps } from '../../client/panels/today/session-gaps.tsx';
import { SessionRowLine } from '../../client/panels/today/session-row.tsx';
import { SourceStandings } from '../../client/panels/today/source-standings.tsx';
import { type Settings, SettingsProvider } from '../../client/ui/settings-context.tsx';
import {
  MarketCollectionReplySchema,
  type NewsSourceStanding,
} from '../../shared/schemas/market-collection-reply.ts';
import {
  MarketSessionReplySchema,
  type SessionRow,
  SessionRowSchema,
} from '../../shared/schemas/market-session-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

const unset = () => undefined;

/** The words of a component as a reader of screens would come upon them, spaces once. */
function textOf(element: ReactElement, language: Language): string {
  const settings: Settings = {
    ...{ language, colours: 'korea', theme: 'light' },
    ...{ setLanguage: unset, setColours: unset, setTheme: unset },
  };
  const routed = { ssrPath: '/', children: element };
  const set = { settings, children: createElement(Router, routed) };
  const markup = renderToStaticMarkup(createElement(SettingsProvider, set));
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const [from, to] = [instantUtc('2024-01-19T06:30:00.000Z'), instantUtc('2024-01-22T07:30:00.000Z')];

function source(name: string, more: Partial<NewsSourceStanding>): NewsSourceStanding {
  return {
    ...{ id: name, name, state: 'collected', lastSuccessAt: to, downSince: null, failure: null },
    ...{ nextTryAt: null, newStories: 0, missed: [], ...more },
  };
}

const collection = MarketCollectionReplySchema.parse({
  ...{ calendar: 'XKRX', session: '2024-01-22', from, to, whole: 2, partly: 1, never: 1 },
  prices: [{ id: 'p', name: 'KRX bars', series: 9, reaching: 8, newestSession: '2024-01-22' }],
  news: [
    source('With news', { newStories: 2 }),
    source('Quiet', {}),
    source('Down', {
      ...{ state: 'down', downSince: instantUtc('2024-01-22T00:12:00.000Z'), failure: 'httpStatus' },
      nextTryAt: instantUtc('2024-01-22T08:20:00.000Z'),
      missed: [{ from: instantUtc('2024-01-22T00:00:00.000Z'), to }],
    }),
    source('Never', { state: 'notTried', lastSuccessAt: null, missed: [{ from, to }] }),
    source('By hand', { state: 'byHand', lastSuccessAt: null, newStories: null, missed: null }),
  ],
});

describe('the sources of a session', () => {
  it('tell no news, a source that is down and one that is not collected apart, on the clock of the market', () => {
    const told = textOf(createElement(SourceStandings, { collection }), 'en');
    for (const part of [
      'KRX bars final to 01-22 · 8/9 here',
      'With news 2 new checked 01-22 16:30',
      'Quiet nothing new',
      'Down no connection since 01-22 09:12 next 01-22 17:20',
      'Never not collected yet',
      'Stories put in by hand 1 source',
      'Time for stories 01-19 15:30 to 01-22 16:30 KST',
    ])
      expect(told).toContain(part);
    expect(textOf(createElement(SourceStandings, { collection }), 'ko')).toContain(
      '연결 안 됨 · 01-22 09:12부터',
    );
  });

  it('tell what of the session they missed, and what that means', () => {
    const told = textOf(createElement(SessionGaps, { collection }), 'en');
    for (const part of [
      'Down: not collected from 01-22 09:00 KST to 01-22 16:30 KST.',
      'Never: not collected throughout this session.',
      '“No story” is not sure for that time.',
      'Of stories put in by hand nobody can tell whether one is missing.',
    ])
      expect(told).toContain(part);
    const whole = { ...collection, news: [source('Quiet', {})], whole: 1, partly: 0, never: 0 };
    expect(textOf(createElement(SessionGaps, { collection: whole }), 'en')).toContain(
      'Every collected source was looked at throughout.',
    );
  });
});

function row(more: Partial<SessionRow>): SessionRow {
  return SessionRowSchema.parse({
    ...{ instrumentId: 'KRX:000660', nameKorean: 'SK하이닉스', nameEnglish: 'SK hynix', mic: 'XKRX' },
    ...{
      currency: 'KRW',
      close: 100,
      priceSource: 'Prices by hand',
      change: -0.0147,
      lessIndex: -0.0425,
      deviations: -2.2,
      volumeRatio: 0.61,
    },
    ...{ notJudged: null, priceEvents: ['low52w', 'gap'], story: null, ...more },
  });
}

it('a share that is cited names the source of its prices', () => {
  const session = { calendar: 'XKRX' as const, date: sessionDate('2024-01-22') };
  expect(citedRow(row({}), session, 'en').source).toBe('Prices by hand');
  expect(citedRow(row({ priceSource: null }), session, 'ko').source).toBeNull();
});

describe('the row of a share', () => {
  const missingStory = { kind: 'noStory' as const, text: 'No story in 3 collected sources' };
  const session = { calendar: 'XKRX' as const, date: sessionDate('2024-01-22') };
  const told = (given: Partial<SessionRow>, isNew = false) =>
    textOf(
      createElement(SessionRowLine, { row: row(given), scale: 0.1, isNew, missingStory, session }),
      'en',
    );

  it('says the move beside the index, the volume, what the prices show, and that there is no story', () => {
    expect(told({})).toBe(
      'SK hynix 000660 ▼ 1.47% −1.47% −4.25%p 0.6× 52-week low No story in 3 collected sources',
    );
  });

  it('has a dash and the reason where the move cannot be judged', () => {
    const halted = { change: null, lessIndex: null, deviations: null, volumeRatio: null, priceEvents: [] };
    expect(told({ ...halted, notJudged: 'halted' })).toBe(
      'SK hynix 000660 – – – halted No story in 3 collected sources',
    );
    expect(told({ ...halted, notJudged: 'noSeries' })).toContain('not enough data: no prices of this share');
  });
});

describe('the moves of a session', () => {
  const reply = MarketSessionReplySchema.parse({
    ...{
      calendar: 'XKRX',
      date: '2024-01-22',
      openAt: from,
      closeAt: to,
      indices: [],
      groups: [],
      marks: [],
    },
    basis: { deviations: 2, sessions: 60, withoutHistory: 0.1 },
    spread: { from: 0, width: 0.01, counts: [] },
    coverage: { listed: 2, withBar: 2, halted: 0, inDoubt: 0, withoutHistory: 0 },
    storiesKnownAt: [],
  });
  const moves = (more: Partial<typeof reply>) =>
    textOf(createElement(MovesPanel, { reply: { ...reply, ...more }, isTable: false, onTable: unset }), 'en');

  it('say that prices are kept back, not that there are none', () => {
    const sources = [{ id: 'p', name: 'KRX bars', attribution: 'KRX', link: null }];
    const text = moves({ withheld: { reason: 'terms', sources } });
    expect(text).toContain('under the terms of their source');
    expect(text).not.toContain('There are no prices');
    expect(moves({})).toContain('There are no prices of this session yet');
  });
});
