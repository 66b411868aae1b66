import { expect, test } from 'vitest';
import { readEmbedAddress } from '../../../shared/drawing/embed-address.ts';

const read = (path: string, search = '') => {
  const found = readEmbedAddress(path, search);
  return found && { widget: found.widget, ...Object.fromEntries(found.query) };
};

test('the widget is in the path, what it shows in the query', () => {
  expect(read('/embed/chart', '?instrument=KRX:000660&theme=dark')).toEqual({
    ...{ widget: 'chart', instrument: 'KRX:000660', theme: 'dark' },
  });
  expect(read('/embed/ticker/', '?instrument=KRX%3A000660')).toMatchObject({ widget: 'ticker' });
});

test('as the first widgets were addressed the company is in the path, percent-encoded', () => {
  expect(read('/embed/company/KRX%3A000660', '?range=1y')).toEqual({
    ...{ widget: 'chart', instrument: 'KRX:000660', range: '1y' },
  });
  expect(read('/embed/company/XNYS%3ABRK%2FB')).toMatchObject({ instrument: 'XNYS:BRK/B' });
  expect(read('/embed/company/KRX:000660/')).toMatchObject({ instrument: 'KRX:000660' });
});

test.each(['/embed/company/', '/embed/company/%', '/embed/company/%3Cscript%3E'])(
  '%s names no company',
  (path) => {
    expect(read(path)).toEqual({ widget: 'chart' });
  },
);

test.each(['/embed', '/embed/', '/embed/other', '/embed/chart/x', '/company/KRX%3A000660'])(
  '%s is no page of a widget',
  (path) => {
    expect(read(path)).toBeNull();
  },
);
