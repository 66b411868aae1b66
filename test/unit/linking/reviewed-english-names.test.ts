import { expect, it } from 'vitest';
import { withEnglishNames } from '../../../server/linking/english-display-name.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { alias, hynix, line, nvidia, samsung } from './small-listing.ts';

const english = (name: string, more: Parameters<typeof alias>[1] = {}) =>
  alias(name, { kind: 'english', instrumentId: samsung.id, ...more });
const nameOf = (aliases: Parameters<typeof withEnglishNames>[1], one = samsung) =>
  withEnglishNames([one], aliases)[0]?.nameEnglish;

it('the longest reviewed English name counts, one without a legal form before one with it', () => {
  expect(nameOf([])).toBe('Samsung Electronics');
  expect(nameOf([english('Samsung'), english('Samsung Elec')])).toBe('Samsung Elec');
  expect(nameOf([english('Samsung Elec'), english('Samsung')])).toBe('Samsung Elec');
  for (const form of ['Co', 'Corp.', 'Company', 'Corporation', 'Inc', 'Ltd.', 'Limited']) {
    const names = [english('Samsung'), english(`Samsung ${form}`)];
    expect([nameOf(names), nameOf(names.toReversed())]).toEqual(['Samsung', 'Samsung']);
  }
  expect(nameOf([english('Samsung Inc'), english('Samsung Elec Inc')])).toBe('Samsung Elec Inc');
});

it('of two that are as long the first by its letters counts, in whatever order they stand', () => {
  const names = [english('Samsung B'), english('Samsung A')];
  expect([nameOf(names), nameOf(names.toReversed())]).toEqual(['Samsung A', 'Samsung A']);
});

it('other kinds of names, names of the past and of other companies do not count', () => {
  expect(
    nameOf([
      english('Samsung Nick Name Long', { kind: 'nickname' }),
      english('Samsung Former Long', { validTo: sessionDate('2020-01-02') }),
      english('Somebody Else Altogether', { instrumentId: hynix.id }),
    ]),
  ).toBe('Samsung Electronics');
});

it('lines of other markets, indices and lines without an English name keep what they have', () => {
  const index = line('KRX:KS11', { kind: 'index', nameEnglish: 'KOSPIIndex' });
  const nameless = line('KRX:000002');
  expect(
    withEnglishNames([nvidia, index, nameless], [english('Nvidia', { instrumentId: nvidia.id })]),
  ).toEqual([nvidia, index, nameless]);
});
