import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test, vi } from 'vitest';

const folder = 'server/claims';
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** Expressions written as literals. */
function literalsOf(name: string): RegExp[] {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const found: RegExp[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push(new RegExp(node.regex.pattern, node.regex.flags));
    },
  });
  visitor.visit(parseSync(name, text).program);
  return found;
}

/** Expressions that the files of the folder put together when they are loaded. */
async function builtWhenLoaded(): Promise<RegExp[]> {
  const found: RegExp[] = [];
  const original = globalThis.RegExp;
  vi.resetModules();
  globalThis.RegExp = new Proxy(original, {
    construct(target, words, newTarget) {
      const made = Reflect.construct(target, words, newTarget);
      const caller = new Error('where').stack?.split('\n')[2] ?? '';
      if (caller.includes(`/${folder}/`)) found.push(made);
      return made;
    },
  });
  try {
    await import('../../../server/claims/extract-claims.ts');
    await import('../../../server/claims/check-claim.ts');
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** One character of each class that expressions tell apart. */
const characters = [
  '가',
  '린',
  '원',
  '만',
  'a',
  'A',
  'z',
  '1',
  '0',
  ' ',
  '\n',
  '.',
  ',',
  '(',
  ')',
  '·',
  '%',
  '-',
  '|',
  '’',
  '$',
  '🎉',
];

/** What an expression could stumble over: its own words, and near misses of them. */
function attacksOn(pattern: RegExp): string[] {
  const words = [...new Set(pattern.source.match(/[가-힣]+|[A-Za-z]{2,}|\d+/g) ?? [])].slice(0, 16);
  const short = words.slice(0, 4);
  return [
    ...characters,
    ...words,
    ...short.map((word) => `${word} `),
    ...short.map((word) => `${word} 1`),
    ...short.slice(0, -1).map((word, place) => `${word} ${short[place + 1]} `),
    ...['가 ', 'a ', '1 ', '1,', '1.', '가1', '(1', '가은 ', 'A a ', '1만', '$1 ', '1% '],
  ];
}

/** Long enough that an expression which goes back over what it has read takes a hundred times as long as one that does not. */
const length = 2_400;
/** Milliseconds below which nothing has gone back far. */
const quick = 1;

/** Processor time in milliseconds, which other work of the machine does not lengthen. */
function timeOf(pattern: RegExp, text: string): number {
  const everywhere = pattern.flags.includes('g') ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  const before = process.cpuUsage();
  text.replace(everywhere, '');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of several times, since other work on the machine only ever makes one longer. */
const best = (pattern: RegExp, text: string) => Math.min(...[1, 2, 3, 4, 5].map(() => timeOf(pattern, text)));

/** Those of the attacks under which an expression takes more than twice as long (with some room) on a text of twice the length. */
function slowAttacks(pattern: RegExp, attacks: readonly string[]): string[] {
  return attacks.filter((piece) => {
    const once = piece.repeat(Math.ceil(length / piece.length));
    if (timeOf(pattern, once) < quick || best(pattern, once) < quick) return false;
    return best(pattern, once + once) / best(pattern, once) > 3;
  });
}

test('every expression of the room takes time in proportion to what it reads', async () => {
  const all = [...files.flatMap(literalsOf), ...(await builtWhenLoaded())];
  const patterns = [...new Map(all.map((pattern) => [String(pattern), pattern])).values()];
  expect(patterns.length).toBeGreaterThan(150);
  const slow = patterns.flatMap((pattern) =>
    slowAttacks(pattern, attacksOn(pattern)).map(
      (piece) => `${JSON.stringify(piece)}: ${pattern.source.slice(0, 160)}`,
    ),
  );
  expect(slow).toEqual([]);
}, 60_000);

test('an expression that goes back over what it has read is noticed', () => {
  expect(slowAttacks(/[가-힣]+\s?(?:보다|대비)/, ['가', '1'])).toEqual(['가']);
});
