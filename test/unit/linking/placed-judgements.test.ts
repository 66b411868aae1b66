import { describe, expect, it } from 'vitest';
import {
  judgementMoments,
  judgementsInForce,
  judgementsKnown,
  standingJudgements,
} from '../../../server/linking/judgements-in-force.ts';
import { placeJudgement } from '../../../server/linking/place-judgement.ts';
import type { LinkJudgement } from '../../../shared/schemas/link-judgement.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { hynix, nvidia } from './small-listing.ts';

const at = (hour: string) => instantUtc(`2024-01-22T${hour}:00:00.000Z`);

function judgement(id: string, more: Partial<LinkJudgement> = {}): LinkJudgement {
  return {
    ...{ id, articleId: 'a', instrumentId: hynix.id, verdict: 'right', span: null, reason: null },
    ...{ madeBy: 'operator', madeAt: at('09'), withdrawnBy: null, withdrawnAt: null },
    ...more,
  };
}

const over = (start: number, surfaceForm = 'Ford') => ({
  start,
  end: start + surfaceForm.length,
  surfaceForm,
});

describe('the place of the words that were judged', () => {
  const place = (text: string, start: number) => {
    const { placement, span } = placeJudgement(judgement('j', { span: over(start) }), text);
    return [placement, span?.start ?? null, span?.end ?? null];
  };

  it.each([
    ['where they were', 'A Ford, a Ford', 2, ['asMade', 2, 6]],
    ['moved back', 'A Ford was', 5, ['moved', 2, 6]],
    ['moved on', 'A red Ford was', 2, ['moved', 6, 10]],
    ['moved on, none before', 'A red Ford was', 0, ['moved', 6, 10]],
    ['the nearer one, before', 'Ford and then a Ford', 4, ['moved', 0, 4]],
    ['the nearer one, behind', 'Ford and then a Ford', 14, ['moved', 16, 20]],
    ['of two as near the one before', 'Ford and Ford', 4.5, ['moved', 0, 4]],
    ['gone', 'A fjord', 2, ['wordsGone', null, null]],
  ])('%s', (_, text, start, wanted) => {
    expect(place(text, start)).toEqual(wanted);
  });

  it('is none of a judgement on the whole article', () => {
    expect(placeJudgement(judgement('j'), 'A Ford')).toMatchObject({ placement: 'wholeArticle', span: null });
  });
});

describe('of several judgements', () => {
  const text = 'A Ford, a Ford';
  const deciding = (...all: LinkJudgement[]) => judgementsInForce(all, text).map((one) => one.judgement.id);

  it.each([
    ['of the whole article', null, null],
    ['of one place', over(2), over(2)],
    ['of words that moved to one place', over(3), over(2)],
    ['of the same words that are gone', over(2, 'Opel'), over(5, 'Opel')],
  ])('%s the later decides', (_, span, other) => {
    expect(deciding(judgement('1', { span }), judgement('2', { span: other }))).toEqual(['2']);
  });

  it.each([
    ['of two places', { span: over(2) }, { span: over(10) }],
    ['of a place and the article', { span: over(2) }, {}],
    ['of two instruments', {}, { instrumentId: nvidia.id }],
    ['of other words that are gone', { span: over(2, 'Opel') }, { span: over(2, 'Audi') }],
    ['of the article and words that are gone', {}, { span: over(2, 'Opel') }],
  ])('%s both decide', (_, one, other) => {
    expect(deciding(judgement('1', one), judgement('2', other))).toEqual(['1', '2']);
  });

  it('the order is that of those which decide', () => {
    expect(deciding(judgement('1'), judgement('2', { span: over(2) }), judgement('3'))).toEqual(['2', '3']);
  });
});

describe('what is known at a moment', () => {
  const open = judgement('open', { madeAt: at('10') });
  const gone = judgement('gone', { madeAt: at('09'), withdrawnAt: at('11'), withdrawnBy: 'operator' });
  const known = (moment: Parameters<typeof judgementsKnown>[1]) =>
    judgementsKnown([open, gone], moment).map(({ id }) => id);

  it('is what was made by then and not withdrawn by then', () => {
    expect(known(null)).toEqual(['open']);
    expect(known(at('08'))).toEqual([]);
    expect(known(at('09'))).toEqual(['gone']);
    expect(known(at('10'))).toEqual(['open', 'gone']);
    expect(known(at('11'))).toEqual(['open']);
  });

  it('changes at moments that are told in order, each once', () => {
    expect(judgementMoments([open, gone, judgement('more', { madeAt: at('10') })])).toEqual(
      ['09', '10', '11'].map(at),
    );
    expect(judgementMoments([])).toEqual([]);
  });

  it('all are told with whether they decide, also those that were withdrawn', () => {
    const all = [gone, open, judgement('later', { madeAt: at('12') }), judgement('word', { span: over(0) })];
    expect(
      standingJudgements(all, 'A Ford').map(({ id, inForce, placement }) => `${id} ${inForce} ${placement}`),
    ).toEqual([
      'gone false wholeArticle',
      'open false wholeArticle',
      'later true wholeArticle',
      'word true moved',
    ]);
  });
});
