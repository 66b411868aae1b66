import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { attacksOn } from './attack-strings.ts';
import { type FoundPattern, patternsOf } from './patterns-of-source.ts';

/** A title or a paragraph that somebody made long on purpose. */
const characters = 20_000;

/** Wall time after which a pattern is stopped that takes this long for all of its attacks. */
const patience = 10_000;

const processorTime = () => process.cpuUsage().user / 1000;

/**
 * Milliseconds of the processor that are too many. A pattern that is known to go back over everything it has read is the
 * measure, so that machines of any speed say the same: what grows with the square takes about as long as it does, what grows
 * with the length a hundredth of it.
 */
const mostMilliseconds = (() => {
  const blanks = `${' '.repeat(characters)}.`;
  const times = Array.from({ length: 5 }, () => {
    const begun = processorTime();
    blanks.replace(/\s+$/, '');
    return processorTime() - begun;
  });
  return Math.min(...times) / 5;
})();

const context = createContext({ processorTime });
const attackAll = new Script(`(() => {
  let worst = { milliseconds: 0, at: -1 };
  for (let at = 0; at < attacks.length; at += 1) {
    const { before, repeated, after } = attacks[at];
    const text = before + repeated.repeat(Math.ceil(size / repeated.length)) + after;
    let milliseconds = Infinity;
    // Once more where it was slow: something else may have taken the time.
    for (let turn = 0; turn < 3 && milliseconds > bound; turn += 1) {
      const begun = processorTime();
      text.replace(pattern, '');
      milliseconds = Math.min(milliseconds, processorTime() - begun);
    }
    if (milliseconds > worst.milliseconds) worst = { milliseconds, at };
  }
  return worst;
})()`);

/** What is wrong with a pattern; null where every attack fails within the time. */
function slowness({ source, flags, place }: FoundPattern, milliseconds = patience): string | null {
  const attacks = attacksOn(source, flags);
  if (attacks.length === 0) return null;
  Object.assign(context, {
    ...{ pattern: new RegExp(source, flags), attacks, size: characters, bound: mostMilliseconds },
  });
  try {
    const worst = attackAll.runInContext(context, { timeout: milliseconds });
    if (worst.milliseconds <= mostMilliseconds) return null;
    return `${place}: /${source}/${flags} takes ${Math.round(worst.milliseconds)} ms for ${JSON.stringify(attacks[worst.at])}`;
  } catch {
    return `${place}: /${source}/${flags} takes more than ${milliseconds} ms for some of ${attacks.length} texts`;
  }
}

const { found, made } = patternsOf(['server', 'shared', 'client']);

/** The patterns that files put together when they are loaded. */
async function madePatterns(): Promise<FoundPattern[]> {
  const recorded: FoundPattern[] = [];
  const Original = globalThis.RegExp;
  for (const file of made.keys()) {
    globalThis.RegExp = new Proxy(Original, {
      construct(target, [source, flags = '']: [string, string?]) {
        recorded.push({ source, flags, place: file });
        return new target(source, flags);
      },
    });
    try {
      // Under another name, so that the file is run anew and what it imports is not.
      await import(/* @vite-ignore */ `${resolve(file)}?attacked`);
    } finally {
      globalThis.RegExp = Original;
    }
  }
  return recorded.filter(({ source }) => typeof source === 'string');
}

describe('a pattern of the product', () => {
  it('takes no long time for a long text, whatever it is made of', () => {
    expect(found.length).toBeGreaterThan(1_000);
    expect(found.map((one) => slowness(one)).filter((fault) => fault !== null)).toEqual([]);
  });

  it('takes none either where it is put together of parts', async () => {
    const patterns = await madePatterns();
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns.map((one) => slowness(one)).filter((fault) => fault !== null)).toEqual([]);
  });
});

describe('the attack', () => {
  it.each([
    ['exponential', '^(?:[가-힣\\s]+\\d*)+원$', ''],
    ['exponential', '(a|a)*b', ''],
    ['cubic', '\\s*\\s*$', ''],
    ['quadratic', '\\s+$', ''],
    ['quadratic', '[가-힣]+\\s?(?:보다|대비)', ''],
    ['quadratic', '\\d+(?:\\.\\d+)?%', 'g'],
    ['quadratic', '<b>[^<]*</b>|([\\w.]+)@', 'g'],
  ])('finds what is %s: %s', (_kind, source, flags) => {
    expect(slowness({ source, flags, place: 'here' }, 500)).toContain('takes');
  });

  it('finds nothing in what is linear', () => {
    for (const source of ['(?<!\\s)\\s+$', '^\\d{1,3}(?:,\\d{3})*원$', '^[a-z]+: (.*)$'])
      expect(slowness({ source, flags: '', place: 'here' })).toBeNull();
  });
});
