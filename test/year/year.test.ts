import { beforeAll, describe, expect, it } from 'vitest';
import { runYear, type YearOutcome } from './run-year.ts';
import { shortSpan } from './script-span.ts';
import { differences } from './tables-in-force.ts';

let outcome: YearOutcome;

beforeAll(async () => {
  outcome = await runYear(shortSpan, { script: ':memory:', single: ':memory:' });
}, 600_000);

describe('a month of trouble', () => {
  it('end with the tables of a single import of the final data', () => {
    expect(outcome.differences).toEqual([]);
  });

  it('lose nothing, judge what waited with its bar, keep every budget and handle each story once', () => {
    expect(outcome.complaints).toEqual([]);
    expect(outcome.dead).toEqual([]);
    expect(outcome.waited).toBeGreaterThan(60);
  });

  it('had every kind of trouble that the script names, at every site', () => {
    const planned = shortSpan.outages.map(({ site, fault }) => `${site} ${fault}`);
    expect([...outcome.faults.keys()].sort()).toEqual([...planned, 'krx late', 'yahoo late'].sort());
  });

  it('had prices, a split, a new name, a new listing, stories and claims to compare', () => {
    const least = { price_bar: 300, price_adjustment: 1, instrument_edit: 2, user_alias: 1 };
    for (const [table, rows] of Object.entries({
      ...least,
      article: 90,
      claim: 130,
      mention: 180,
      news_event: 80,
    })) {
      expect(outcome.compared.get(table), table).toBeGreaterThanOrEqual(rows);
    }
  });
});

it('one number that differs is told', () => {
  const rows = new Map([['claim', ['{"value":1}', '{"value":2}']]]);
  expect(differences(rows, new Map([['claim', ['{"value":1}', '{"value":3}']]]))).toEqual([
    { table: 'claim', onlyFirst: ['{"value":2}'], onlySecond: ['{"value":3}'] },
  ]);
  expect(differences(rows, new Map([['claim', ['{"value":1}']]]))).toHaveLength(1);
});
