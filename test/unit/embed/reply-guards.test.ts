import { expect, test } from 'vitest';
import type * as z from 'zod';
import { areClaims } from '../../../client/embed/claim-guard.ts';
import {
  isCompanyEventsReply,
  isInstrumentReply,
  isPriceSeriesReply,
  isStateReply,
} from '../../../client/embed/reply-guards.ts';
import { CompanyEventsReplySchema } from '../../../shared/schemas/event-reply.ts';
import { InstrumentReplySchema } from '../../../shared/schemas/instrument-reply.ts';
import { PriceEventKindSchema } from '../../../shared/schemas/price-event.ts';
import { PriceSeriesReplySchema } from '../../../shared/schemas/price-series-reply.ts';
import { ServiceStateReplySchema } from '../../../shared/schemas/service-state-reply.ts';
import { eventsReply, instrumentReply, pricesReply, stateReply } from '../../support/embed-fixtures.ts';

/** With the guard of the verdicts' script, as the page has it when it shows verdicts. */
const isEventsReplyWithClaims = (value: unknown) =>
  isCompanyEventsReply(value) && value.events.every((one) => areClaims(one.claims));

interface Pair {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly guard: (value: unknown) => boolean;
  readonly reply: unknown;
  /** Paths (list places as `*`) that the page does not read, and so does not check. */
  readonly unused: RegExp;
}

const pairs: readonly Pair[] = [
  {
    name: 'state',
    schema: ServiceStateReplySchema,
    guard: isStateReply,
    reply: stateReply('demo'),
    unused: /^(version|now|firstInstrumentId|contact|dataVersion|counts|audience|priceSources)\b/,
  },
  {
    name: 'instrument',
    schema: InstrumentReplySchema,
    guard: isInstrumentReply,
    reply: instrumentReply(),
    unused:
      /^(eventCount|last\.(high52w|low52w)|instrument\.(mic|kind|issuerId|sector|listedDate|delistedDate))$/,
  },
  {
    name: 'prices',
    schema: PriceSeriesReplySchema,
    guard: isPriceSeriesReply,
    reply: pricesReply('2024-01-15', '2024-02-02'),
    unused:
      /^(instrumentId|firstSession|lastSession|events\.\*\.(instrumentId|previousExtreme|firstCrossing))$/,
  },
  {
    name: 'events',
    schema: CompanyEventsReplySchema,
    guard: isEventsReplyWithClaims,
    reply: eventsReply('2024-01-22', '2024-01-29'),
    unused: new RegExp(
      [
        '^instrumentId$|^undated$|^events\\.\\*\\.(',
        'mentions|otherInstruments|verdicts\\.(verified|pending|unverifiable)',
        '|event\\.(instrumentId|mic|reactionSessionDate|phase|relationReason|novelty|role|articleIds|benchmarkId|eventVersion)\\b.*',
        '|event\\.returns\\.\\*\\.(from|to|benchmark|missing)',
        '|articles\\.\\*\\.(id|coverage|date)\\b.*',
        '|claims\\.\\*\\.(id|articleId|precision|extremeBasis|changeBase|session|date|fromDate|start|end|quote|priceSourceId|claimVersion|instrumentName\\w+|reference\\.previous\\w+)',
        ')$',
      ].join(''),
    ),
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

test('without verdicts the page does not look at claims', () => {
  const mutated = changed(eventsReply(), ['events', 3, 'claims'], { value: [{}] });
  expect(isCompanyEventsReply(mutated)).toBe(true);
  expect(isEventsReplyWithClaims(mutated)).toBe(false);
});

test('prices: every kind of event and what the source says of its prices are accepted as the schema has them', () => {
  const reply = pricesReply('2024-01-15', '2024-02-02');
  const eventWith = (more: object) => ({
    ...{ instrumentId: 'KRX:000660', sessionDate: '2024-01-22', kind: 'halt', value: null },
    ...{ previousExtreme: null, firstCrossing: null, basis: 'noTrading' },
    ...more,
  });
  const fits = (more: object) => {
    const changed = { ...reply, ...more };
    expect(isPriceSeriesReply(changed)).toBe(PriceSeriesReplySchema.safeParse(changed).success);
    return isPriceSeriesReply(changed);
  };
  for (const kind of PriceEventKindSchema.options) expect(fits({ events: [eventWith({ kind })] })).toBe(true);
  expect(fits({ events: [eventWith({ resolution: 'accepted', reason: 'because' })] })).toBe(true);
  expect(fits({ events: [eventWith({ resolution: 'perhaps' })] })).toBe(false);
  expect(fits({ hours: 'extended', provisionalFrom: '2024-02-02' })).toBe(true);
  expect(fits({ hours: 'night' })).toBe(false);
  expect(fits({ provisionalFrom: '2024-02-30' })).toBe(false);
});
