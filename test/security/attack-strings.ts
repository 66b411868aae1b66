import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** Parts of which attacks are made: before a repetition, what it repeats, and what comes after so that it fails. */
export interface Attack {
  readonly before: string;
  readonly repeated: string;
  readonly after: string;
}

/** Characters that patterns of this field tell apart; those of a pattern itself come first. */
const usual = [...'aA1 \n가,.-<"=/%'];
/** Repeated parts that are tried of one repetition. */
const mostRepeated = 6;
/** More repetitions than this are as good as endless. */
const manyTimes = 1_000;
/** Matches nothing that a pattern here is made for. */
const failing = '\u0001';

/**
 * Strings on which a pattern is slow if it is slow at all: each repetition without a bound is fed what it matches, first from a
 * place where it is reached and then from the beginning, and lets the whole fail at the end. What two repetitions one after
 * the other share is among what is fed, so that both the exponential and the quadratic kinds are met.
 */
export function attacksOn(source: string, flags: string): Attack[] {
  const unicode = flags.includes('u');
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, unicode);
  const attacks = new Map<string, Attack>();
  const pool = [...new Set([...literalsOf(pattern), ...usual])];
  const add = (attack: Attack) => attacks.set(JSON.stringify(attack), attack);
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < manyTimes) return;
      const before = textBefore(quantifier, flags, pool);
      for (const repeated of samplesOf(quantifier.element, flags, pool).slice(0, mostRepeated)) {
        if (repeated === '') continue;
        for (const start of new Set([before, '']))
          for (const after of [failing, '']) add({ before: start, repeated, after });
      }
    },
  });
  return [...attacks.values()];
}

function literalsOf(pattern: AST.Pattern): string[] {
  const found: string[] = [];
  visitRegExpAST(pattern, {
    onCharacterEnter: ({ value }) => void found.push(String.fromCodePoint(value)),
  });
  return [...new Set(found)].slice(0, 40);
}

/** A shortest text that leads to a part of a pattern. */
function textBefore(node: AST.Node, flags: string, pool: readonly string[]): string {
  let text = '';
  for (let at: AST.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'Alternative') continue;
    const earlier = parent.elements.slice(
      0,
      parent.elements.findIndex((element: AST.Node) => element === at),
    );
    text = earlier.map((element) => samplesOf(element, flags, pool)[0] ?? '').join('') + text;
  }
  return text;
}

type Part = AST.Element | AST.Alternative | AST.QuantifiableElement;

/** Some texts that a part matches, a few of each of its alternatives. */
function samplesOf(part: Part, flags: string, pool: readonly string[]): string[] {
  switch (part.type) {
    case 'Character':
      return [String.fromCodePoint(part.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const one = new RegExp(`^(?:${part.raw})$`, flags.replace(/[gy]/g, ''));
      const fitting = pool.filter((character) => one.test(character));
      if (fitting.length > 0) return fitting.slice(0, mostRepeated);
      return [firstOf(one)];
    }
    case 'Quantifier': {
      const [first = '', ...more] = samplesOf(part.element, flags, pool);
      const count = Math.min(Math.max(part.min, part.max > 0 ? 1 : 0), 20);
      return [...(part.min === 0 ? [''] : []), first.repeat(count), ...more];
    }
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives
        .flatMap((one) => samplesOf(one, flags, pool).slice(0, 2))
        .slice(0, mostRepeated);
    case 'Alternative': {
      const each = part.elements.map((element) => samplesOf(element, flags, pool));
      const shortest = each.map(([first = '']) => first).join('');
      const longest = each.map((some) => some.find((text) => text !== '') ?? '').join('');
      return [...new Set([shortest, longest])];
    }
    default:
      return [''];
  }
}

/** A character that a class matches, of those that none of the usual ones is. */
function firstOf(one: RegExp): string {
  for (let code = 0; code < 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (one.test(character)) return character;
  }
  return '';
}
