import { withoutUnseen } from '../../../shared/units/unseen-characters.ts';
import { maxTitleLength } from './feed-limits.ts';
import { decodeEntities, textOfHtml, withoutTags } from './html-text.ts';

/**
 * How a title was written once its XML is read: `text` means itself; `html` is HTML; `loose` is RSS's, which says
 * neither and is escaped once too often in places.
 */
export type TitleKind = 'text' | 'html' | 'loose';

/**
 * A title as one line of plain text, without markup, control and direction marks, and cut to 2,000 characters; null
 * where nothing is left. Example: `<b>삼성전자</b> &amp; SK` of kind `html` is `삼성전자 & SK`.
 */
export function plainTitle(written: string, kind: TitleKind): string | null {
  const line = oneLine(read(written, kind));
  const title = line.length > maxTitleLength ? `${cut(line)}…` : line;
  return title || null;
}

function read(written: string, kind: TitleKind): string {
  if (kind === 'text') return written;
  return kind === 'html' ? textOfHtml(written) : withoutTags(decodeEntities(textOfHtml(written)));
}

/** Text as one line: control characters and marks that turn the direction of writing (Unicode Bidi_Control) are taken out. */
function oneLine(text: string): string {
  return withoutUnseen(text).replaceAll(/\s+/g, ' ').trim();
}

/** Cut before the limit, and not within a pair of surrogates. */
function cut(line: string): string {
  return line.slice(0, maxTitleLength - 1).replace(/[\ud800-\udbff]$/, '');
}
