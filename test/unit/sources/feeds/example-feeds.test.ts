import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readOpml } from '../../../../server/sources/feeds/read-opml.ts';

it('gives feeds of outlets in both languages, each once, each with a note on its terms', () => {
  const text = readFileSync('sources.example.opml', 'utf8');
  const list = readOpml(text);
  if ('rejection' in list) throw new Error(list.rejection.detail);
  expect(list.rejections).toEqual([]);
  const addresses = list.feeds.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.every((address) => address.startsWith('https://'))).toBe(true);
  expect(new Set(list.feeds.map(({ language }) => language))).toEqual(new Set(['ko', 'en']));
  const hosts = new Set(addresses.map((address) => new URL(address).hostname));
  expect([...hosts].sort()).toEqual([
    'feeds.content.dowjones.io',
    'www.cnbc.com',
    'www.hankyung.com',
    'www.mk.co.kr',
    'www.nasdaq.com',
    'www.yna.co.kr',
  ]);
  const outlines = text.match(/<outline type="rss"[^>]*>/g) ?? [];
  expect(outlines).toHaveLength(addresses.length);
  for (const outline of outlines) {
    expect(outline).toMatch(/description="Terms: .*; not to be passed on\./);
    expect(outline).toMatch(/[Nn]ot tested live\."/);
  }
});
