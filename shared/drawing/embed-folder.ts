import type { EmbedReply } from '../schemas/embed-reply.ts';
import { BYTE_ORDER_MARK, CITATION_COLUMNS, type CsvValue, csvLine } from '../units/csv-cell.ts';
import type { InstantUtc } from '../units/instant-utc.ts';
import { embedFolderWords } from './embed-folder-words.ts';
import { imageLook } from './embed-name.ts';
import { type EmbedOptions, embedSize } from './embed-options.ts';
import { type EmbedTable, embedTables } from './embed-tables.ts';
import { element, escapeXml } from './markup.ts';
import type { Palette } from './palette.ts';

/** A file of a widget that was saved. */
export interface EmbedFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A widget's facts and pictures, as a server gave them. */
interface SavedEmbed {
  readonly reply: EmbedReply;
  readonly options: EmbedOptions;
  readonly svg: string;
  readonly png: Uint8Array<ArrayBuffer>;
  /** What the widget is called. */
  readonly title: string;
  readonly writtenAt: InstantUtc;
}

/**
 * A widget as files that need no server and run no script: a page, the picture as SVG and as PNG of twice its size, what it
 * shows as tables (CSV), and its facts (JSON). They ask for nothing and do not change.
 */
export function embedFolder(saved: SavedEmbed): EmbedFile[] {
  const tables = embedTables(saved.reply, lookOf(saved).language);
  return [
    { name: 'index.html', content: page(saved, tables) },
    { name: 'widget.svg', content: saved.svg },
    { name: 'widget.png', content: saved.png },
    ...tables.map(({ name, columns, rows }) => ({
      name: `${name}.csv`,
      content: BYTE_ORDER_MARK + citedLines(saved, columns, rows).map(csvLine).join(''),
    })),
    { name: 'widget.json', content: `${JSON.stringify(saved.reply, null, 2)}\n` },
  ];
}

/** A table with what every exported row begins with. The files stand nowhere: they have no address. */
function citedLines(
  { reply }: SavedEmbed,
  columns: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): (readonly CsvValue[])[] {
  const cited = citationOf(reply);
  return [[...CITATION_COLUMNS, ...columns], ...rows.map((row) => [...cited, ...row])];
}

function citationOf(reply: EmbedReply): CsvValue[] {
  if (reply.widget === 'claim') return [reply.priceSource, null, reply.frozenAt, null];
  if (reply.widget === 'study') return [null, reply.measure, reply.asOf, null];
  const basis = reply.widget === 'chart' ? reply.series : reply.basis;
  if (basis === null) return [null, null, reply.frozenAt, null];
  return [basis.source.attribution ?? basis.source.name, basis.adjustmentBasis, basis.asOf, null];
}

function lookOf({ reply, options }: SavedEmbed) {
  const mic = reply.widget === 'study' ? null : (reply.instrument?.mic ?? null);
  return imageLook(options, mic);
}

function page(saved: SavedEmbed, tables: readonly EmbedTable[]): string {
  const { reply, options, title, writtenAt } = saved;
  const { language, theme, palette } = lookOf(saved);
  const words = embedFolderWords(language);
  const { width, height } = embedSize(reply.widget, options);
  const picture = element('img', {
    ...{ src: 'widget.svg', width, height, alt: options.alt ?? title },
  });
  const files = ['widget.svg', 'widget.png', ...tables.map(({ name }) => `${name}.csv`), 'widget.json'];
  const links = files.map((name) => element('a', { href: name }, name)).join(' ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme}">
<title>${escapeXml(title)}</title>
<style>${styleOf(palette)}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<figure>${picture}</figure>
${tables.map(tableOf).join('\n')}
<p>${escapeXml(words.files)}: ${links}</p>
<p>${escapeXml(words.written(`${writtenAt.slice(0, 10)} ${writtenAt.slice(11, 16)} UTC`))} Newstape</p>
</main>
</body>
</html>
`;
}

/** Long tables are closed at first. */
const mostOpen = 40;

function tableOf({ caption, columns, rows, address }: EmbedTable): string {
  if (rows.length === 0) return '';
  const head = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
  const cellOf = (value: CsvValue, place: number) => {
    const text = value === null ? '–' : String(value);
    if (place === address && typeof value === 'string')
      return `<td>${element('a', { href: value, rel: 'noopener' }, escapeXml(new URL(value).hostname))}</td>`;
    return `<td${typeof value === 'number' ? ' class="n"' : ''}>${escapeXml(text)}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n');
  const open = rows.length <= mostOpen ? ' open' : '';
  return `<details${open}><summary>${escapeXml(caption)} (${rows.length})</summary>
<div class="wide"><table><thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div></details>`;
}

function styleOf(palette: Palette): string {
  return [
    `body{margin:0;background:${palette.panel};color:${palette.ink};font:14px/22px system-ui,sans-serif}`,
    'main{max-width:960px;margin:0 auto;padding:16px}h1{font-size:20px;line-height:26px}',
    'figure{margin:0 0 16px}img{max-width:100%;height:auto}.wide{overflow-x:auto}',
    `table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:4px 8px;border-bottom:1px solid ${palette.line}}`,
    `.n{text-align:right}td:first-child{white-space:nowrap}summary{padding:8px 0;font-weight:600}a{color:${palette.thread}}`,
  ].join('');
}
