import type { OpmlFeed } from './read-opml.ts';
import { escaped } from './xml-element.ts';

/** Feeds in one folder of the list, and the folders in it. */
interface Folder {
  readonly feeds: OpmlFeed[];
  readonly folders: Map<string, Folder>;
}

/**
 * A list of feeds as OPML 2.0 (opml.org/spec2.opml), which `readOpml` reads back to the same feeds. Feeds of a folder
 * stand in an outline of its name.
 */
export function writeOpml(feeds: readonly OpmlFeed[]): string {
  const root = emptyFolder();
  for (const feed of feeds) feed.folder.reduce(folderIn, root).feeds.push(feed);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    '    <title>Newstape: feeds</title>',
    '  </head>',
    '  <body>',
    ...linesOf(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function emptyFolder(): Folder {
  return { feeds: [], folders: new Map() };
}

function folderIn(folder: Folder, name: string): Folder {
  const known = folder.folders.get(name) ?? emptyFolder();
  folder.folders.set(name, known);
  return known;
}

function linesOf(folder: Folder, indent: string): string[] {
  const outlines = folder.feeds.map((feed) => `${indent}<outline${attributesOf(feed)}/>`);
  const folders = [...folder.folders].flatMap(([name, inner]) => [
    `${indent}<outline text="${quoted(name)}">`,
    ...linesOf(inner, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...outlines, ...folders];
}

function attributesOf({ address, title, siteAddress, language }: OpmlFeed): string {
  const attributes: [string, string | null][] = [
    ['type', 'rss'],
    ['text', title ?? address],
    ['title', title],
    ['xmlUrl', address],
    ['htmlUrl', siteAddress],
    ['language', language],
  ];
  return attributes.map(([name, value]) => (value === null ? '' : ` ${name}="${quoted(value)}"`)).join('');
}

/** Titles are read as HTML ("loose"), so one that looks like an entity or a tag is written so that it survives. */
function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
