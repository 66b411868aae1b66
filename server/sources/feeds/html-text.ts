import sax from 'sax';
import { withWindows1252 } from './windows-1252.ts';

/** HTML 4's entities by name, as the XML parser knows them. The table inherits nothing, so "constructor" is no entity. */
const entities = sax.parser(false, {}).ENTITIES;

/** Names of HTML elements that publishers put into titles. Others ("<속보>", "<Company>") are words of the title. */
const inlineTag =
  /<\/?(?:a|abbr|acronym|b|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,2000})?\/?>/gi;
const blockTag =
  /<\/?(?:blockquote|br|center|div|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|tr|ul)(?:\s[^<>]{0,2000})?\/?>/gi;
const hidden = /<!--[^<>]{0,1000}-->|<(script|style)(?:\s[^<>]{0,500})?>[^<]{0,5000}<\/\1>/gi;

/** The text of a piece of HTML: its tags taken away, then its entities read once. Example: `<b>A&amp;T</b>` is `A&T`. */
export function textOfHtml(html: string): string {
  return decodeEntities(withoutTags(html));
}

/** A text without the tags of HTML in it; where a block began or ended there is a space. */
export function withoutTags(text: string): string {
  return text.replaceAll(hidden, '').replaceAll(inlineTag, '').replaceAll(blockTag, ' ');
}

/** Reads HTML's entities once; what is none stays. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,30});/gi,
    (written: string, name: string) =>
      name.startsWith('#') ? characterOf(written, name) : (entities[name] ?? written),
  );
}

function characterOf(written: string, name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return written;
  return withWindows1252(String.fromCodePoint(code));
}
