import { describe, expect, it } from 'vitest';
import { applyJudgements, isWholeArticleLink } from '../../../server/linking/apply-judgements.ts';
import { LINKER_VERSION } from '../../../server/linking/link-text.ts';
import type { LinkJudgement } from '../../../shared/schemas/link-judgement.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';

const kospi = instrumentId('KRX:KS11');
const samsung = instrumentId('KRX:005930');
const hynix = instrumentId('KRX:000660');

const title = '코스피, 반도체주에 상승';
const body = '코스피가 올랐다. 삼성전자와 하이닉스 반도체가 강세다.';
const text = `${title}\n\n${body}`;
const article = { text, title };

function mention(surfaceForm: string, from: number, more: Partial<Mention> = {}): Mention {
  const start = text.indexOf(surfaceForm, from);
  return {
    ...{ start, end: start + surfaceForm.length, surfaceForm, instrumentId: null, kind: 'listed' },
    ...{ entityName: null, judgement: 'negative', role: 'mentioned', score: 0.5, relevance: 0 },
    ...{ evidence: [], runnerUp: null, linkerVersion: 1 },
    ...more,
  };
}

const linked = (id: typeof kospi, more: Partial<Mention> = {}) =>
  ({ instrumentId: id, judgement: 'positive', score: 0.9, ...more }) as const;
const index = { kind: 'index', role: 'subject', relevance: 0.8 } as const;
const mentions = [
  mention('코스피', 0, linked(kospi, index)),
  mention('코스피', title.length, linked(kospi, index)),
  mention('삼성전자', 0, linked(samsung, { role: 'subject', relevance: 0.3 })),
  mention('하이닉스', 0, { score: 0.6, kind: 'ambiguous', entityName: '하이닉스' }),
  mention('반도체', title.length, { score: 0.7, kind: 'product', entityName: '반도체' }),
];

function judgement(more: Partial<LinkJudgement>): LinkJudgement {
  return {
    ...{ id: 'j1', articleId: 'a', instrumentId: hynix, verdict: 'right', span: null, reason: null },
    ...{ madeBy: 'operator', madeAt: instantUtc('2024-01-22T09:00:00.000Z') },
    ...{ withdrawnBy: null, withdrawnAt: null },
    ...more,
  };
}

function spanOf(surfaceForm: string, from = 0) {
  const start = text.indexOf(surfaceForm, from);
  return { start, end: start + surfaceForm.length, surfaceForm };
}

const made = (found: readonly Mention[]) => found.filter((one) => one.linkerVersion === LINKER_VERSION);

describe('a link that a person makes over words', () => {
  it('takes the place of all that the linker said of them, of which the likeliest is the runner-up', () => {
    const found = applyJudgements(mentions, [judgement({ span: spanOf('하이닉스 반도체') })], article);
    expect(found).toHaveLength(4);
    expect(found.at(-1)).toMatchObject({
      ...{ surfaceForm: '하이닉스 반도체', instrumentId: hynix, kind: 'listed', score: 1 },
      runnerUp: { instrumentId: null, kind: 'product', entityName: '반도체', score: 0.7 },
      evidence: [{ feature: 'analystJudgement', weight: 0, detail: 'KRX:000660: right, 2024-01-22' }],
    });
  });

  it('has no runner-up where the linker said nothing, and stands in the order of the text', () => {
    const found = applyJudgements(mentions, [judgement({ span: spanOf('올랐다') })], article);
    expect(found.map(({ surfaceForm }) => surfaceForm)).toEqual([
      '코스피',
      '코스피',
      '올랐다',
      '삼성전자',
      '하이닉스',
      '반도체',
    ]);
    expect(made(found)[0]?.runnerUp).toBeNull();
  });

  it.each([
    ['right before a name', '피, 반', false],
    ['that touch its last letter', '자와', true],
    ['right after a name', '와', false],
  ])('%s', (_, words, touches) => {
    const span = spanOf(words, words === '피, 반' ? 0 : title.length);
    const found = applyJudgements(mentions.slice(2), [judgement({ span })], article);
    expect(found.some(({ surfaceForm }) => surfaceForm === '삼성전자')).toBe(!touches);
  });

  it('is of the kind that the linker has for the instrument elsewhere, with its role and relevance', () => {
    const right = judgement({ instrumentId: kospi, span: spanOf('반도체주') });
    expect(made(applyJudgements(mentions, [right], article))).toMatchObject([
      { instrumentId: kospi, kind: 'index', role: 'subject', relevance: 0.8 },
    ]);
  });

  it('is a subject by the place where it stands', () => {
    const inTitle = judgement({ span: spanOf('반도체주') });
    expect(made(applyJudgements([], [inTitle], article))).toMatchObject([{ role: 'subject', relevance: 1 }]);
    const long = { text: `${title}\n\n${body.repeat(3)}\n\n끝에 하이닉스가 있다.`, title };
    const start = long.text.lastIndexOf('하이닉스');
    const atEnd = judgement({ span: { start, end: start + 4, surfaceForm: '하이닉스' } });
    const [last] = made(applyJudgements(mentions, [atEnd], long));
    expect(last?.role).toBe('mentioned');
    expect(last?.relevance).toBeLessThan(0.3);
  });
});

describe('a link that a person makes for the whole article', () => {
  it('stands over the headline, whatever is linked there, without a runner-up', () => {
    const found = applyJudgements(mentions, [judgement({})], article);
    expect(found).toHaveLength(6);
    const [whole] = made(found);
    expect(whole).toMatchObject({ surfaceForm: title, runnerUp: null, kind: 'listed' });
    expect(whole?.evidence[1]).toEqual({ feature: 'wholeArticle', weight: 0, detail: '' });
    expect(found.filter(isWholeArticleLink)).toEqual([whole]);
  });

  it('stands behind what begins at the same place and is shorter', () => {
    const found = applyJudgements(mentions, [judgement({})], article);
    expect(found.map(({ surfaceForm }) => surfaceForm).slice(0, 2)).toEqual(['코스피', title]);
  });

  it('confirms every link to the instrument where there are some', () => {
    const found = applyJudgements(mentions, [judgement({ instrumentId: kospi })], article);
    expect(found).toHaveLength(5);
    expect(found.map(({ evidence }) => evidence.length)).toEqual([1, 1, 0, 0, 0]);
  });

  it('is taken away again, and not only refused, by a later "wrong"', () => {
    const wrong = judgement({ id: 'j2', verdict: 'wrong', span: spanOf('코스피') });
    const found = applyJudgements(mentions, [judgement({}), wrong], article);
    expect(found).toEqual(mentions);
  });

  it('is left alone by a "wrong" about another place or another instrument', () => {
    const elsewhere = judgement({ id: 'j2', verdict: 'wrong', span: spanOf('강세') });
    const other = judgement({ id: 'j3', verdict: 'wrong', instrumentId: instrumentId('KRX:005380') });
    expect(made(applyJudgements(mentions, [judgement({}), elsewhere, other], article))).toHaveLength(1);
  });

  it('does not hide a link over words of the headline', () => {
    const inTitle = judgement({ id: 'j2', instrumentId: samsung, span: spanOf('반도체주') });
    const found = applyJudgements([], [judgement({}), inTitle], article);
    expect(found.map(({ surfaceForm }) => surfaceForm)).toEqual([title, '반도체주']);
    expect(found[1]?.runnerUp).toBeNull();
  });

  it.each([
    ['the title where the text begins with it', text, title, title],
    ['the title after blanks', `  \n${text}`, title, title],
    ['the title without its blanks', text, ` ${title} `, title],
    ['a part of the first line that is the title', `${title} [속보]\n${body}`, title, title],
    ['the first line where the title is not in the text', text, '다른 제목', title],
    ['the first line where the title stands later', `속보\n${text}`, title, '속보'],
    ['the first line where there is no title', `  ${body} \n뒤`, null, body],
    ['the first line where the title is blank', text, '  ', title],
    ['all of a text of one line', body, null, body],
    ['160 units of a longer line', '가'.repeat(200), null, '가'.repeat(160)],
    ['all of a line of 160 units', '가'.repeat(160), null, '가'.repeat(160)],
    ['a whole character at the end', `${'가'.repeat(158)}😀나`, null, `${'가'.repeat(158)}😀`],
  ])('its words are %s', (_, whole, heading, words) => {
    const [one, ...others] = applyJudgements([], [judgement({})], { text: whole, title: heading });
    expect(one?.surfaceForm).toBe(words);
    expect(whole.slice(one?.start, one?.end)).toBe(words);
    expect(others).toEqual([]);
  });

  it('is none of a blank text', () => {
    expect(applyJudgements([], [judgement({})], { text: '  \n ', title })).toEqual([]);
  });
});

describe('a "wrong"', () => {
  const wrong = (more: Partial<LinkJudgement>) => judgement({ verdict: 'wrong', ...more });

  it('refuses the links that its words touch, and no other', () => {
    const found = applyJudgements(
      mentions,
      [wrong({ instrumentId: kospi, span: spanOf('코스피', title.length) })],
      article,
    );
    expect(found.map(({ judgement: one }) => one)).toEqual([
      'positive',
      'negative',
      'positive',
      'negative',
      'negative',
    ]);
    expect(found[1]).toMatchObject({
      ...{ instrumentId: null, kind: 'ambiguous', entityName: null, role: 'mentioned', relevance: 0 },
      evidence: [{ feature: 'analystJudgement', detail: 'KRX:KS11: wrong, 2024-01-22' }],
    });
  });

  it('does not touch what the linker refused itself', () => {
    expect(applyJudgements(mentions, [wrong({})], article)).toEqual(mentions);
  });

  it('does nothing where its words are gone', () => {
    const gone = wrong({ instrumentId: kospi, span: { start: 0, end: 3, surfaceForm: '코스닥' } });
    expect(applyJudgements(mentions, [gone], article)).toEqual(mentions);
  });

  it('gives a new list, whether it changed something or not', () => {
    expect(applyJudgements(mentions, [], article)).not.toBe(mentions);
    expect(applyJudgements(mentions, [], article)).toEqual(mentions);
  });
});
