import { expect, test } from 'vitest';
import { readEmbedAddress } from '../../../client/embed/embed-address.ts';

const read = (path: string, query = '', preferred = 'en-US') => readEmbedAddress(path, query, preferred);

test('the company is in the path, percent-encoded', () => {
  expect(read('/embed/company/KRX%3A000660').instrumentId).toBe('KRX:000660');
  expect(read('/embed/company/XNYS%3ABRK%2FB').instrumentId).toBe('XNYS:BRK/B');
  expect(read('/embed/company/KRX:000660/').instrumentId).toBe('KRX:000660');
});

test.each([
  '/embed/company/',
  '/embed/company/%',
  '/embed/company/%3Cscript%3E',
  '/embed',
  '/company/KRX%3A000660',
])('%s names no company', (path) => {
  expect(read(path).instrumentId).toBeNull();
});

test('language: locale, else lang, else the reader’s; it decides the colours of up and down', () => {
  expect(read('/', '?locale=ko')).toMatchObject({ locale: 'ko', colours: 'korea' });
  expect(read('/', '?lang=ko')).toMatchObject({ locale: 'ko' });
  expect(read('/', '', 'ko-KR')).toMatchObject({ locale: 'ko' });
  expect(read('/', '?locale=fr', 'ko-KR')).toMatchObject({ locale: 'en', colours: 'us' });
  expect(read('/', '?locale=ko&colours=usSafe')).toMatchObject({ colours: 'usSafe' });
});

test('the rest of the query', () => {
  expect(
    read('/', '?theme=dark&range=1y&event=a%20b&verdicts=on&from=2024-01-01&to=2024-02-01'),
  ).toMatchObject({
    theme: 'dark',
    range: '1y',
    eventKey: 'a b',
    verdicts: true,
    from: '2024-01-01',
    to: '2024-02-01',
  });
});

test('what is not understood counts as not said', () => {
  expect(read('/', '?theme=pink&range=2y&verdicts=1&from=2024-02-30&colours=red')).toMatchObject({
    theme: null,
    range: null,
    verdicts: false,
    from: null,
    eventKey: null,
    colours: 'us',
  });
  expect(read('/', '?from=2024-02-01&to=2024-01-01')).toMatchObject({ from: null, to: null });
});
