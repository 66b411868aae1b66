import { expect, test } from 'vitest';
import { withoutScripts } from '../../../server/articles/without-scripts.ts';

test('scripts, styles, comments and drawings go; JSON-LD and the text around them stay', () => {
  const page =
    '<head><!-- a > b --><script>var a = "<p>no</p>";</script><SCRIPT type="application/ld+json">{"a":1}</SCRIPT ><style>p{}</style></head><p>one<svg><path/></svg> two<!--> three<scripted>four</scripted>';
  expect(withoutScripts(page)).toBe(
    '<head><SCRIPT type="application/ld+json">{"a":1}</SCRIPT ></head><p>one two three<scripted>four</scripted>',
  );
});

test('what has no end stays, and many such take no longer', () => {
  expect(withoutScripts('a<script>b')).toBe('a<script>b');
  const many = '<script>'.repeat(500_000);
  expect(withoutScripts(many)).toBe(many);
});
