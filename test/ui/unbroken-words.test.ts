import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sectorName } from '../../client/format/sector-name.ts';
import { UnbrokenDates } from '../../client/ui/unbroken-dates.tsx';

test('keeps each date of a text whole and the rest as it is', () => {
  const text = 'from 2018-01-02 to 2025-11-03, 1,923 sessions';
  expect(renderToStaticMarkup(createElement(UnbrokenDates, { text }))).toBe(
    'from <span class="nowrap">2018-01-02</span> to <span class="nowrap">2025-11-03</span>, 1,923 sessions',
  );
});

test('leaves a sector out of English whose only name is Korean', () => {
  const unnamed = { sector: '없는 업종' };
  expect(sectorName(unnamed, 'en')).toBeNull();
  expect(sectorName(unnamed, 'ko')).toBe('없는 업종');
  expect(sectorName({ sector: 'Semiconductors' }, 'en')).toBe('Semiconductors');
  expect(sectorName({ sector: null }, 'ko')).toBeNull();
});

test('tells a sector in the language of the page', () => {
  const named = { sector: '반도체 제조업', sectorEnglish: 'Manufacture of semiconductors' };
  expect(sectorName(named, 'en')).toBe('Manufacture of semiconductors');
  expect(sectorName(named, 'ko')).toBe('반도체 제조업');
});
