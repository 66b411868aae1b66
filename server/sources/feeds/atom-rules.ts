import { pick } from './pick.ts';
import type { XmlElement } from './xml-element.ts';

/** Where a document breaks Atom's rules (RFC 4287, 4.1.1 and 4.1.2; 0.3 says modified for updated), a sentence each. */
export function brokenAtomRules(root: XmlElement, entries: readonly XmlElement[]): string[] {
  const place = new Set(pick(root, 'entry'));
  const astray = entries.filter((entry) => !place.has(entry)).length;
  const bare = entries.filter((entry) => missingOf(entry).length > 0).length;
  const head = missingOf(root);
  return [
    ...(root.vocabulary === 'atom' ? [] : ["Its feed element is not in Atom's namespace."]),
    ...(head.length === 0 ? [] : [`Its feed has no ${head.join(' and no ')}.`]),
    ...(astray === 0 ? [] : [`${astray} of its entries stand where no entry may.`]),
    ...(bare === 0 ? [] : [`${bare} of its entries lack an id, a title or an updated stamp.`]),
  ];
}

function missingOf(element: XmlElement): string[] {
  const isOld = pick(element, 'modified', 'issued').length > 0;
  const names = isOld ? ['title'] : ['id', 'title', 'updated'];
  return names.filter((name) => pick(element, name).length === 0);
}
