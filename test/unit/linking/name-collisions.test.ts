import { expect, it } from 'vitest';
import { findCollisions } from '../../../server/linking/name-collisions.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { alias, apple, entity, fourCompanies, line, noData, nvidia } from './small-listing.ts';

const found = (data: Partial<DictionaryData>, lines: readonly Instrument[] = fourCompanies) =>
  findCollisions(new Map(lines.map((one) => [one.id, one])), { ...noData, ...data });

it('companies that claim one name at equal rank contest it, and the finding names them in order', () => {
  const aliases = [nvidia, apple].map(({ id }) => alias('엔비전자', { instrumentId: id }));
  expect(found({ aliases })).toEqual([
    {
      severity: 'warning',
      kind: 'collision',
      file: 'aliases.csv',
      subject: '엔비전자',
      detail: 'XNAS:AAPL, XNAS:NVDA claim it; the text has to decide, since they stand at equal rank',
    },
  ]);
});

it('the listing wins against a data file, and a reviewed alias against a company outside the listings', () => {
  expect(found({ entities: [entity('SK하이닉스')] })[0]?.detail).toBe(
    'KRX:000660, unlisted SK하이닉스 claim it; KRX:000660 wins, since the listing outranks the data files',
  );
  expect(found({ aliases: [alias('닉스전자')], entities: [entity('닉스전자')] })[0]?.detail).toBe(
    'KRX:000660, unlisted 닉스전자 claim it; KRX:000660 wins, since its source outranks the others',
  );
});

it('something that is no company wins with its kind', () => {
  const entities = [entity('갤럭시폰', { kind: 'product' }), entity('갤럭시폰', { kind: 'unlisted' })];
  expect(found({ entities })[0]?.detail).toBe(
    'product 갤럭시폰, unlisted 갤럭시폰 claim it; product 갤럭시폰 wins, since its source outranks the others',
  );
});

it('lines of two markets share a name, and the text decides', () => {
  const aliases = [alias('닉스전자'), alias('닉스전자', { instrumentId: nvidia.id })];
  expect(found({ aliases })[0]?.detail).toBe(
    'KRX:000660, XNAS:NVDA claim it; KRX:000660 or XNAS:NVDA, by the market that the text is about',
  );
});

it('two listed lines of one Korean name are a matter of the listing', () => {
  const lines = ['KRX:000001', 'KRX:000002'].map((id) => line(id, { nameKorean: '같은이름전자' }));
  expect(found({}, lines)).toMatchObject([{ file: 'listing', subject: '같은이름전자' }]);
});

it.each<[string, Partial<DictionaryData>, readonly Instrument[]]>([
  ['of one company twice', { aliases: [alias('닉스전자'), alias('닉스전자')] }, fourCompanies],
  [
    'that was cut from a longer one of another company',
    { aliases: [alias('Zyxoma')] },
    [...fourCompanies, line('XNYS:ZYX', { nameEnglish: 'Zyxoma Holdings Inc.' })],
  ],
  [
    'that was an unlisted company before it was listed',
    {
      aliases: [alias('닉스전자', { validFrom: sessionDate('2026-06-12') })],
      entities: [entity('닉스전자')],
    },
    fourCompanies,
  ],
])('a name %s is no collision', (_, data, lines) => {
  expect(found(data, lines)).toEqual([]);
});
