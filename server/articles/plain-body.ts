import type { ClassifiedLine } from './classified-line.ts';
import { isNotice } from './notice-page.ts';

/** More than this share of a text in links makes it a list of links. */
const mostLinked = 0.5;

/** So many of such lines as lists consist of, with more than this share of the text, make a list of stories. */
const leastEntries = 3;
const mostEntries = 0.35;

/**
 * What Readability keeps of a page that holds no sentences of Korean or English: a poem, a table, a text in another
 * script. Indices of lines, ascending; empty for a list of links and for a page that only says that there is nothing.
 */
export function plainBody(lines: readonly ClassifiedLine[], title: string | null): number[] {
  const kept = lines.flatMap((line, index) => (isPlain(line) ? [index] : []));
  const texts = kept.map((index) => lines[index]?.text ?? '');
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const linked = kept.reduce((sum, index) => sum + linkedLength(lines[index]), 0);
  const entries = kept.flatMap((index) => (isEntry(lines[index]) ? [lines[index]?.text.length ?? 0] : []));
  const inEntries = entries.reduce((sum, one) => sum + one, 0);
  if (linked > length * mostLinked) return [];
  if (entries.length >= leastEntries && inEntries > length * mostEntries) return [];
  return isNotice(title, texts) ? [] : kept;
}

/** Cut leads, leads in whole sentences, dated lines and links are what lists of stories consist of. */
function isEntry(line: ClassifiedLine | undefined): boolean {
  return line !== undefined && ['prose', 'cut', 'item', 'datedItem', 'date'].includes(line.kind);
}

function isPlain({ markup, kind }: ClassifiedLine): boolean {
  return markup?.readable === true && !markup.foreign && kind !== 'legal' && kind !== 'promo';
}

function linkedLength(line: ClassifiedLine | undefined): number {
  return (line?.markup?.linkShare ?? 0) * (line?.text.length ?? 0);
}
