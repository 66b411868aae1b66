import { expect, test } from 'vitest';
import { withEnglishNames } from '../../../server/linking/english-display-name.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { listedInstruments } from './listing-dictionary.ts';

const { aliases } = await readDictionaryData('.');
const named = withEnglishNames(listedInstruments, aliases);
const nameOf = (id: string) => named.find((line) => line.id === id)?.nameEnglish;

test.each([
  ['KRX:005930', 'Samsung Electronics'],
  ['KRX:042700', 'Hanmi Semiconductor'],
  ['KRX:005380', 'Hyundai Motor'],
  ['XNAS:NVDA', 'NVIDIA Corporation'],
])('%s is called %s', (id, name) => {
  expect(nameOf(id)).toBe(name);
});

test('words of a printed name that nobody reviewed stand apart', () => {
  const glued = named.filter(
    ({ id, nameEnglish }) => id.startsWith('KRX:') && /[a-z][A-Z]{1}[a-z]{3}/.test(nameEnglish ?? ''),
  );
  expect(glued.length).toBeLessThan(25);
});
