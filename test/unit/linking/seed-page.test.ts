import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import { sharedData } from '../../support/shared-data.ts';
import { listingDictionary } from './listing-dictionary.ts';

const folder = sharedData('seed-page');

/** The main article of the page: from its headline to the last sentence before the first banner. */
function mainArticle(): string {
  const page = readFileSync(`${folder}/000_e7dc05e2f6e8b941.txt`, 'utf8');
  const end = page.lastIndexOf('기록했다.', page.indexOf('배너')) + '기록했다.'.length;
  return page.slice(page.indexOf("'오픈AI'"), end);
}

test.skipIf(folder === null)('the instruments of the real page are exactly those it is about', () => {
  const mentions = linkText(mainArticle(), listingDictionary, { language: 'ko', title: null, date: null });
  const linked = new Set(mentions.flatMap((one) => (one.instrumentId ? [one.instrumentId] : [])));
  expect([...linked].sort()).toEqual([
    'KRX:000660',
    'KRX:001740',
    'KRX:005930',
    'KRX:034730',
    'XNAS:ARM',
    'XNAS:NVDA',
    'XNYS:TSM',
  ]);
  const companies = new Set(
    mentions
      .filter((one) => one.kind === 'unlisted' || one.kind === 'notInListings')
      .map((one) => one.entityName),
  );
  expect([...companies].sort()).toEqual(['G42', 'OpenAI', 'SoftBank Group', '사피온']);
});
