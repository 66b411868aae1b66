import { expect, test } from 'vitest';
import { importFaults } from '../support/import-rules.ts';

const fixture = (name: string) => importFaults(`test/fixtures/import-rules/${name}`).sort();

test('the tree keeps the import rules', () => {
  expect(importFaults('.')).toEqual([]);
});

test('a forbidden import, a stray fetch, a panel that imports a panel and a drawer are named', () => {
  expect(fixture('forbidden')).toEqual([
    'client/panels/one.tsx: may not import client/panels/two.tsx: parts of client/panels stand alone',
    'server/linking/name.ts: server/linking may not import server/store/bar.ts',
    'server/markets/calendar.ts: server/markets may not import the package node:fs',
    'server/sources/feeds/connection.ts: only server/sources/fetching may import node:dns/promises',
    'server/sources/feeds/connection.ts: only server/sources/fetching may import undici',
    'server/sources/feeds/connection.ts: only server/sources/fetching, server/http may import node:net',
    'server/sources/feeds/global.ts: only server/sources/fetching may call fetch',
    'server/stats/page.ts: only server/sources/fetching may call fetch',
    'shared/units/helpers.ts: a name that says nothing about what is in it',
  ]);
});

test('a cycle is named, and one of types alone is none', () => {
  expect(fixture('cycle')).toEqual([
    'cycle: server/markets/a.ts -> server/markets/b.ts -> server/markets/a.ts',
  ]);
  expect(fixture('allowed')).toEqual([]);
});
