import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/** A pattern as it stands in the code. */
export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  /** File and line of the first place that has it. */
  readonly place: string;
}

/** Every pattern that the code of some folders writes out, each once, and the files that put patterns together. */
export function patternsOf(folders: readonly string[]): {
  readonly found: readonly FoundPattern[];
  /** How often each file calls `RegExp`. */
  readonly made: ReadonlyMap<string, number>;
} {
  const found = new Map<string, FoundPattern>();
  const made = new Map<string, number>();
  for (const file of folders.flatMap(sourceFiles)) {
    const text = readFileSync(file, 'utf8');
    const count = ({ callee }: { readonly callee: { readonly type: string; readonly name?: unknown } }) => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') made.set(file, (made.get(file) ?? 0) + 1);
    };
    const visitor = new Visitor({
      Literal(node) {
        if (!('regex' in node) || !node.regex || found.has(node.raw ?? '')) return;
        const { pattern: source, flags } = node.regex;
        const line = text.slice(0, node.start).split('\n').length;
        found.set(node.raw ?? '', { source, flags, place: `${file}:${line}` });
      },
      NewExpression: count,
      CallExpression: count,
    });
    visitor.visit(parseSync(file, text).program);
  }
  return { found: [...found.values()], made };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}
