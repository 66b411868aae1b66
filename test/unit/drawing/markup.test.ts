import { expect, test } from 'vitest';
import { coordinate, element, escapeXml } from '../../../shared/drawing/markup.ts';

test('the five characters that mean something in XML are escaped', () => {
  expect(escapeXml(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
});

test('what XML cannot hold becomes the replacement character, and pairs of surrogates stay', () => {
  expect(escapeXml('a\u0000b\u0008c\ud800d\udfffe\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffd');
  expect(escapeXml('주가 📈\t\n')).toBe('주가 📈\t\n');
});

test('a coordinate has at most two decimals and never a minus zero', () => {
  expect([1, 1.005, 2 / 3, -0, -0.001].map(coordinate)).toEqual(['1', '1', '0.67', '0', '0']);
  expect(() => coordinate(Number.NaN)).toThrow(/finite/);
});

test('an element escapes its attributes and leaves missing ones out', () => {
  expect(element('g', { class: 'a"b', x: 1.234, y: null, z: undefined }, 'ok')).toBe(
    '<g class="a&quot;b" x="1.23">ok</g>',
  );
  expect(element('path', { d: 'M0 0' })).toBe('<path d="M0 0"/>');
});
