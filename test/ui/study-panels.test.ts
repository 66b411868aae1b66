import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { eventStudyQuery } from '../../client/api/study-event.ts';
import { formatProbability, formatShare } from '../../client/format/study-figures.ts';
import { EventStudyPanel } from '../../client/panels/study/event-study-panel.tsx';
import { textOfList, withCompany } from '../../client/panels/study/list-text.ts';
import { StudyChecksPanel } from '../../client/panels/study/study-checks-panel.tsx';
import { StudyDroppedPanel } from '../../client/panels/study/study-dropped-panel.tsx';
import { StudyEachPanel } from '../../client/panels/study/study-each-panel.tsx';
import { StudyMethodPanel } from '../../client/panels/study/study-method-panel.tsx';
import { StudyPanel } from '../../client/panels/study/study-panel.tsx';
import { studySentence } from '../../client/panels/study/study-sentence.ts';
import { cumulatedEvent } from '../../client/panels/study/study-series.ts';
import { StudyStandingPanel } from '../../client/panels/study/study-standing-panel.tsx';
import type { StudyStanding } from '../../client/panels/study/use-study.ts';
import type { StudyReply } from '../../shared/schemas/study-reply.ts';
import type { UnmatchedLine } from '../../shared/schemas/study-request.ts';
import { renderPanel, statedError, wordsIn } from '../support/rendered-panel.ts';
import { eventStudyReply, studyReply } from '../support/study-replies.ts';

const page = { path: '/study', fields: {} };
const wordsOf = (reply: StudyReply, language: 'ko' | 'en' = 'en') =>
  wordsIn(renderPanel(createElement(StudyPanel, { reply, page, files: null }), [], language));

describe('the first sentence of a study', () => {
  it('says n, what the events are and whose, the mean with its interval, and where zero is', () => {
    expect(studySentence(studyReply(), 'en')).toBe(
      '12 contract and deal stories of SK Hynix that came before the move: mean CAR[0, +1] +1.8%, 95% interval −0.4% to +4.0%, zero is inside.',
    );
    expect(studySentence(studyReply(), 'ko')).toBe(
      '움직임 전에 나온 SK하이닉스 계약·수주 보도 12건: 평균 CAR[0, +1] +1.8%, 95% 구간 −0.4% ~ +4.0%, 0 포함',
    );
  });

  it('names what prices show by its rule, a list as the reader’s own, and several companies by their number', () => {
    const { sentence } = studyReply();
    const several = { ...sentence, companies: 8, company: null };
    const high = { ...several, source: 'detected', kind: 'high52wIntraday', relation: null, firstIn: 20 };
    expect(studySentence(studyReply({ sentence: high }), 'en')).toMatch(
      /^12 first 52-week highs \(intraday\) of 8 companies: mean/,
    );
    expect(studySentence(studyReply({ sentence: { ...high, firstIn: 0 } }), 'en')).toMatch(
      /^12 52-week highs/,
    );
    const own = { ...several, source: 'list', kind: null, relation: null };
    expect(studySentence(studyReply({ sentence: own }), 'en')).toMatch(
      /^12 events of 8 companies in your list/,
    );
  });

  it('says where there is none, and whether any was dropped', () => {
    const none = { ...studyReply().sentence, n: 0, mean: null, interval: null, zeroInside: null };
    const words = wordsOf(studyReply({ sentence: none, path: [] }));
    expect(words).toContain('No event to study');
    expect(words).toContain('What was dropped, and why');
    const nothing = studyReply({ sentence: { ...none, nDropped: 0 }, path: [] });
    expect(wordsOf(nothing)).toContain('No event fits this design');
  });

  it('gives no mean of fewer than two events, and says where terms keep one back', () => {
    const few = { ...studyReply().sentence, n: 1, mean: null, interval: null, zeroInside: null };
    expect(studySentence(studyReply({ sentence: few }), 'en')).toContain('1 could be measured');
    const withheld = { reason: 'terms', sources: [{ id: 'x', name: 'X', attribution: null, link: null }] };
    expect(studySentence(studyReply({ sentence: { ...few, n: 4 }, withheld }), 'en')).toContain(
      'keep a mean over fewer than five events back',
    );
  });
});

describe('a study on the page', () => {
  it('opens with counts, random sessions and that it is an association; a cut window says why', () => {
    const words = wordsOf(studyReply());
    expect(words).toContain('n = 12 used, 3 dropped');
    expect(words).toContain('random sessions go as far or farther in 8% of draws');
    expect(words).toContain('an association, not a cause');
    const cut = { asked: { from: 0, to: 1 }, reason: 'reports' };
    const reports = studyReply({ windowCut: cut, chosenBy: 'reports', window: { from: 1, to: 1 } });
    expect(wordsOf(reports)).toContain('The window [0, +1] was cut to [+1, +1]. These stories report a move');
  });

  it('keeps models and tests under closed folds, and labels what finds too much where events cluster', () => {
    const findTooMuch = [
      { name: 'crossSectional', rejections: 34 },
      { name: 'placebo', rejections: 12 },
    ];
    const clustering = { ...studyReply().clustering, isClustered: true, findTooMuch };
    const shown = (reply: StudyReply) =>
      renderPanel(
        createElement(StudyMethodPanel, { reply, more: [{ title: 'Later', content: 'not yet' }] }),
        [],
      );
    const markup = shown(studyReply({ clustering }));
    expect(markup).not.toMatch(/<details[^>]* open/);
    expect(wordsOf(studyReply({ clustering }))).toContain(
      'in 8% of draws (finds too much where events cluster in time)',
    );
    expect(wordsIn(markup)).toMatch(
      /Cross-sectional t \+1\.80 0\.100 12 ! finds too much: with events of one industry on one session, in up to 34 of 100/,
    );
    expect(wordsIn(markup)).toContain('these events stand on 9.');
    expect(wordsIn(shown(studyReply()))).not.toContain('! finds too much');
    expect(wordsIn(markup)).toMatch(/Kolari and Pynnönen \+1\.20 0\.230 12 –/);
    expect(wordsIn(markup)).not.toContain('not yet');
  });

  it('says what it could have found, what came before, and what was dropped and counted apart', () => {
    const checks = wordsIn(renderPanel(createElement(StudyChecksPanel, { reply: studyReply() }), []));
    expect(checks).toContain('With 12 events of such scatter, a mean of 2.9% would be found 8 times of 10');
    expect(checks).toContain('Before the event, [−10, −1]: mean +0.4%');
    const dropped = wordsIn(renderPanel(createElement(StudyDroppedPanel, { reply: studyReply() }), [], 'ko'));
    expect(dropped).toContain('창 안에 거래정지 3');
    expect(dropped).toContain('움직임을 전한 보도 5건');
  });

  it('draws each event, the highest first, and leads to its page or to the chart around its day', () => {
    const reply = studyReply();
    const markup = renderPanel(createElement(StudyEachPanel, { reply }), []);
    expect(wordsIn(markup).indexOf('+5.0%')).toBeLessThan(wordsIn(markup).indexOf('−3.0%'));
    expect(markup).toContain('href="/event/KRX%3A000660%7C2023-08-10%7Ca%7Cv2"');
    expect(markup).toContain('href="/company/KRX%3A000660?from=2023-06-14&amp;to=2023-10-27"');
    const [first] = reply.events;
    expect(first && cumulatedEvent(first, reply).map((value) => value.toFixed(2))).toEqual(['0.02', '0.05']);
  });

  it('shows no value of a single event that terms keep back', () => {
    const events = studyReply().events.map((event) => ({ ...event, abnormal: [], cumulative: null }));
    const markup = renderPanel(createElement(StudyEachPanel, { reply: studyReply({ events }) }), []);
    expect(wordsIn(markup)).toContain('kept back by the terms');
    expect(wordsIn(markup)).toContain('2023-08-10');
    expect(markup).not.toContain('study-small-line');
  });
});

describe('a study that is not there yet', () => {
  const state = { id: 'a'.repeat(22), state: 'running', done: 30, of: 120, ahead: 0, detail: null } as const;
  const shown = (standing: Exclude<StudyStanding, { kind: 'done' }>) =>
    renderPanel(createElement(StudyStandingPanel, { standing }), []);

  it('says how far it is, with a way to give it up for who asked', () => {
    const cancel = () => undefined;
    expect(wordsIn(shown({ kind: 'working', state, cancel }))).toContain(
      '30 of 120 events worked out Cancel',
    );
    expect(wordsIn(shown({ kind: 'working', state, cancel: null }))).not.toContain('Cancel');
    const waiting = { ...state, state: 'waiting', ahead: 2 } as const;
    expect(wordsIn(shown({ kind: 'working', state: waiting, cancel }))).toContain('2 studies come first');
    expect(shown({ kind: 'asking' })).toContain('loading-block');
  });

  it('says that it was cancelled or why it failed, and can be asked for again', () => {
    const again = () => undefined;
    expect(wordsIn(shown({ kind: 'ended', state: { ...state, state: 'cancelled' }, again }))).toContain(
      'The study was cancelled',
    );
    const failed = { ...state, state: 'failed', detail: 'Too many events.' } as const;
    expect(wordsIn(shown({ kind: 'ended', state: failed, again }))).toContain('Too many events. Run again');
    const told = { ...failed, code: 'tooManyEvents', values: { count: '30,000', most: '20,000' } };
    expect(wordsIn(shown({ kind: 'ended', state: told, again }))).toContain('leaves 30,000 events');
    const error = statedError('r-7');
    expect(wordsIn(shown({ kind: 'error', error, retry: again }))).toContain(error.message);
  });
});

describe('one event', () => {
  const { key } = eventStudyReply();
  const shown = (reply: ReturnType<typeof eventStudyReply>) =>
    wordsIn(
      renderPanel(
        createElement(EventStudyPanel, {
          eventKey: key,
          ask: {},
          controlsOf: () => null,
          linksOf: () => null,
        }),
        [{ key: eventStudyQuery(key).queryKey, data: reply }],
      ),
    );

  it('opens with its own sum, interval and how far random windows go', () => {
    const words = shown(eventStudyReply());
    expect(words).toContain(
      'After this story of SK Hynix: CAR[0, +1] +4.0%, 95% interval −1.0% to +9.0%, zero is inside.',
    );
    expect(words).toContain('1,500 random windows of the same share go as far or farther in 21%');
  });

  it('says why there is none, and that sessions which chose it are no result', () => {
    const words = shown(eventStudyReply({ cumulative: null, missing: 'notYet', chosenBy: 'reports' }));
    expect(words).toContain('CAR[0, +1]: none, the window was not over.');
    expect(words).toContain('This story reports a move that had happened');
  });
});

describe('a pasted list', () => {
  it('stands as it was given, and a company that was chosen takes its line’s place', () => {
    const line: UnmatchedLine = { line: 1, text: '현대\t2024-01-31', reason: 'ambiguous', candidates: [] };
    expect(textOfList({ rows: [], unmatched: [line] })).toBe('현대\t2024-01-31');
    expect(withCompany('SK하이닉스,2024-01-22\n현대\t2024-01-31', line, 'KRX:005380')).toBe(
      'SK하이닉스,2024-01-22\nKRX:005380,2024-01-31',
    );
  });
});

describe('figures of a study', () => {
  it('never round a share to none or all, nor a p-value to zero', () => {
    expect([formatShare(0.0004), formatShare(0.9999), formatShare(0.573), formatShare(1)]).toEqual([
      '<1%',
      '>99%',
      '57%',
      '100%',
    ]);
    expect([formatProbability(0.0004), formatProbability(0.0287)]).toEqual(['<0.001', '0.029']);
  });
});
