import { element } from '../../shared/drawing/markup.ts';

const dialects = [
  { format: 'json', type: 'application/json+oembed' },
  { format: 'xml', type: 'text/xml+oembed' },
];

/** What a page says in its head of where its own oEmbed description stands. `address` is the page's whole address. */
export function oembedLinks(origin: string, address: string): string {
  const { pathname, search } = new URL(address);
  return dialects
    .map(({ format, type }) => {
      const query = new URLSearchParams({ url: origin + pathname + search, format });
      return element('link', {
        rel: 'alternate',
        type,
        title: 'Newstape',
        href: `${origin}/oembed?${query}`,
      });
    })
    .join('');
}
