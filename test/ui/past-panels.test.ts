import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { aroundEventQuery } from '../../client/api/past-events.ts';
import { AbnormalPanel } from '../../client/panels/past-events/abnormal-panel.tsx';
import { PastEventsPanel } from '../../client/panels/past-events/past-events-panel.tsx';
import { SettingsProvider } from '../../client/ui/settings-context.tsx';
import { studyAround } from '../../server/studies/abnormal-around.ts';
import type { StudiedEvent } from '../../shared/schemas/past-events.ts';
import { AroundEventReplySchema } from '../../shared/schemas/past-events-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { bundledSeries, calendarOf } from '../support/bundled-series.ts';
import { studiedEvent } from '../support/studied-events.ts';

const prices = {
  calendar: calendarOf('XKRX'),
  series: bundledSeries('KRX-000660'),
  benchmark: bundledSeries('KRX-KS11'),
};

/** The words of a panel once the server has answered; tags become line ends. */
function wordsOf(
  own: StudiedEvent,
  others: readonly StudiedEvent[],
  language: Language,
  of: 'abnormal' | 'past',
) {
  const reply = studyAround(own, [...others, own], prices);
  const client = new QueryClient();
  const { instrumentId, key: eventKey } = own;
  const answer = AroundEventReplySchema.parse({ ...reply, asOf: '2026-03-18T00:00:00.000Z' });
  client.setQueryData(aroundEventQuery(instrumentId, eventKey).queryKey, answer);
  const panel: ReactElement =
    of === 'past'
      ? createElement(PastEventsPanel, { instrumentId, eventKey, onSelect: () => undefined })
      : createElement(AbnormalPanel, { instrumentId, eventKey });
  const settings = {
    ...{ language, colours: 'korea' as const, theme: 'light' as const },
    ...{ setLanguage: () => undefined, setColours: () => undefined, setTheme: () => undefined },
  };
  const routed = { ssrPath: '/', children: panel };
  const inSettings = { settings, children: createElement(Router, routed) };
  const page = createElement(QueryClientProvider, { client }, createElement(SettingsProvider, inSettings));
  return renderToStaticMarkup(page)
    .replace(/<[^>]*>/g, '\n')
    .replace(/\n+/g, '\n');
}

const own = studiedEvent('2024-01-25');
const quarters = ['2022-07-27', '2022-10-26', '2023-02-01', '2023-04-26', '2023-07-26', '2023-10-26'].map(
  (day) => studiedEvent(day),
);

describe('what followed past events', () => {
  it('is a sentence with its count, mean and interval, and the reasons of what was left out', () => {
    const left = studiedEvent('2023-07-28', { key: 'KRX:000660|2023-07-28|other|v2' });
    const words = wordsOf(own, [...quarters, left], 'ko', 'past');
    expect(words).toContain('지난 실적 보도 뒤 5거래일');
    expect(words).toMatch(
      /지난 실적 보도 6건 뒤 5거래일: 평균 [+−]\d+\.\d%, 95% 구간 [+−]\d+\.\d% ~ [+−]\d+\.\d% \(0 (포함|밖)\)/,
    );
    expect(words).toContain('n = 6 (움직임 전) · 제외 1: 겹친 창 1');
    expect(words).toContain('함께 일어난 움직임이며 원인도 예측도 아닙니다.');
  });

  it('shows a few and says how many a mean needs', () => {
    expect(wordsOf(own, quarters.slice(0, 2), 'en', 'past')).toContain(
      'Of the earlier results stories, 2 count. A mean and an interval need 5.',
    );
  });

  it('says where none can be counted, and lists those that were left out', () => {
    const words = wordsOf(own, [studiedEvent('2018-03-02')], 'en', 'past');
    expect(words).toContain('None of the earlier results stories can be counted. A mean needs 5.');
    expect(words).toContain('1 dropped: too few sessions before 1');
    expect(words).toContain('2018-03-02');
  });
});

describe('abnormal returns by session', () => {
  it('say what they are of, what is no result, and how they were worked out', () => {
    const words = wordsOf(studiedEvent('2024-01-22', { relation: 'reports' }), [], 'en', 'abnormal');
    expect(words).toContain('Next 5 sessions together −8.0%, 95% interval −16.1% to +0.1%, zero is inside');
    expect(words).toContain('Hatched: up to the day whose move it reports, not a result · band: usual 95%');
    expect(words).toContain(
      'Market model on KOSPI, log returns, estimated on 240 of the sessions 250 to 11 before the event',
    );
    expect(words).toContain('−4\n2024-01-16\n−0.3%\n±3.6%');
  });

  it('hatch nothing where the story came before the move', () => {
    expect(wordsOf(own, [], 'en', 'abnormal')).not.toContain('Hatched');
  });

  it('give the reason with its counts where too few sessions lie before the event', () => {
    expect(wordsOf(studiedEvent('2018-03-02'), [], 'ko', 'abnormal')).toMatch(
      /자료가 부족합니다\n추정에 120거래일이 필요하고 이 사건 앞에는 \d+거래일이 있습니다\./,
    );
  });
});
