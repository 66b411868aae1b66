import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../server/articles/decode-bytes.ts';
import { readPage } from '../../../server/articles/read-page.ts';

const korean = '한미반도체가 액면분할을 마치고 거래를 재개했다. 시황판에는 뷁 하고 그래프가 떴다.';
const page = (charset: string) =>
  `<html><head><meta charset="${charset}"></head><body><p>${korean}</p></body></html>`;

test.each([
  ['euc-kr', 'cp949'],
  ['ks_c_5601-1987', 'cp949'],
  ['EUC-KR', 'cp949'],
  ['utf-8', 'cp949'], // a wrong declaration
  ['iso-8859-1', 'cp949'], // another
  ['nonsense', 'cp949'],
])('CP949 bytes that declare %s are read as %s, rare syllables included', (declared, charset) => {
  const decoded = decodeBytes(iconv.encode(page(declared), 'cp949'));
  expect(decoded).toEqual({ text: page(declared), charset });
});

test('valid UTF-8 wins over a header and a declaration that say otherwise', () => {
  const bytes = new TextEncoder().encode(page('euc-kr'));
  expect(decodeBytes(bytes, 'euc-kr')).toEqual({ text: page('euc-kr'), charset: 'utf-8' });
});

test('the header is believed before the page, where the bytes fit it', () => {
  const bytes = iconv.encode('<meta charset="utf-8">naïve café “quoted”', 'windows-1252');
  expect(decodeBytes(bytes, 'iso-8859-1')).toMatchObject({ charset: 'windows-1252' });
});

test('without any declaration: Korean bytes are CP949, curly quotes are Windows-1252', () => {
  expect(decodeBytes(iconv.encode(korean, 'cp949'))).toEqual({ text: korean, charset: 'cp949' });
  const english = 'The company’s “record” quarter didn’t surprise anyone – shares fell 2%.';
  expect(decodeBytes(iconv.encode(english, 'windows-1252'))).toEqual({
    text: english,
    charset: 'windows-1252',
  });
});

test('byte order marks decide, and are not part of the text', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
    const bytes = iconv.encode(korean, encoding, { addBOM: true });
    expect(decodeBytes(bytes, 'euc-kr')).toEqual({ text: korean, charset: encoding });
  }
});

test('UTF-8 that was cut in the middle of a character stays UTF-8', () => {
  const bytes = new TextEncoder().encode(korean.repeat(20)).subarray(0, -2);
  expect(decodeBytes(bytes)).toMatchObject({ charset: 'utf-8' });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['nothing at all', new Uint8Array(0), 'emptyDocument'],
  ['white space', bytesOf(' \n\t \u00a0\n'), 'emptyDocument'],
  ['NUL bytes', bytesOf('text\0with\0zeros'), 'binaryDocument'],
  ['control characters', new Uint8Array(300).fill(5), 'binaryDocument'],
  ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), 'binaryDocument'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'binaryDocument'],
  ['six megabytes', new Uint8Array(6 * 1024 * 1024).fill(97), 'tooLarge'],
  ['deep nesting', bytesOf(`<html>${'<div>'.repeat(2000)}`), 'tooLarge'],
  ['thirty thousand elements', bytesOf(`<html><body>${'<b>x</b>'.repeat(30_000)}`), 'tooLarge'],
  ['a page without a sentence', bytesOf('<html><body><a href="/">Home</a></body></html>'), 'noArticle'],
])('%s is refused in one sentence', (_, content, reason) => {
  const reading = readPage({ content, locator: 'page.html' });
  if (reading.outcome !== 'rejected') throw new Error('was read');
  expect(reading.rejection).toMatchObject({ stage: 'article', subject: 'page.html', reason });
  expect(reading.rejection.detail).toMatch(/^[A-Z][^\n]+\.$/);
});
