import {
  type Claim,
  type ClaimCheck,
  type ClaimStatement,
  ClaimStatementSchema,
} from '../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { groupBy } from '../store/group-by.ts';
import type { Told } from '../store/told-rows.ts';

/** The prices of an instrument as they stood at any moment. */
export interface PriceStates {
  /** When something in them changed after it was known first, ascending. */
  readonly moments: readonly string[];
  readonly at: (moment: string) => PriceSeries;
}

/** How the claims about one instrument are judged. */
export interface Judging {
  readonly states: PriceStates;
  /** The verdict that could be told at a moment, by the prices of then. */
  readonly check: (statement: ClaimStatement, series: PriceSeries, at: InstantUtc) => ClaimCheck;
  /** Moments that are past at which a verdict may turn though no price does: a session closes, or a bar is awaited no more. */
  readonly turnsOf: (statement: ClaimStatement) => readonly InstantUtc[];
}

/** What stands behind the id of a claim whose verdict was another one before. */
const earlier = /-was-\d+$/;

/**
 * The claims of an article with the verdicts that they had as the prices of their instruments changed: a claim whose verdict
 * changed at a moment is told with the old one until then and with the new one from then on. A bar that came late counts as
 * known from its session on, like any other; only a revision, a decision, a fault that was found later, and time that passes
 * without the bar changes a verdict at its moment. So the outcome is the same in whichever order articles and prices came, and the same when done again.
 *
 * `articleKnownAt`: before it nothing is told. `judgingOf`: null for a claim that stays as it is. Claims that are told now
 * come first, in their order, and earlier verdicts last.
 */
export function verdictsOverTime(
  told: readonly Told<Claim>[],
  articleKnownAt: InstantUtc,
  judgingOf: (claim: Claim) => Judging | null,
): Told<Claim>[] {
  const parts = groupBy(told, ({ item }) => item.id.replace(earlier, ''));
  const current: Told<Claim>[] = [];
  const before: Told<Claim>[] = [];
  for (const one of told) {
    if (earlier.test(one.item.id)) continue;
    const past = (parts.get(one.item.id) ?? []).filter((part) => part !== one);
    const judging = judgingOf(one.item);
    const pieces =
      judging === null
        ? [...past, one]
        : piecesOf({ ...one, knownAt: (past[0] ?? one).knownAt }, articleKnownAt, judging);
    current.push(...pieces.slice(-1));
    before.push(...pieces.slice(0, -1));
  }
  return [...current, ...before];
}

/** One claim, once for each verdict, in the order of time. The last one keeps its id. */
function piecesOf(
  whole: Told<Claim>,
  articleKnownAt: InstantUtc,
  { states, check, turnsOf }: Judging,
): Told<Claim>[] {
  const { item, knownAt, knownUntil } = whole;
  const statement = ClaimStatementSchema.parse(item);
  const from = knownAt !== null && knownAt > articleKnownAt ? knownAt : articleKnownAt;
  const moments = new Set([...states.moments, ...turnsOf(statement)]);
  const later = [...moments]
    .filter((moment) => moment > from && (knownUntil === null || moment < knownUntil))
    .sort();
  const verdicts: { readonly since: InstantUtc | null; readonly check: ClaimCheck }[] = [];
  for (const moment of [from, ...later]) {
    const next = check(statement, states.at(moment), instantUtc(moment));
    const last = verdicts.at(-1);
    if (last && JSON.stringify(last.check) === JSON.stringify(next)) continue;
    verdicts.push({ since: last ? instantUtc(moment) : knownAt, check: next });
  }
  const { id, articleId, claimVersion } = item;
  return verdicts.map(({ since, check: found }, place) => ({
    item: {
      ...{ articleId, claimVersion, ...statement, ...found },
      id: place === verdicts.length - 1 ? id : `${id}-was-${place + 1}`,
    },
    knownAt: since,
    knownUntil: verdicts[place + 1]?.since ?? knownUntil,
  }));
}
