import type { DateFinding } from '../../shared/schemas/article.ts';
import type { Language } from '../../shared/units/language.ts';
import { withoutUnseen } from '../../shared/units/unseen-characters.ts';
import type { Segment } from './page-offset.ts';

/** The article of one page. */
export interface ReadArticle {
  /** Null where the page has no line that can be its headline. */
  readonly title: string | null;
  /** The title that the page gives itself, an outlet's name at its end included; null where it gives none. */
  readonly pageTitle: string | null;
  /** The outlet's name, null where the page does not tell it. */
  readonly publisher: string | null;
  /** The segments' slices of `pageText`, joined by an empty line; begins with the headline where there is one. */
  readonly text: string;
  readonly language: Language;
  readonly coverage: 'titleOnly' | 'summary' | 'fullText';
  /** Null where neither the page nor its bringer tells an address. */
  readonly canonicalUrl: string | null;
  readonly date: DateFinding;
  /** For plain text the page itself, unchanged; for HTML the text that was taken from it. */
  readonly pageText: string;
  /** Spans of `pageText` in UTF-16 code units, in order and apart. One, unless foreign lines lie inside the article. */
  readonly segments: readonly Segment[];
}

/** The article's text without its headline. */
export function bodyText({ title, text }: Pick<ReadArticle, 'title' | 'text'>): string {
  const [first = ''] = text.split('\n', 1);
  if (title === null) return text;
  if (text.startsWith(title)) return text.slice(title.length).trimStart();
  // Of a text that is kept unchanged the headline may hold what the title is told without.
  return withoutUnseen(first).trim() === title ? text.slice(first.length).trimStart() : text;
}
