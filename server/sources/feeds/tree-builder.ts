import { resolveAddress } from './resolve-address.ts';
import { type Vocabulary, vocabularyOf } from './vocabularies.ts';
import { withWindows1252 } from './windows-1252.ts';
import type { XmlElement } from './xml-element.ts';

/** The namespaces that an element declares, by prefix, and those around it. Nothing is copied: an element has one or two. */
interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
  /** How many scopes there are from the outermost to this one. */
  readonly depth: number;
}

/** An element whose end was not read yet, with the namespaces that hold in it. */
interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly namespaces: NamespaceScope | null;
}

/** What RSS and Atom call a story; in a sitemap it is the `url` of an `urlset`. */
const entryNames: ReadonlySet<string> = new Set(['item', 'entry']);

/** Builds elements from a parser's events and counts what it is given. Use: `open`, `text` and `close` in their order. */
export class TreeBuilder {
  readonly tops: XmlElement[] = [];
  elements = 0;
  deepest = 0;
  /** The most elements inside one another that each declare a namespace. */
  deepestScope = 0;
  /** Characters of text. */
  length = 0;
  private readonly stack: OpenElement[] = [];
  private readonly address: string | null;

  /** `address`: the document's own, against which a relative xml:base is resolved; null where it has none. */
  constructor(address: string | null) {
    this.address = address;
  }

  open(tagName: string, attributes: readonly (readonly [string, string])[]): void {
    const parent = this.stack.at(-1);
    const namespaces = namespacesIn(attributes, parent?.namespaces ?? null);
    const element: OpenElement = {
      ...namesOf(tagName, namespaces),
      attributes: new Map(attributes),
      children: [],
      base: this.baseIn(attributes, parent?.base ?? null),
      namespaces,
    };
    this.stack.push(element);
    (parent?.children ?? this.tops).push(element);
    this.elements += 1;
    this.deepestScope = Math.max(this.deepestScope, namespaces?.depth ?? 0);
    this.deepest = Math.max(this.deepest, this.stack.length);
  }

  text(piece: string): void {
    this.length += piece.length;
    this.stack.at(-1)?.children.push(withWindows1252(piece));
  }

  close(): void {
    this.stack.pop();
  }

  /**
   * Takes out the outermost entry whose end was not read, and tells whether there was one: what is there of it when the
   * document ends may break off anywhere, in the middle of an address or a number.
   */
  withoutOpenEntry(): boolean {
    const at = this.stack.findIndex(
      ({ name }, place) =>
        entryNames.has(name) || (name === 'url' && this.stack[place - 1]?.name === 'urlset'),
    );
    const open = this.stack[at];
    if (open === undefined) return false;
    const siblings = this.stack[at - 1]?.children ?? this.tops;
    siblings.splice(siblings.lastIndexOf(open), 1);
    this.stack.length = at;
    return true;
  }

  private baseIn(attributes: readonly (readonly [string, string])[], outer: string | null): string | null {
    const own = attributes.find(([name]) => name === 'xml:base')?.[1];
    return (own && resolveAddress(own, outer ?? this.address)) || outer;
  }
}

function namesOf(
  tagName: string,
  namespaces: NamespaceScope | null,
): { name: string; vocabulary: Vocabulary } {
  const colon = tagName.indexOf(':');
  const prefix = tagName.slice(0, Math.max(0, colon)).toLowerCase();
  const name = tagName.slice(colon + 1).toLowerCase();
  return { name, vocabulary: vocabularyOf(uriOf(prefix, namespaces), prefix) };
}

function uriOf(prefix: string, namespaces: NamespaceScope | null): string | null {
  for (let scope = namespaces; scope !== null; scope = scope.outer) {
    const uri = scope.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return null;
}

function namespacesIn(
  attributes: readonly (readonly [string, string])[],
  outer: NamespaceScope | null,
): NamespaceScope | null {
  const declared = attributes.flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
  });
  return declared.length === 0
    ? outer
    : { declared: new Map(declared), outer, depth: (outer?.depth ?? 0) + 1 };
}
