import type { Article } from '../../shared/schemas/article.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import { LINKER_VERSION, linkText } from '../linking/link-text.ts';
import type { Reference } from './reference.ts';

type Linked = Pick<Article, 'text' | 'title' | 'language' | 'date'>;

/** The mentions of an article by the linker alone. */
export function linkArticle({ text, title, language, date }: Linked, { dictionary }: Reference): Mention[] {
  return linkText(text, dictionary, { language, title, date: date.date });
}

/** What links articles now: the linker's version and that of the dictionary. */
export function linkedBy({ version }: Pick<Reference, 'version'>): string {
  return `${LINKER_VERSION}/${version}`;
}
