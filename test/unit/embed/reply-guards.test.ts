import { expect, test } from 'vitest';
import type * as z from 'zod';
import { areClaims, isClaimReply } from '../../../client/widget/claim-guard.ts';
import { isChartReply } from '../../../client/widget/reply-guards.ts';
import { isStudyReply } from '../../../client/widget/study-guard.ts';
import { isTickerReply } from '../../../client/widget/ticker-guard.ts';
import {
  EmbedChartReplySchema,
  EmbedClaimReplySchema,
  EmbedStudyReplySchema,
  EmbedTickerReplySchema,
} from '../../../shared/schemas/embed-reply.ts';
import { PriceEventKindSchema } from '../../../shared/schemas/price-event.ts';
import { chartFixture } from '../../support/embed-fixtures.ts';
import { studyPlotFixture } from '../../support/study-plot-fixture.ts';

const query = (text: string) => new URLSearchParams(`instrument=KRX%3A000660&${text}`);
const chart = chartFixture(query('from=2024-01-18&to=2024-01-29&verdicts=on'));

/** With the guard of the verdicts' script, as a widget has it when it shows verdicts. */
const isChartWithClaims = (value: unknown) =>
  isChartReply(value) && value.events.every((one) => areClaims(one.claims));

interface Pair {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly guard: (value: unknown) => boolean;
  readonly reply: unknown;
  /** Paths (list places as `*`) that the page does not read, and so does not check. */
  readonly unused: RegExp;
}

const basis = (({ mic, adjustmentBasis, source, asOf }) => ({ mic, adjustmentBasis, source, asOf }))(
  chart.series ?? { mic: '', adjustmentBasis: '', source: {}, asOf: '' },
);
const event = chart.events[0];
const told = chart.events.flatMap(({ claims }) => claims)[0];
const unusedClaim = '(id|withheld|reference\\.previous\\w+)';

const pairs: readonly Pair[] = [
  {
    name: 'chart',
    schema: EmbedChartReplySchema,
    guard: isChartWithClaims,
    reply: {
      ...chart,
      withheld: { reason: 'terms', sources: [{ id: 'a', name: 'b', attribution: null, link: null }] },
    },
    unused: new RegExp(
      `^(widget|withheld\\.(reason|sources\\.\\*\\.link)|events\\.\\*\\.storyCount|events\\.\\*\\.claims\\.\\*\\.${unusedClaim})$`,
    ),
  },
  {
    name: 'ticker',
    schema: EmbedTickerReplySchema,
    guard: isTickerReply,
    reply: {
      ...{ widget: 'ticker', demoAsOf: null, frozenAt: null, instrument: chart.instrument, last: chart.last },
      ...{ basis, event: event && { ...event, claims: [] } },
    },
    unused: /^(widget|event\.(storyCount|claims))$/,
  },
  {
    name: 'claim',
    schema: EmbedClaimReplySchema,
    guard: isClaimReply,
    reply: {
      ...{ widget: 'claim', demoAsOf: null, frozenAt: null, claim: told, instrument: chart.instrument },
      ...{ story: event?.articles[0], articleId: 'a', priceSource: null },
    },
    unused: new RegExp(`^(widget|claim\\.${unusedClaim})$`),
  },
  {
    name: 'study',
    schema: EmbedStudyReplySchema,
    guard: isStudyReply,
    reply: studyPlotFixture(),
    unused:
      /^(widget|id|chosenBy|aggregate.*|window\..*|sentence\.(source|kind|relation|search|firstIn|company|nDropped|window.*)|path\.\*\.(aar.*|cumulative\.(standardError|df|p|method|nUsed|nDropped.*)))$/,
  },
];

type Path = readonly (string | number)[];

/** The path of every value inside a reply. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ].filter((one) => one.length > 0);
}

/** A copy with one value replaced, or with the field left out. */
function changed(value: unknown, [key, ...rest]: Path, by: { readonly value?: unknown }): unknown {
  if (key === undefined) return by.value;
  if (Array.isArray(value)) {
    return value.map((one: unknown, place) => (place === key ? changed(one, rest, by) : one));
  }
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value ?? {}));
  if (rest.length === 0 && !('value' in by)) delete copy[key];
  else copy[key] = changed(copy[key], rest, by);
  return copy;
}

const replacements: readonly { readonly value?: unknown }[] = [
  {},
  ...[null, '', 'x', '2024-02-30', -1, 0, 1.5, 1e300, Number.NaN, true, [], {}, [null], [{}]].map(
    (value) => ({ value }),
  ),
];

const nameOf = (path: Path) => path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

test.each(pairs)('$name: the schema’s own reply is accepted', ({ schema, guard, reply }) => {
  expect(schema.safeParse(reply).success).toBe(true);
  expect(guard(reply)).toBe(true);
});

test.each(pairs)(
  '$name: of every mutation, what the schema accepts the guard accepts, and what it refuses in a used field the guard refuses',
  ({ schema, guard, reply, unused }) => {
    const wrongly: string[] = [];
    let refused = 0;
    for (const path of pathsOf(reply)) {
      for (const by of replacements) {
        const mutated = changed(reply, path, by);
        const agreed = schema.safeParse(mutated).success;
        const accepted = guard(mutated);
        const name = nameOf(path);
        if (agreed && !accepted) wrongly.push(`refused: ${name} = ${JSON.stringify(by)}`);
        if (!agreed && accepted && !unused.test(name))
          wrongly.push(`accepted: ${name} = ${JSON.stringify(by)}`);
        if (!agreed && !accepted) refused += 1;
      }
    }
    expect([...new Set(wrongly)]).toEqual([]);
    expect(refused).toBeGreaterThan(20);
  },
);

test.each(pairs)('$name: a value that is no reply at all is refused', ({ guard }) => {
  for (const value of [undefined, null, '', 0, [], {}, 'null', { events: null }])
    expect(guard(value)).toBe(false);
});

test('without verdicts a widget does not look at claims', () => {
  const mutated = changed(chart, ['events', 0, 'claims'], { value: [{}] });
  expect(isChartReply(mutated)).toBe(true);
  expect(isChartWithClaims(mutated)).toBe(false);
});

test('every kind of price event and what the source says of its prices are accepted as the schema has them', () => {
  const eventWith = (more: object) => ({
    sessionDate: '2024-01-22',
    kind: 'halt',
    value: null,
    basis: 'x',
    ...more,
  });
  const saying = (more: object) => changed(chart, ['series'], { value: { ...chart.series, ...more } });
  for (const kind of PriceEventKindSchema.options) {
    expect(isChartReply(saying({ events: [eventWith({ kind })] })), kind).toBe(true);
  }
  for (const more of [
    { hours: 'extended', provisionalFrom: '2024-01-22' },
    { hours: 'x' },
    { provisionalFrom: 'x' },
    { events: [eventWith({ resolution: 'accepted' })] },
    { events: [eventWith({ resolution: 'x' })] },
  ]) {
    expect(isChartReply(saying(more)), JSON.stringify(more)).toBe(
      EmbedChartReplySchema.safeParse(saying(more)).success,
    );
  }
});
