import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfEventAsk, eventAskOfAddress } from '../../client/app/event-address.ts';
import { studyOfAddress } from '../../client/app/study-address.ts';
import { addressOfStudy } from '../../client/app/study-address-text.ts';
import { storyStudyLink } from '../../client/format/study-link.ts';
import { studyOfList } from '../../client/panels/event-list/study-of-list.ts';
import { withEvents, withSource } from '../../client/panels/study/usual-study.ts';
import {
  DetectedKindSchema,
  firstStudy,
  type StudyDesign,
  StudyDesignSchema,
} from '../../shared/schemas/study-design.ts';

const of = (text: string) => studyOfAddress(new URLSearchParams(text));

/** What stands in the address for a design. */
function textOf(design: StudyDesign): string {
  const given = Object.entries(addressOfStudy(design)).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  return new URLSearchParams(given).toString();
}

const subset = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const places = {
  instruments: maybe(subset(['KRX:000660', 'XNYS:BRK/B', 'XNAS:NVDA'])),
  group: maybe(fc.constantFrom('삼성그룹', 'A&B, C')),
  market: maybe(subset(['XKRX', 'XNAS'])),
  from: maybe(fc.constant('2024-01-02')),
  newest: maybe(fc.integer({ min: 1, max: 20_000 })),
};
const choices = fc.oneof(
  fc.record({
    ...{ source: fc.constant('stories'), ...places },
    kinds: maybe(subset(['deal', 'results', 'high52w'])),
    relations: subset(['precedes', 'reports', 'unclear']),
    search: maybe(fc.constantFrom('계약', 'a, "b" & c')),
  }),
  fc.record({
    ...{ source: fc.constant('detected'), ...places },
    kind: fc.constantFrom(...DetectedKindSchema.options),
    firstIn: fc.integer({ min: 0, max: 250 }),
  }),
  fc.constant({ source: 'list', list: 'Ab-_'.padEnd(22, 'x') }),
  fc.constant({ source: 'given', events: [{ instrumentId: 'XNYS:BRK/B', date: '2024-01-22' }] }),
);
const designs = fc.record({
  events: choices,
  measure: fc.constantFrom('return', 'volume', 'volatility'),
  window: fc.record({ from: fc.integer({ min: -20, max: 5 }), to: fc.integer({ min: 6, max: 60 }) }),
  estimation: fc.constantFrom({ from: -250, to: -11 }, { from: -120, to: -21 }),
  minEstimation: fc.constantFrom(120, 60),
  model: fc.constantFrom('marketModel', 'marketAdjusted', 'meanAdjusted'),
  returns: fc.constantFrom('log', 'simple'),
  benchmark: maybe(fc.constant('US:SPX')),
  overlap: fc.constantFrom('keep', 'dropLater'),
  confounded: fc.constantFrom('keep', 'drop'),
  lines: fc.constantFrom('firstToReact', 'asNamed'),
  placebo: fc.record({ draws: fc.integer({ min: 0, max: 5000 }), seed: fc.integer({ min: 0, max: 9 }) }),
  level: fc.constantFrom(0.9, 0.95, 0.99),
});

describe('the address of a study', () => {
  it('shows the first study where it says nothing', () => {
    const { design, ignored } = of('');
    expect(design).toEqual(StudyDesignSchema.parse(firstStudy));
    expect(ignored).toEqual([]);
    expect(textOf(design)).toBe('');
  });

  it('carries the whole design', () => {
    fc.assert(
      fc.property(designs, (given) => {
        const design = StudyDesignSchema.parse(given);
        expect(of(textOf(design))).toEqual({ design, ignored: [] });
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('keeps what it understands, and tells the rest', () => {
    const { design, ignored } = of(
      'kind=deal,nonsense&relation=reports&window=9&mood=x&level=7&lang=ko&least=90',
    );
    expect(design.events).toMatchObject({ source: 'stories', kinds: ['deal'], relations: ['reports'] });
    expect(design.minEstimation).toBe(90);
    expect(ignored.sort()).toEqual(['kind=nonsense', 'level=7', 'mood=x', 'window=9']);
  });

  it('shows the first study where it names a list that cannot be one', () => {
    const { design, ignored } = of('list=..%2Fx');
    expect(design.events.source).toBe('detected');
    expect(ignored).toEqual(['list=../x']);
  });

  it('studies stories that the price chose over windows that begin after the day', () => {
    expect(of('kind=high52w').design.window).toEqual({ from: 1, to: 5 });
    expect(of('kind=deal').design.window).toEqual({ from: 0, to: 1 });
    expect(of('relation=reports').design.window.from).toBe(1);
  });

  it('is where lists of events lead to, by what they are narrowed to', () => {
    const link = studyOfList({ kind: 'price,deal', instrument: 'KRX:000660', from: undefined });
    const { design, ignored } = of(link?.split('?')[1] ?? '');
    expect(ignored).toEqual([]);
    expect(design.events).toMatchObject({
      instruments: ['KRX:000660'],
      kinds: ['high52w', 'low52w', 'rise', 'fall', 'price', 'deal'],
    });
    expect(studyOfList({ verdict: 'contradicted' })).toBeNull();
    expect(of(storyStudyLink({}).split('?')[1] ?? '').design.events.source).toBe('stories');
  });
});

describe('a design that is changed', () => {
  it('takes its companies and days to another source, and its window where that was the usual one', () => {
    const before = of('instrument=KRX:000660&from=2024-01-02').design;
    const after = withSource(before, 'stories');
    expect(after.events).toMatchObject({
      source: 'stories',
      instruments: ['KRX:000660'],
      from: '2024-01-02',
    });
    expect(after.window).toEqual({ from: 0, to: 1 });
    const own = { ...before, window: { from: 2, to: 4 } };
    expect(withEvents(own, after.events).window).toEqual({ from: 2, to: 4 });
  });
});

describe('the address of one event', () => {
  it('carries window, measure and model, and leaves out what cannot be', () => {
    const ask = { from: -1, to: 20, measure: 'volume', model: 'meanAdjusted' };
    expect(eventAskOfAddress(new URLSearchParams(addressOfEventAsk(ask)))).toEqual(ask);
    for (const text of ['window=5,1', 'window=-9,1', 'window=x', 'measure=mood'])
      expect(eventAskOfAddress(new URLSearchParams(text))).toEqual({});
  });
});
