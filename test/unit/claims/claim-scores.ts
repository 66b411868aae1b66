import type { GoldClaim } from './labelled-cases.ts';

/** What is scored of a claim. */
export interface ScoredClaim {
  readonly instrumentId: string | null;
  readonly kind: string;
  readonly value: number | null;
  readonly date: string | null;
  readonly verdict: string;
  readonly quote: string;
}

/** Counts over all labelled articles, by the rules of `test/corpus/score.py`. */
export interface ClaimScores {
  found: number;
  missed: string[];
  extra: string[];
  dated: number;
  verdictsRight: number;
  wrongVerdicts: string[];
  falseContradictions: number;
}

const indices = new Set(['KRX:KS11', 'KRX:KQ11', 'US:SPX']);
const nullable = new Set(['52w_high', '52w_low', 'record_high']);

function sameValue(a: number | null, b: number | null, kind: string): boolean {
  if (a === null || b === null) return nullable.has(kind) || a === b;
  return Math.abs(a - b) <= Math.max(1e-6 * Math.max(Math.abs(a), Math.abs(b)), 1e-9);
}

const datesOf = (gold: GoldClaim): (string | null)[] => [gold.date, ...gold.date_accept];

function matches(gold: GoldClaim, claim: ScoredClaim, dated: boolean): boolean {
  return (
    gold.instrument === claim.instrumentId &&
    gold.kind === claim.kind &&
    sameValue(gold.value, claim.value, gold.kind) &&
    (!dated || datesOf(gold).includes(claim.date))
  );
}

/** A close, high or low that repeats the price inside a 52-week or record claim. */
function isImplied(gold: GoldClaim, claim: ScoredClaim): boolean {
  return (
    nullable.has(gold.kind) &&
    ['close', 'high', 'low'].includes(claim.kind) &&
    gold.instrument === claim.instrumentId &&
    gold.value !== null &&
    claim.value !== null &&
    sameValue(gold.value, claim.value, 'close')
  );
}

/** Labels that say the same twice count once; of a 52-week claim the one that states the price stays. */
function distinctGold(claims: readonly GoldClaim[]): GoldClaim[] {
  const kept: GoldClaim[] = [];
  for (const claim of claims) {
    const twin = kept.findIndex((one) =>
      matches(one, { ...claim, instrumentId: claim.instrument, verdict: '', quote: '' }, true),
    );
    if (twin < 0) kept.push(claim);
    else if (kept[twin]?.value === null) kept[twin] = claim;
  }
  return kept;
}

function distinctClaims(claims: readonly ScoredClaim[]): ScoredClaim[] {
  const kept: ScoredClaim[] = [];
  for (const claim of claims) {
    const twin = kept.findIndex(
      (one) =>
        one.instrumentId === claim.instrumentId &&
        one.kind === claim.kind &&
        one.date === claim.date &&
        sameValue(one.value, claim.value, one.kind),
    );
    if (twin < 0) kept.push(claim);
    else if (kept[twin]?.value === null) kept[twin] = claim;
  }
  return kept;
}

/** Adds one article's claims to the scores. */
export function addScores(
  scores: ClaimScores,
  id: string,
  gold: readonly GoldClaim[],
  ignored: readonly GoldClaim[],
  predicted: readonly ScoredClaim[],
): void {
  const required = distinctGold(gold.filter((one) => !one.optional));
  const optional = distinctGold(gold.filter((one) => one.optional));
  const used = new Set<GoldClaim>();
  let rest = distinctClaims(predicted);
  for (const dated of [true, false]) {
    rest = rest.filter((claim) => {
      const hit = required.find((one) => !used.has(one) && matches(one, claim, dated));
      if (!hit) return true;
      used.add(hit);
      scores.found += 1;
      scores.dated += dated ? 1 : 0;
      const isRight = [hit.verdict, ...hit.accept].includes(claim.verdict);
      scores.verdictsRight += isRight ? 1 : 0;
      if (!isRight)
        scores.wrongVerdicts.push(`${id} ${hit.kind} ${hit.quote}: ${hit.verdict}, got ${claim.verdict}`);
      if (!isRight && claim.verdict === 'contradicted') scores.falseContradictions += 1;
      return false;
    });
  }
  for (const claim of rest) {
    const isFree =
      (claim.instrumentId !== null && indices.has(claim.instrumentId)) ||
      [...optional, ...ignored].some((one) => matches(one, claim, false)) ||
      required.some((one) => isImplied(one, claim));
    if (!isFree)
      scores.extra.push(
        `${id} ${claim.instrumentId} ${claim.kind} ${claim.value} ${claim.date} "${claim.quote}"`,
      );
  }
  for (const one of required) {
    if (!used.has(one))
      scores.missed.push(`${id} ${one.instrument} ${one.kind} ${one.value} ${one.date} "${one.quote}"`);
  }
}

/** No article scored yet. */
export function noScores(): ClaimScores {
  return {
    found: 0,
    missed: [],
    extra: [],
    dated: 0,
    verdictsRight: 0,
    wrongVerdicts: [],
    falseContradictions: 0,
  };
}

/** F1 of finding claims by instrument, kind and value. */
export function extractionF1({ found, missed, extra }: ClaimScores): number {
  return (2 * found) / (2 * found + missed.length + extra.length || 1);
}
