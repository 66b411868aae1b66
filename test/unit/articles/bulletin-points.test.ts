import { expect, test } from 'vitest';
import { readPage } from '../../../server/articles/read-page.ts';

function textOf(content: string): string | null {
  const page = readPage({ content, mediaType: 'text/plain', locator: 'text' });
  return page.outcome === 'article' ? page.article.text : null;
}

const headline = 'BRIEF-Apple slumps after memory-cost warning; Microsoft extends run';
const date = 'July 31, 2026 4:31 p.m. Eastern';
const points = [
  '* Apple down 7.4% at $308.91 after forecasting a lower margin',
  "* Session low was an even $300; Thursday's close was $333.43",
  '* Microsoft up 3%, bringing its weekly gain to nearly 22%',
  '* Nvidia and Tesla rise 2.9% and 0.8%',
];

test('points with prices under a headline and its date are a text of their own', () => {
  expect(textOf(`${headline}\n${date}\n\n${points.join('\n')}\n`)).toContain(points.join('\n'));
});

test.each([
  ['without a date', `${headline}\n\n${points.join('\n')}`],
  ['with a date each', `${headline}\n${date}\n\n${points.join('\nJuly 30, 2026 9:00 a.m. Eastern\n')}`],
  ['under a heading of other stories', `Most read\n${date}\n\n${points.join('\n')}`],
  ['without prices', `${headline}\n${date}\n\n* Apple slumps\n* Microsoft extends its run\n* Tesla rises`],
  [
    'over other headlines',
    `${headline}\n${date}\n\n${points.join('\n')}\nApple opens a store in Seoul\nTesla recalls cars`,
  ],
])('points %s are none', (_, page) => {
  expect(textOf(page)).toBeNull();
});
