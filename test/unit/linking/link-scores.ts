import { readFileSync } from 'node:fs';
import type { Language } from '../../../shared/units/language.ts';

/** A labelled span of `test/corpus/cases.jsonl`. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly instrument: string | null;
  readonly kind: string;
  readonly scope: string;
  readonly optional?: boolean;
  readonly accept?: readonly (string | null)[];
}

/** A labelled article with its main part. */
export interface LinkCase {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly gold: {
    readonly main: { readonly start: number; readonly end: number } | null;
    readonly mentions: readonly GoldMention[];
  };
}

/** A link that a linker made, in offsets of the whole text. */
export interface PredictedLink {
  readonly start: number;
  readonly end: number;
  readonly instrument: string;
}

/** Counts of right links, wrong links and labelled mentions that were missed. */
export interface LinkCounts {
  right: number;
  wrong: number;
  missed: number;
}

const indices = new Set(['KRX:KS11', 'KRX:KQ11', 'US:SPX']);

/** The labelled articles. */
export function linkCases(): LinkCase[] {
  const lines = readFileSync('test/corpus/cases.jsonl', 'utf8').trim().split('\n');
  return lines.map((line): LinkCase => JSON.parse(line));
}

/** The span measure of `test/corpus/score.py`: by overlap, or by equal offsets where `exact`; indices and optional mentions aside. */
export function spanCounts(
  gold: readonly GoldMention[],
  links: readonly PredictedLink[],
  exact: boolean,
): LinkCounts {
  const required = gold.filter((one) => one.scope === 'main' && isRequired(one));
  const hit = new Set<GoldMention>();
  const counts: LinkCounts = { right: 0, wrong: 0, missed: 0 };
  for (const link of links.filter((one) => !indices.has(one.instrument))) {
    const touched = gold.filter((one) => one.start < link.end && link.start < one.end);
    const accepted = touched.filter((one) => one.scope === 'main' && accepts(one, link.instrument));
    const good = exact
      ? accepted.filter((one) => one.start === link.start && one.end === link.end)
      : accepted;
    const free = good.find((one) => required.includes(one) && !hit.has(one));
    if (free) {
      hit.add(free);
      counts.right += 1;
    } else if (good.length === 0 && !(exact && accepted.some((one) => !required.includes(one)))) {
      counts.wrong += 1;
    }
  }
  counts.missed = required.length - hit.size;
  return counts;
}

/** The instrument measure of `test/corpus/score.py`: the set of instruments of an article. */
export function instrumentCounts(gold: readonly GoldMention[], links: readonly PredictedLink[]): LinkCounts {
  const main = gold.filter((one) => one.scope === 'main');
  const required = new Map<string, GoldMention[]>();
  for (const one of main.filter(isRequired)) {
    if (one.instrument) required.set(one.instrument, [...(required.get(one.instrument) ?? []), one]);
  }
  const found = new Set(links.map((link) => link.instrument).filter((id) => !indices.has(id)));
  const right = [...required.values()].filter((labels) =>
    [...found].some((id) => labels.some((label) => accepts(label, id))),
  ).length;
  const wrong = [...found].filter((id) => !main.some((one) => accepts(one, id))).length;
  return { right, wrong, missed: required.size - right };
}

/** F1 of summed counts. */
export function f1(counts: readonly LinkCounts[]): number {
  const sum = (key: keyof LinkCounts) => counts.reduce((total, one) => total + one[key], 0);
  return (2 * sum('right')) / (2 * sum('right') + sum('wrong') + sum('missed'));
}

function isRequired(one: GoldMention): boolean {
  return one.instrument !== null && one.optional !== true && !indices.has(one.instrument);
}

function accepts(one: GoldMention, instrument: string): boolean {
  return one.instrument === instrument || (one.accept ?? []).includes(instrument);
}
