import { menuWords } from './data/menu-words.ts';

/**
 * True for a menu, a breadcrumb, a log-in or share bar, or page numbers: a line made mostly of the words of such places,
 * or of short parts behind one another with separators.
 */
export function isMenuLine(text: string): boolean {
  if (/[.!?。]["'”’]?$/.test(text) && text.length > 40) return false;
  if (isBreadcrumb(text)) return true;
  if (/\d\.\d|\d,\d{3}|%/.test(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[\s|·ㆍ•/,>›»:()[\]{}<=+~&-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return true;
  const known = words.filter((word) => menuWords.has(word)).length;
  return known / words.length >= (words.length <= 2 ? 1 : 0.6);
}

function isBreadcrumb(text: string): boolean {
  const parts = text.split(/\s[>›»]\s?|\s?[>›»]\s/);
  return parts.length >= 2 && parts.every((part) => part.trim().length <= 16) && text.length <= 80;
}
