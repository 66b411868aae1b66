import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findTone } from '../../server/articles/tone/find-tone.ts';

const CaseSchema = z.object({
  text: z.string(),
  lang: z.enum(['ko', 'en']),
  gold: z.object({
    main: z.object({ start: z.int(), end: z.int() }).nullish(),
    claims: z.array(
      z.object({ kind: z.string(), value: z.number().nullish(), scope: z.string().default('main') }),
    ),
  }),
});

/** Labelled texts with whether their stated changes are more up or down, summed by sign; those that balance are left out. */
function textsWithDirection() {
  const fresh = new URL('claims/', import.meta.url);
  const files = readdirSync(fresh)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => new URL(name, fresh));
  return [new URL('cases.jsonl', import.meta.url), ...files].flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { text, lang, gold } = CaseSchema.parse(JSON.parse(line));
        const direction = gold.claims
          .filter(({ kind, scope }) => /^(?:change_|period_change)/.test(kind) && scope === 'main')
          .reduce((total, { value }) => total + Math.sign(value ?? 0), 0);
        const main = gold.main ?? { start: 0, end: text.length };
        return direction === 0
          ? []
          : [{ lang, direction: Math.sign(direction), text: text.slice(main.start, main.end) }];
      }),
  );
}

describe('the sign of the tone of labelled texts against that of their stated changes', () => {
  const texts = textsWithDirection();

  // Floors are what was measured, rounded down; the baseline says up always.
  it.each([
    ['ko', 112, 0.88, 0.59],
    ['en', 86, 0.8, 0.56],
  ] as const)(
    'agrees in %s of %i texts at least by %f, where always up would by %f',
    (lang, n, floor, up) => {
      const own = texts.filter((text) => text.lang === lang);
      const agree = own.filter(({ text, direction }) => Math.sign(findTone(text).score ?? 0) === direction);
      const upwards = own.filter(({ direction }) => direction > 0);
      expect(own.length).toBeGreaterThanOrEqual(n);
      expect(agree.length / own.length).toBeGreaterThanOrEqual(floor);
      expect(upwards.length / own.length).toBeLessThan(up);
    },
  );
});
