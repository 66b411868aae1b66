import { type EmbedOptions, type EmbedWidget, embedSize } from './embed-options.ts';
import { element, escapeXml } from './markup.ts';
import { printOwnMark } from './own-mark.ts';

/** The ways to put a widget on a page. */
export const EMBED_WAYS = ['iframe', 'script', 'element', 'image'] as const;
export type EmbedWay = (typeof EMBED_WAYS)[number];

/** The options that are said, as pairs of name and text in one order: equal options are equal text. */
export function printEmbedOptions(options: EmbedOptions): (readonly [name: string, text: string])[] {
  const { instrument, claim, study, range, from, to, kinds, events, event, marks } = options;
  const { verdicts, theme, locale, colours, transparent, width, height, alt, asOf, live } = options;
  const said: (readonly [string, string | number | null])[] = [
    ...Object.entries({ instrument, claim, study, range, from, to }),
    ['kinds', kinds.join(',') || null],
    ['events', events.join(',') || null],
    ['event', event],
    ...marks.map((mark) => ['mark', printOwnMark(mark)] as const),
    ['verdicts', verdicts ? 'on' : null],
    ...Object.entries({ theme, locale, colours }),
    ['transparent', transparent ? 'on' : null],
    ...Object.entries({ width, height, alt, asOf }),
    ['live', live ? 'on' : null],
  ];
  return said.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const]));
}

/** The options as a query, without a question mark. */
export function printEmbedQuery(options: EmbedOptions): string {
  return new URLSearchParams(printEmbedOptions(options).map(([name, text]) => [name, text])).toString();
}

/** Where a widget, its data or its image stands on a server: `/embed/chart?…`, `/embed/chart.svg?…`. */
export function embedPath(
  widget: EmbedWidget,
  options: EmbedOptions,
  as: '' | '.json' | '.svg' | '.png' = '',
): string {
  const query = printEmbedQuery(options);
  return `/embed/${widget}${as}${query === '' ? '' : `?${query}`}`;
}

/** The options as attributes of a custom element or, with `data-` before them, of a script. Several marks are lines of one. */
export function printEmbedAttributes(options: EmbedOptions, prefix: '' | 'data-' = ''): string {
  const attributes: Record<string, string> = {};
  for (const [name, text] of printEmbedOptions(options)) {
    const key = `${prefix}${name.toLowerCase()}`;
    attributes[key] = attributes[key] === undefined ? text : `${attributes[key]}\n${text}`;
  }
  return Object.entries(attributes)
    .map(([name, text]) => ` ${name}="${escapeXml(text)}"`)
    .join('');
}

/** What a piece of code is made for. */
interface EmbedCode {
  /** Scheme and host of the server, such as `https://news.example.org`. */
  readonly origin: string;
  readonly widget: EmbedWidget;
  readonly options: EmbedOptions;
  /** What the widget is called, for readers of screens. */
  readonly title: string;
}

/** The code to paste for one way in. It works as it stands; without scripts the image stays. */
export function embedCode(way: EmbedWay, code: EmbedCode): string {
  if (way === 'iframe') return frameCode(code);
  if (way === 'image') return imageCode(code);
  const { origin, widget, options } = code;
  const { height } = embedSize(widget, options);
  const room = `style="display:block;min-height:${height}px"`;
  const loader = `${origin}/embed/loader.js`;
  if (way === 'script') {
    const attributes = printEmbedAttributes(options, 'data-');
    const kind = widget === 'chart' ? '' : ` data-widget="${widget}"`;
    return `<div ${room}><script async src="${loader}"${kind}${attributes}></script><noscript>${imageCode(code)}</noscript></div>`;
  }
  const name = `newstape-${widget}`;
  return `<${name}${printEmbedAttributes(options)} ${room}>${imageCode(code)}</${name}>\n<script async src="${loader}"></script>`;
}

function frameCode({ origin, widget, options, title }: EmbedCode): string {
  const { width, height } = embedSize(widget, options);
  return element(
    'iframe',
    {
      ...{ src: origin + embedPath(widget, { ...options, width: null, height: null }), title },
      ...{ width, height, loading: 'lazy', style: `border:0;width:100%;max-width:${width}px` },
    },
    '',
  );
}

function imageCode({ origin, widget, options, title }: EmbedCode): string {
  const picture = { ...options, live: false };
  const { width, height } = embedSize(widget, picture);
  const image = element('img', {
    ...{ src: origin + embedPath(widget, picture, '.svg'), alt: options.alt ?? title },
    ...{ width, height, loading: 'lazy', style: 'display:block;max-width:100%;height:auto' },
  }).replace('/>', '>');
  return element('a', { href: origin + dashboardPath(widget, options) }, image);
}

/** The page of the dashboard that says more about what a widget shows. */
export function dashboardPath(widget: EmbedWidget, options: EmbedOptions): string {
  const { instrument, study, locale, asOf, event } = options;
  const query = new URLSearchParams({
    ...(widget === 'chart' && event !== null && event !== 'none' ? { event } : {}),
    ...(locale === null ? {} : { lang: locale }),
    ...(asOf === null ? {} : { asOf }),
  });
  const place =
    instrument !== null
      ? `/company/${encodeURIComponent(instrument)}`
      : study !== null
        ? `/study/${encodeURIComponent(study)}`
        : '/claims';
  return query.size === 0 ? place : `${place}?${query}`;
}
