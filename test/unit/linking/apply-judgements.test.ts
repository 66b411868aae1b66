import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyJudgements, isWholeArticleLink } from '../../../server/linking/apply-judgements.ts';
import {
  judgementMoments,
  judgementsKnown,
  standingJudgements,
} from '../../../server/linking/judgements-in-force.ts';
import { placeJudgement } from '../../../server/linking/place-judgement.ts';
import type { LinkJudgement } from '../../../shared/schemas/link-judgement.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';

const target = instrumentId('XNYS:TGT');
const apple = instrumentId('XNAS:AAPL');
const title = 'Target price of Apple raised';
const text = `${title}\n\nA broker lifted its target for Apple. Target itself said nothing of Apple.`;
const article = { text, title };

const at = (time: string) => instantUtc(`2024-01-22T${time}:00.000Z`);

function mention(surfaceForm: string, from: number, more: Partial<Mention> = {}): Mention {
  const start = text.indexOf(surfaceForm, from);
  return {
    ...{ start, end: start + surfaceForm.length, surfaceForm, instrumentId: null, kind: 'listed' },
    ...{ entityName: null, judgement: 'negative', role: 'mentioned', score: 0.9, relevance: 0 },
    evidence: [{ feature: 'distinctiveName', weight: 4, detail: surfaceForm }],
    ...{ runnerUp: null, linkerVersion: 1 },
    ...more,
  };
}

const linkTo = (id: typeof target) =>
  ({ instrumentId: id, judgement: 'positive', role: 'subject', relevance: 0.7 }) as const;
const runnerUp = { instrumentId: null, kind: 'commonWord', entityName: null, score: 0.1 } as const;

/** The linker took the headline's word for the company, and left the company at the end unsure. */
const mentions: Mention[] = [
  mention('Target', 0, { ...linkTo(target), runnerUp }),
  mention('Apple', 0, linkTo(apple)),
  mention('Apple', title.length, linkTo(apple)),
  mention('Target', title.length, { judgement: 'unsure', kind: 'ambiguous', score: 0.5 }),
];
const [headlineWord, , , lastTarget] = mentions;

function judgement(more: Partial<LinkJudgement> = {}): LinkJudgement {
  return {
    ...{ id: 'j1', articleId: 'a', instrumentId: target, verdict: 'wrong', span: null, reason: null },
    ...{ madeBy: 'operator', madeAt: at('09:00'), withdrawnBy: null, withdrawnAt: null },
    ...more,
  };
}

function spanOf(
  { start, end, surfaceForm }: Pick<Mention, 'start' | 'end' | 'surfaceForm'> = mention('Target', 0),
) {
  return { start, end, surfaceForm };
}
const linked = (found: readonly Mention[], id = target) =>
  found.filter((one) => one.judgement === 'positive' && one.instrumentId === id);
const featuresOf = (one: Mention | undefined) => one?.evidence.map(({ feature }) => feature);

describe('a link that a person calls wrong', () => {
  it('is negative, with the score, evidence and runner-up of the linker, and the runner-up is not linked', () => {
    const [first, ...others] = applyJudgements(
      mentions,
      [judgement({ span: spanOf(headlineWord) })],
      article,
    );
    expect(first).toMatchObject({
      judgement: 'negative',
      instrumentId: null,
      kind: 'ambiguous',
      relevance: 0,
    });
    expect(first).toMatchObject({ score: 0.9, runnerUp, role: 'mentioned' });
    expect(featuresOf(first)).toEqual(['analystJudgement', 'distinctiveName']);
    expect(first?.evidence[0]).toMatchObject({ weight: 0, detail: 'XNYS:TGT: wrong, 2024-01-22' });
    expect(others).toEqual(mentions.slice(1));
  });

  it('is refused everywhere where the whole article was judged, and nowhere else than for its instrument', () => {
    const found = applyJudgements(mentions, [judgement({ instrumentId: apple })], article);
    expect(linked(found, apple)).toEqual([]);
    expect(found.filter((one) => featuresOf(one)?.[0] === 'analystJudgement')).toHaveLength(2);
    expect(found[0]).toEqual(headlineWord);
  });

  it('changes nothing where there is no such link, or its words are gone', () => {
    const other = judgement({ instrumentId: instrumentId('KRX:000660') });
    const gone = judgement({ span: { start: 0, end: 4, surfaceForm: 'gone' } });
    expect(applyJudgements(mentions, [other, gone], article)).toEqual(mentions);
  });

  it('names nobody in what everyone may read', () => {
    const found = applyJudgements(mentions, [judgement({ madeBy: 'Kim', reason: 'a word' })], article);
    expect(JSON.stringify(found)).not.toMatch(/Kim|a word/);
  });
});

describe('a link that a person makes', () => {
  it('stands where the linker was unsure, with what the linker said as the runner-up', () => {
    const right = judgement({ verdict: 'right', span: spanOf(lastTarget) });
    const made = applyJudgements(mentions, [right], article).at(-1);
    expect(made).toMatchObject({ ...linkTo(target), score: 1, surfaceForm: 'Target' });
    expect(made?.runnerUp).toEqual({ instrumentId: null, kind: 'ambiguous', entityName: null, score: 0.5 });
    expect(featuresOf(made)).toEqual(['analystJudgement']);
  });

  it('takes the place of a link to another company', () => {
    const right = judgement({ verdict: 'right', span: spanOf(mentions[1]) });
    const found = applyJudgements(mentions, [right], article);
    expect(found).toHaveLength(mentions.length);
    expect(found[1]).toMatchObject({ instrumentId: target, runnerUp: { instrumentId: apple, score: 0.9 } });
  });

  it('confirms a link of the linker', () => {
    const found = applyJudgements(
      mentions,
      [judgement({ verdict: 'right', span: spanOf(headlineWord) })],
      article,
    );
    expect(found[0]).toMatchObject({ ...linkTo(target), score: 0.9, runnerUp });
    expect(featuresOf(found[0])).toEqual(['analystJudgement', 'distinctiveName']);
  });

  it('stands over the headline where no place was named and nothing is linked, and is subject of the story', () => {
    const broker = instrumentId('XNYS:GS');
    const found = applyJudgements(mentions, [judgement({ verdict: 'right', instrumentId: broker })], article);
    const [made] = linked(found, broker);
    expect(made).toMatchObject({
      start: 0,
      end: title.length,
      surfaceForm: title,
      role: 'subject',
      score: 1,
    });
    expect(made?.relevance).toBeGreaterThan(0);
    expect(made && isWholeArticleLink(made)).toBe(true);
    expect(found.filter((one) => !isWholeArticleLink(one))).toEqual(mentions);
  });

  it('stands for the article where its words are gone, and says so', () => {
    const gone = { start: 3, end: 10, surfaceForm: 'Goldman' };
    const right = judgement({ verdict: 'right', instrumentId: instrumentId('XNYS:GS'), span: gone });
    const [made] = linked(applyJudgements(mentions, [right], article), instrumentId('XNYS:GS'));
    expect(made?.evidence[1]).toEqual({
      feature: 'wholeArticle',
      weight: 0,
      detail: '"Goldman" is no longer in the text',
    });
  });

  it('is cut to what may be given out, and never through a character', () => {
    const long = { text: `${'가'.repeat(159)}😀${'나'.repeat(40)}`, title: null };
    const [made] = applyJudgements([], [judgement({ verdict: 'right' })], long);
    expect(made?.surfaceForm).toBe('가'.repeat(159));
    expect(applyJudgements([], [judgement({ verdict: 'right' })], { text: ' \n', title: null })).toEqual([]);
  });
});

describe('several judgements', () => {
  const wrong = judgement({ id: 'j1', madeAt: at('09:00') });
  const right = judgement({ id: 'j2', verdict: 'right', madeAt: at('10:00') });

  it('of one thing: the later decides, and after its withdrawal the one before', () => {
    expect(linked(applyJudgements(mentions, [wrong, right], article))).toHaveLength(1);
    const withdrawn = [wrong, { ...right, withdrawnBy: 'operator', withdrawnAt: at('11:00') }];
    const inForce = judgementsKnown(withdrawn, null);
    expect(linked(applyJudgements(mentions, inForce, article))).toEqual([]);
    expect(standingJudgements(withdrawn, text).map((one) => one.inForce)).toEqual([true, false]);
    expect(standingJudgements([wrong, right], text).map((one) => one.inForce)).toEqual([false, true]);
    expect(judgementMoments(withdrawn)).toEqual([at('09:00'), at('10:00'), at('11:00')]);
    expect(judgementsKnown(withdrawn, at('10:30'))).toHaveLength(2);
  });

  it('of a span and of the article: the later decides where both speak', () => {
    const spanRight = judgement({
      id: 'j3',
      verdict: 'right',
      span: spanOf(lastTarget),
      madeAt: at('10:00'),
    });
    const after = applyJudgements(mentions, [wrong, spanRight], article);
    expect(linked(after).map(({ start }) => start)).toEqual([lastTarget?.start]);
    expect(linked(applyJudgements(mentions, [spanRight, wrong], article))).toEqual([]);
  });

  it('leave spans that slice to their words and ascend, and are the same when applied anew', () => {
    const one = fc.record({
      verdict: fc.constantFrom('wrong' as const, 'right' as const),
      instrumentId: fc.constantFrom(target, apple),
      span: fc.option(fc.constantFrom(...mentions.map(spanOf))),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (list) => {
        const judgements = list.map((more, index) => judgement({ ...more, id: `j${index}` }));
        const found = applyJudgements(mentions, judgements, article);
        expect(found).toEqual(applyJudgements(mentions, judgements, article));
        for (const { start, end, surfaceForm } of found) expect(text.slice(start, end)).toBe(surfaceForm);
        expect(found.map(({ start }) => start)).toEqual(
          found.map(({ start }) => start).sort((a, b) => a - b),
        );
        for (const { judgement: said, instrumentId: id } of found)
          expect(said === 'positive').toBe(id !== null);
        const last = judgements.at(-1);
        if (last?.span === null)
          expect(linked(found, last.instrumentId).length > 0).toBe(last.verdict === 'right');
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('the place of judged words', () => {
  const span = spanOf(mentions[2]);
  it.each([
    ['asMade', text, span.start],
    ['moved', `An editor's note.\n${text}`, span.start + 18],
    ['moved', text.slice(3), span.start - 3],
    ['wordsGone', 'Nothing of the kind.', null],
  ])('is found: %s', (placement, changed, start) => {
    const placed = placeJudgement(judgement({ span }), changed);
    expect(placed.placement).toBe(placement);
    expect(placed.span?.start ?? null).toBe(start);
  });
});
