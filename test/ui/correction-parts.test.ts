import { describe, expect, it } from 'vitest';
import { wrongCompanyOf } from '../../client/app/article-correction.ts';
import { qualityFigureText } from '../../client/format/quality-figure.ts';
import { measuredQuality } from '../../client/panels/about/measured-quality.ts';
import { type CorrectionTarget, placeOf } from '../../client/panels/correction/correction-target.ts';
import { correctionDrafts } from '../../client/panels/correction/save-correction.ts';
import { LinkJudgementDraftSchema } from '../../shared/schemas/link-judgement-request.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';

const TEXT = '반도체주 강세\nSK하이닉스가 오르고 SK도 올랐다. 증권가는 엇갈린 전망을 내놓았다.';
const span = { start: TEXT.indexOf('SK도'), end: TEXT.indexOf('SK도') + 2, surfaceForm: 'SK' };
const wrong = { id: instrumentId('KRX:034730'), name: 'SK' };
const target = (more: Partial<CorrectionTarget> = {}): CorrectionTarget => ({
  ...{ articleIds: ['a'], wrong, places: [], chosenStart: null },
  ...more,
});
const nothing = { span: null, right: null, reason: '', madeBy: '' };

describe('a place of the text', () => {
  it('is shown with the words around it, within its line', () => {
    expect(placeOf(TEXT, span)).toEqual({
      span,
      before: 'SK하이닉스가 오르고 ',
      after: '도 올랐다. 증권가는 엇갈',
    });
    const first = { start: 8, end: 14, surfaceForm: 'SK하이닉스' };
    expect(placeOf(TEXT, first)?.before).toBe('');
  });

  it('is none where the shown text does not hold its words', () => {
    expect(placeOf(TEXT.slice(0, 12), span)).toBeNull();
    expect(placeOf('', span)).toBeNull();
  });
});

describe('what is sent', () => {
  it('is what is wrong, then what is right, of the same place and with the same reason and name', () => {
    const right = instrumentId('KRX:000660');
    const drafts = correctionDrafts(target(), { span, right, reason: ' 지주가 아니다 ', madeBy: '김분석' });
    const said = { span, reason: '지주가 아니다', madeBy: '김분석' };
    expect(drafts).toEqual([
      { instrumentId: wrong.id, verdict: 'wrong', ...said },
      { instrumentId: right, verdict: 'right', ...said },
    ]);
    for (const draft of drafts) expect(LinkJudgementDraftSchema.safeParse(draft).success).toBe(true);
  });

  it('leaves out what was not filled in', () => {
    expect(correctionDrafts(target(), { ...nothing, reason: '  ' })).toEqual([
      { instrumentId: wrong.id, verdict: 'wrong' },
    ]);
    expect(correctionDrafts(target({ wrong: null }), nothing)).toEqual([]);
  });
});

it('offers the places of the company alone, and leaves out a link that a person made for the whole article', () => {
  const mention = {
    ...{
      surfaceForm: 'SK',
      start: span.start,
      end: span.end,
      instrumentId: wrong.id,
      kind: 'listed' as const,
    },
    ...{ entityName: null, judgement: 'positive' as const, role: 'mentioned' as const, score: 0.9 },
    ...{ evidence: [], relevance: 0.2, runnerUp: null, linkerVersion: 1 },
    ...{ instrumentNameKorean: 'SK', instrumentNameEnglish: 'SK Inc.' },
  };
  const whole = {
    ...{ ...mention, start: 0, end: 7, surfaceForm: '반도체주 강세' },
    evidence: [{ feature: 'wholeArticle', weight: 0, detail: '' }],
  };
  const other = {
    ...mention,
    start: 8,
    end: 14,
    surfaceForm: 'SK하이닉스',
    instrumentId: instrumentId('KRX:000660'),
  };
  const found = wrongCompanyOf(
    { articleId: 'a', text: TEXT, mentions: [whole, other, mention] },
    wrong.id,
    span.start,
    'en',
  );
  expect(found.places.map((place) => place.span)).toEqual([span]);
  expect(found).toMatchObject({ articleIds: ['a'], wrong: { name: 'SK Inc.' }, chosenStart: span.start });
});

it('tells every pinned figure in Korean words, but for the names of public suites', () => {
  const figures = measuredQuality.pinned.map(({ figure }) => qualityFigureText(figure, 'ko'));
  expect(figures.length).toBeGreaterThan(20);
  const left = figures.filter((text) => /[a-z]{3,}/i.test(text.replace(/Readability|gofeed|feedparser/, '')));
  expect(left).toEqual([]);
});
