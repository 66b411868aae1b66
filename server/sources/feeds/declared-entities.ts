import { decodeEntities } from './html-text.ts';

/** How many declared entities are used at most. */
const maxEntities = 100;

/**
 * The entities that a document type declares with a literal value of at most 200 characters, as name and value. One
 * that stands for a file or an address, or that is made of other entities, is left out: nothing is fetched, and
 * nothing multiplies.
 */
export function declaredEntities(doctype: string): [string, string][] {
  return doctype
    .split('<!ENTITY')
    .slice(1, maxEntities + 1)
    .flatMap((declaration): [string, string][] => {
      const [, name, double, single] =
        /^\s+([\w.-]{1,60})\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/.exec(declaration) ?? [];
      const value = decodeEntities(double ?? single ?? '');
      return name && value !== '' && !/&[\w.-]{1,60};/.test(value) ? [[name, value]] : [];
    });
}
