import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('a place', () => {
  it.each([
    ['He lives close to {Dover}, Del., with a dog.', ', Del (-5)'],
    ['The fire began at {Albany}, New York, at noon.', ', New York (-5)'],
    ['The fire began at {Dover}, Ohio.', ', Ohio (-5)'],
    ['The fire began at {Albany}, Australia.', ', Australia (-5)'],
    ['Officials of {Dover} County said so.', 'County (-3)'],
    ['Roads in and around {Dover} Heights were shut.', 'Heights (-3)'],
    ['The mayor of {Dover} spoke.', 'mayor of (-3)'],
    ['He was born in {Dover} and moved away.', 'born in (-3)'],
    ['They traveled to {Dover} by bus.', 'traveled to (-3)'],
    ['It is ten miles from {Dover} to the sea.', 'miles from (-3)'],
    ['A storm near {Dover} cut the power.', 'near (-3)'],
    ['Near {Dover} a storm cut the power.', 'Near (-3)'],
    ['Shops in downtown {Dover} were shut.', 'downtown (-3)'],
    ['Downtown {Dover} was empty.', 'Downtown (-3)'],
    ['A farm outside {Dover} burned.', 'outside (-3)'],
    ['Outside {Dover} a farm burned.', 'Outside (-3)'],
    ['A firm that is headquartered in {Dover} said so.', 'headquartered in (-3)'],
  ])('%s', (text, detail) => {
    expect(said(text, 'placeName')).toBe(detail);
    expect(mentionIn(text)).toMatchObject({ kind: 'place', instrumentId: null });
  });
});

it.each([
  'Shares of {Dover} rose 3%.',
  'He invested in {Dover} and sold it.',
  'A letter from {Dover} came on Monday.',
  'Buyers of {Dover}, which makes pumps, gained.',
  'The mayor of the town said that {Dover} will stay.',
  '{Dover}, Delta and Ford rose.',
  'They traveled to the sea, and {Dover} shares rose.',
])('no place: %s', (text) => {
  expect(said(text, 'placeName')).toBeNull();
});
