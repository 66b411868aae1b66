import { describe, expect, it } from 'vitest';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { buildNewsEvents, EVENT_VERSION } from '../../../server/studies/news-events.ts';
import type { Article, DateFinding } from '../../../shared/schemas/article.ts';
import type { ClaimStatement } from '../../../shared/schemas/claim.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { NewsEventSchema } from '../../../shared/schemas/news-event.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

function instrument(id: string, code: string, kind: Instrument['kind'] = 'common'): Instrument {
  return {
    id: instrumentId(id),
    mic: mic(code),
    symbol: id.split(':')[1] ?? '',
    kind,
    issuerId: id,
    nameKorean: null,
    nameEnglish: null,
    currency: kind === 'index' ? 'pt' : code === 'XKRX' ? 'KRW' : 'USD',
    sector: null,
    listedDate: null,
    delistedDate: null,
  };
}

const listed = [
  instrument('KRX:000660', 'XKRX'),
  instrument('KRX:005930', 'XKRX'),
  instrument('KRX:KS11', 'XKRX', 'index'),
  instrument('XNAS:NVDA', 'XNAS'),
  instrument('XNYS:TSM', 'XNYS'),
  instrument('XTKS:9984', 'XTKS'),
];
const markets = {
  instrumentOf: (id: InstrumentId) => listed.find((one) => one.id === id) ?? null,
  calendarOf: shippedCalendars,
};

function day(date: string): DateFinding {
  return {
    date: sessionDate(date),
    publishedAt: null,
    precision: 'day',
    basis: 'dateline',
    evidence: [],
    revised: null,
    conflicts: [],
  };
}
function minute(instant: string): DateFinding {
  const publishedAt = instantUtc(`${instant}:00.000Z`);
  return {
    date: sessionDate(instant.slice(0, 10)),
    publishedAt,
    precision: 'minute',
    basis: 'publishedLine',
    evidence: [],
    revised: null,
    conflicts: [],
  };
}
const undated: DateFinding = {
  date: null,
  publishedAt: null,
  precision: 'unknown',
  basis: 'none',
  evidence: [],
  revised: null,
  conflicts: [],
};

function article(date: DateFinding, given: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    rawDocumentHash: '0'.repeat(64),
    sourceId: 's',
    kind: 'article',
    parentArticleId: null,
    canonicalUrl: null,
    publisher: null,
    title: '제목',
    text: '하이닉스와 삼성전자 이야기.',
    language: 'ko',
    coverage: 'fullText',
    date,
    knownAt: instantUtc('2024-01-22T15:00:00.000Z'),
    note: null,
    extractorVersion: 1,
    ...given,
  };
}

function mention(id: string, given: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: 4,
    surfaceForm: '하이닉스',
    instrumentId: instrumentId(id),
    kind: 'listed',
    entityName: null,
    judgement: 'positive',
    role: 'mentioned',
    score: 0.9,
    evidence: [],
    relevance: 1,
    runnerUp: null,
    linkerVersion: 1,
    ...given,
  };
}

function claim(id: string, date: string | null, given: Partial<ClaimStatement> = {}): ClaimStatement {
  return {
    instrumentId: instrumentId(id),
    kind: 'close',
    value: 142600,
    valueHigh: null,
    unit: 'KRW',
    modifier: 'exact',
    precision: null,
    extremeBasis: null,
    changeBase: null,
    session: 'regular',
    date: date === null ? null : sessionDate(date),
    fromDate: null,
    start: 0,
    end: 1,
    quote: 'q',
    ...given,
  };
}

const hynix = mention('KRX:000660');

function one(story: Article, claims: ClaimStatement[], mentions: Mention[] = [hynix]) {
  const events = buildNewsEvents(story, mentions, claims, markets);
  const [event] = events;
  if (!event || events.length > 1) throw new Error(`${events.length} events`);
  NewsEventSchema.parse(event);
  return event;
}

describe('a story that tells the session’s prices', () => {
  it('of the day, at an unknown time: reports that session', () => {
    expect(one(article(day('2024-01-22')), [claim('KRX:000660', '2024-01-22')])).toMatchObject({
      key: `KRX:000660|2024-01-22|a1|v${EVENT_VERSION}`,
      sessionDate: '2024-01-22',
      reactionSessionDate: null,
      phase: 'unknown',
      relation: 'reports',
      relationReason: 'tellsClose',
      benchmarkId: 'KRX:KS11',
      returns: [],
    });
  });

  it('of the day before, out before the opening: reports the day before, and today could react', () => {
    const event = one(article(minute('2024-01-22T22:30')), [claim('KRX:000660', '2024-01-22')]);
    expect(event).toMatchObject({
      sessionDate: '2024-01-22',
      reactionSessionDate: '2024-01-23',
      phase: 'preOpen',
      relation: 'reports',
      relationReason: 'tellsClose',
    });
  });

  it('of New York in a Korean paper of the next day: stands on the New York session', () => {
    const nvidia = mention('XNAS:NVDA');
    const event = one(article(day('2024-11-07')), [claim('XNAS:NVDA', '2024-11-06')], [nvidia]);
    expect(event).toMatchObject({
      sessionDate: '2024-11-06',
      relation: 'reports',
      relationReason: 'tellsClose',
    });
  });

  it('a Saturday paper reports Friday', () => {
    const event = one(article(day('2024-08-03')), [claim('XNAS:NVDA', '2024-08-02')], [mention('XNAS:NVDA')]);
    expect(event).toMatchObject({ sessionDate: '2024-08-02', relation: 'reports' });
  });

  it('as a quote of the running session', () => {
    const quote = claim('KRX:000660', '2024-01-22', { kind: 'intraday_price', session: 'intraday' });
    expect(one(article(minute('2024-01-22T01:15')), [quote])).toMatchObject({
      sessionDate: '2024-01-22',
      phase: 'regular',
      relation: 'reports',
      relationReason: 'tellsIntraday',
    });
  });

  it('a change told while the session runs is a quote, whatever the words say', () => {
    const change = claim('KRX:000660', '2024-01-22', { kind: 'change_pct', unit: 'pct', value: 3 });
    expect(one(article(minute('2024-01-22T01:15')), [change]).relationReason).toBe('tellsIntraday');
    expect(one(article(minute('2024-01-22T06:31')), [change]).relationReason).toBe('tellsClose');
  });

  it('a high of the day beside the close tells the close', () => {
    const claims = [
      claim('KRX:000660', '2024-01-22', { kind: '52w_high', extremeBasis: 'intraday' }),
      claim('KRX:000660', '2024-01-22'),
      claim('KRX:000660', '2024-01-22', { kind: 'high' }),
    ];
    expect(one(article(day('2024-01-22')), claims).relationReason).toBe('tellsClose');
  });

  it('by the latest of its days; one far back is a comparison', () => {
    const claims = [
      claim('KRX:000660', '2024-01-19'),
      claim('KRX:000660', '2024-01-22'),
      claim('KRX:000660', '2023-01-25'),
    ];
    expect(one(article(day('2024-01-22')), claims).sessionDate).toBe('2024-01-22');
    const comparison = one(article(day('2024-01-22')), [claim('KRX:000660', '2023-01-25')]);
    expect(comparison).toMatchObject({
      sessionDate: '2024-01-22',
      relation: 'unclear',
      relationReason: 'timeUnknown',
    });
  });

  it('up to five sessions back', () => {
    expect(one(article(day('2024-01-22')), [claim('KRX:000660', '2024-01-15')]).sessionDate).toBe(
      '2024-01-15',
    );
    expect(one(article(day('2024-01-22')), [claim('KRX:000660', '2024-01-12')]).sessionDate).toBe(
      '2024-01-22',
    );
  });

  it('never by a day that is no session, or that had not opened', () => {
    const wrong = [
      claim('KRX:000660', '2024-12-31'),
      claim('KRX:000660', '2024-12-30'),
      claim('KRX:000660', '2025-01-03'),
    ];
    expect(one(article(day('2025-01-02')), wrong).sessionDate).toBe('2024-12-30');
  });

  it('not by market values, longer periods or quotes from outside the session', () => {
    const beside = [
      claim('KRX:000660', '2024-01-22', { kind: 'market_cap' }),
      claim('KRX:000660', '2024-01-22', { kind: 'period_change_pct', unit: 'pct' }),
    ];
    expect(one(article(minute('2024-01-22T09:00')), beside)).toMatchObject({
      sessionDate: '2024-01-23',
      relation: 'precedes',
      relationReason: 'publishedAfterClose',
    });
  });
});

describe('a story that tells a move which had begun never precedes one', () => {
  const evening = article(minute('2024-01-22T09:00'));
  const quote = (date: string, session: ClaimStatement['session']) =>
    claim('KRX:000660', date, { kind: 'intraday_price', session });

  it.each([
    [
      'after hours, before the session that could react',
      quote('2024-01-22', 'after_market'),
      'reports',
      'tellsExtendedHours',
    ],
    [
      'after hours, of an earlier day',
      quote('2024-01-19', 'after_market'),
      'precedes',
      'publishedAfterClose',
    ],
    ['a close of a day that is left open', claim('KRX:000660', null), 'unclear', 'tellsMove'],
    ['a close of a day without a session', claim('KRX:000660', '2024-01-21'), 'unclear', 'tellsMove'],
    ['a close of a day to come', claim('KRX:000660', '2024-01-24'), 'unclear', 'tellsMove'],
    ['a close from further back', claim('KRX:000660', '2024-01-10'), 'precedes', 'publishedAfterClose'],
  ] as const)('%s', (_, told, relation, relationReason) => {
    expect(one(evening, [told])).toMatchObject({ sessionDate: '2024-01-23', relation, relationReason });
  });

  it('before the opening', () => {
    const morning = article(minute('2024-01-21T23:30'));
    expect(one(morning, [quote('2024-01-22', 'pre_market')])).toMatchObject({
      sessionDate: '2024-01-22',
      relation: 'reports',
      relationReason: 'tellsExtendedHours',
    });
  });

  it.each([
    ['SK하이닉스 주가가 급등했다.', 'unclear'],
    ['SK하이닉스가 강세로 장을 마쳤다.', 'unclear'],
    ['SK hynix shares jumped.', 'unclear'],
    ['SK하이닉스가 새 공장을 짓는다.', 'precedes'],
    ['SK하이닉스 주가가 오를 것이라는 전망이 나왔다.', 'precedes'],
    ['SK하이닉스 주가는 올해 두 배로 올랐다.', 'precedes'],
    ['SK hynix said revenue rose.', 'precedes'],
    ['SK hynix shares have doubled this year.', 'precedes'],
  ])('in words: %s', (text, relation) => {
    const named = mention('KRX:000660', { start: 0, end: 5, surfaceForm: text.slice(0, 5) });
    expect(one(article(minute('2024-01-22T09:00'), { text }), [], [named]).relation).toBe(relation);
  });
});

describe('a story that tells no price', () => {
  it.each([
    ['2024-01-21T22:00', 'precedes', 'publishedBeforeOpen', '2024-01-22'],
    ['2024-01-22T03:00', 'unclear', 'publishedInSession', '2024-01-22'],
    ['2024-01-22T08:00', 'precedes', 'publishedAfterClose', '2024-01-23'],
    ['2024-01-20T03:00', 'precedes', 'publishedOnClosedDay', '2024-01-22'],
  ])('out %s UTC: %s, %s, on %s', (instant, relation, relationReason, session) => {
    expect(one(article(minute(instant)), [])).toMatchObject({
      relation,
      relationReason,
      sessionDate: session,
      reactionSessionDate: session,
    });
  });

  it('at an unknown time of a session’s day', () => {
    expect(one(article(day('2024-01-22')), [])).toMatchObject({
      sessionDate: '2024-01-22',
      reactionSessionDate: null,
      relation: 'unclear',
      relationReason: 'timeUnknown',
    });
  });

  it('at an unknown time of a day without a session', () => {
    expect(one(article(day('2024-01-20')), [])).toMatchObject({
      sessionDate: '2024-01-22',
      reactionSessionDate: '2024-01-22',
      relation: 'precedes',
      relationReason: 'publishedOnClosedDay',
    });
  });

  it('of unknown date, or of a market without a calendar, has no session', () => {
    const nowhere = {
      sessionDate: null,
      reactionSessionDate: null,
      relation: 'unclear',
      relationReason: 'timeUnknown',
    };
    expect(one(article(undated), [claim('KRX:000660', '2024-01-22')])).toMatchObject(nowhere);
    expect(one(article(day('2024-01-22')), [], [mention('XTKS:9984')])).toMatchObject({
      ...nowhere,
      relationReason: 'noCalendar',
      benchmarkId: null,
    });
  });
});

describe('an instrument that others’ prices stand beside', () => {
  const nvidiaClosed = claim('XNAS:NVDA', '2024-11-06');
  const taiwan = mention('XNYS:TSM', { start: 0, end: 4 });

  it('stands on the session of its own exchange that the story reports, where the time is unknown', () => {
    expect(one(article(day('2024-11-07')), [nvidiaClosed], [taiwan])).toMatchObject({
      sessionDate: '2024-11-06',
      relation: 'unclear',
      relationReason: 'timeUnknown',
    });
    expect(one(article(day('2024-11-07')), [nvidiaClosed], [hynix]).sessionDate).toBe('2024-11-07');
  });

  it('is reported too where its sentence tells its move in words', () => {
    const text = '엔비디아가 올랐다.\nTSMC도 9.5달러 넘게 강세였다. 삼성전자는 새 공장을 짓는다.';
    const tsmc = mention('XNYS:TSM', { start: 11, end: 15, surfaceForm: 'TSMC' });
    const story = article(minute('2024-11-06T22:00'), { text });
    expect(one(story, [nvidiaClosed], [tsmc])).toMatchObject({
      sessionDate: '2024-11-06',
      relationReason: 'tellsClose',
    });
    const factory = mention('XNYS:TSM', { start: text.indexOf('삼성'), end: text.indexOf('삼성') + 4 });
    expect(one(story, [nvidiaClosed], [factory])).toMatchObject({
      sessionDate: '2024-11-07',
      relation: 'precedes',
      relationReason: 'publishedAfterClose',
    });
  });
});

describe('which events an article has', () => {
  it('one for each positively linked instrument, in the order of their mentions, indices left out', () => {
    const events = buildNewsEvents(
      article(day('2024-01-22')),
      [
        mention('KRX:005930'),
        hynix,
        mention('KRX:KS11', { kind: 'index' }),
        mention('XNAS:NVDA', { judgement: 'unsure' }),
        mention('XNYS:TSM', { judgement: 'negative' }),
        mention('KRX:000660', { role: 'subject', start: 9, end: 12 }),
        mention('KRX:123456'),
        mention('KRX:000660', { instrumentId: null, kind: 'group' }),
      ],
      [],
      markets,
    );
    expect(events.map((event) => [event.instrumentId, event.role])).toEqual([
      ['KRX:005930', 'mentioned'],
      ['KRX:000660', 'subject'],
    ]);
  });

  it('none for a teaser', () => {
    expect(buildNewsEvents(article(day('2024-01-22'), { kind: 'teaser' }), [hynix], [], markets)).toEqual([]);
  });

  it('none where nothing is linked', () => {
    expect(buildNewsEvents(article(day('2024-01-22')), [], [], markets)).toEqual([]);
  });
});
