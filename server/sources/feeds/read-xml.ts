import sax from 'sax';
import { declaredEntities } from './declared-entities.ts';
import { maxExpandedLength, maxFeedDepth, maxFeedElements, maxScopes, maxTagLength } from './feed-limits.ts';
import { longestTag } from './longest-tag.ts';
import { repairXml } from './repair-xml.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { XmlElement } from './xml-element.ts';

/** A document's top elements, and the first fault of its XML in words; null for well-formed XML. */
export interface XmlReading {
  readonly tops: readonly XmlElement[];
  readonly fault: string | null;
  /** The most elements inside one another that each declare a namespace. */
  readonly scopes: number;
  readonly elements: number;
  /** True where the document ends within an entry, which is left out of the elements. */
  readonly isCutOff: boolean;
}

/**
 * XML to elements: as the standard asks first (W3C XML 1.0), and with every tolerance where that fails. Nothing is
 * fetched: of a document type only the entities with a short literal value are used. `address` is the document's own,
 * null where it has none. A document that is too deep or too large gives `tooLarge`, a sentence that says so.
 */
export function readXml(text: string, address: string | null): XmlReading | { readonly tooLarge: string } {
  if (longestTag(text) > maxTagLength)
    return { tooLarge: `One of its tags has more than ${maxTagLength} characters.` };
  const strict = parse(text, address, true);
  if ('tooLarge' in strict || strict.fault === null) return strict;
  const lenient = parse(repairXml(text), address, false);
  return 'tooLarge' in lenient ? lenient : { ...lenient, fault: strict.fault };
}

/** Small enough that the sax parser hands on long texts piece by piece, so that they can be counted. */
const pieceLength = 32_768;

function parse(text: string, address: string | null, strict: boolean): XmlReading | { tooLarge: string } {
  const builder = new TreeBuilder(address);
  const parser = parserFor(builder, strict);
  let fault: string | null = null;
  parser.onerror = (error) => {
    fault ??= sentenceOf(error);
    parser.resume();
  };
  for (let at = 0; at < text.length; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
    const tooLarge = excess(builder);
    if (tooLarge) return { tooLarge };
    if (strict && fault) return { tops: [], fault, scopes: 0, elements: 0, isCutOff: false };
  }
  parser.close();
  const isCutOff = builder.withoutOpenEntry();
  return { tops: builder.tops, fault, scopes: builder.deepestScope, elements: builder.elements, isCutOff };
}

function parserFor(builder: TreeBuilder, strict: boolean): sax.SAXParser {
  const options = { lowercase: true, noscript: true, strictEntities: strict };
  const parser = sax.parser(strict, options);
  parser.ondoctype = (doctype) => {
    for (const [name, value] of declaredEntities(doctype)) parser.ENTITIES[name] = value;
  };
  parser.onopentag = (tag) => builder.open(tag.name, attributesOf(tag));
  parser.onclosetag = () => builder.close();
  parser.ontext = (piece) => builder.text(piece);
  parser.oncdata = (piece) => builder.text(piece);
  return parser;
}

function attributesOf(tag: sax.Tag | sax.QualifiedTag): [string, string][] {
  return Object.entries(tag.attributes).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === 'string' ? value : value.value,
  ]);
}

function excess(builder: TreeBuilder): string | null {
  if (builder.deepest > maxFeedDepth)
    return `Its elements stand more than ${maxFeedDepth} deep in one another, which no feed needs.`;
  if (builder.deepestScope > maxScopes)
    return `Its namespaces are declared more than ${maxScopes} deep in one another.`;
  if (builder.elements > maxFeedElements) return `It has more than ${maxFeedElements} elements.`;
  return builder.length > maxExpandedLength
    ? `Its declared entities make more than ${maxExpandedLength} characters of it.`
    : null;
}

/** "Unexpected close tag\nLine: 3\nColumn: 8\nChar: >" as one sentence. */
function sentenceOf(error: Error): string {
  const [what, line] = error.message.split('\n');
  const number = /^Line: (\d+)/.exec(line ?? '')?.[1];
  return `The XML is broken${number ? ` in line ${Number(number) + 1}` : ''}: ${(what ?? '').slice(0, 200)}.`;
}
