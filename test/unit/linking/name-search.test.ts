import { expect, it } from 'vitest';
import { buildNameTrie } from '../../../server/linking/name-trie.ts';

function walk(names: readonly string[], text: string, position = 0): [end: number, index: number][] {
  const found: [number, number][] = [];
  buildNameTrie(names).walk(text, position, (end, index) => found.push([end, index]));
  return found;
}

it('each of many names is found at its place, and no other', () => {
  const names = Array.from({ length: 2_000 }, (_, at) => `n${at.toString(36)}`);
  const trie = buildNameTrie(names);
  const longest = names.map((name) => {
    let last = [0, 0];
    trie.walk(` ${name} `, 1, (end, index) => {
      last = [end, index];
    });
    return last;
  });
  expect(longest).toEqual(names.map((name, index) => [1 + name.length, index]));
});

it('names that begin alike are told from the shortest to the longest', () => {
  expect(walk(['a', 'abc', 'ab', 'b'], 'abcd')).toEqual([
    [1, 0],
    [2, 2],
    [3, 1],
  ]);
});

it('a name is found in capitals and small letters, where it is listed in small ones', () => {
  expect(walk(['sk하이닉스', 'é'], 'SK하이닉스')).toEqual([[6, 0]]);
  expect(walk(['é'], 'É')).toEqual([[1, 0]]);
});

it('a beginning of a name, another letter and the end of the text are none', () => {
  expect(walk(['abc'], 'ab')).toEqual([]);
  expect(walk(['abc'], 'abx')).toEqual([]);
  expect(walk(['abc'], 'zbc')).toEqual([]);
  expect(walk(['abc'], 'abc', 3)).toEqual([]);
  expect(walk([], 'abc')).toEqual([]);
  expect(walk([''], 'abc')).toEqual([]);
});

it('of a name that stands twice the last counts', () => {
  expect(walk(['ab', 'ab'], 'ab')).toEqual([[2, 1]]);
});

it('more letters than it has numbers for are refused', () => {
  const letters = (count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCharCode(0xac00 + at));
  expect(() => buildNameTrie(letters(4_096))).toThrow(new RangeError('names use more than 4095 letters'));
  const trie = buildNameTrie(letters(4_095));
  expect(trie.starts[0xac00]).toBe(1);
  expect(trie.starts[0xac00 + 4_095]).toBe(0);
});
