/** How far round a word its negation and its degree are looked for, in characters: a clause, not a paragraph. */
const NEAR = 24;

/** Whether a Korean word is denied: by an ending of its own or by the next word (상승하지 못했다, 성장세가 없다, 우려를 덜었다), or by 안 before it. */
export function isNegatedKorean(text: string, start: number, end: number): boolean {
  const after = clauseAfter(text, end);
  if (/^[가-힣]{0,4}(?:\s?(?:지|진|지는|지도|질)?\s?(?:않|못하|못한|못했|못해))/u.test(after)) return true;
  if (
    /^(?:이|가|은|는|도|을|를|세가|세는|할|될)?\s?(?:[가-힣]{0,4}\s)?(?:없|아니|덜었|덜어|불식|씻|벗어|탈출|일축|제한적)/u.test(
      after,
    )
  )
    return true;
  return /(?:^|\s)(?:안|못)\s?$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether an English word is denied by one of the three words before it. */
export function isNegatedEnglish(text: string, start: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 2 * NEAR), start)
      .split(/[.;:!?\n]/)
      .at(-1) ?? '';
  const words = before.toLowerCase().match(/[a-z]+(?:['’]t)?/g) ?? [];
  return words
    .slice(-3)
    .some((word) =>
      /^(?:not|no|never|nor|neither|without|hardly|barely|cannot|less|fewer)$|n['’]t$/.test(word),
    );
}

/** 1.5 where a Korean word is strengthened by the one before it, 0.5 where it is weakened, else 1. */
export function degreeKorean(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 8), start);
  if (/(?:크게|대폭|급격히|급격한|큰\s?폭으로|가파르게|가파른|매우|무섭게|역대급|사상)\s?$/u.test(before))
    return 1.5;
  return /(?:소폭|다소|약간|조금|일부|살짝|제한적)\s?$/u.test(before) ? 0.5 : 1;
}

/** 1.5 where an English word is strengthened by one beside it, 0.5 where it is weakened, else 1. */
export function degreeEnglish(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - NEAR), start).toLowerCase();
  const after = text.slice(end, end + NEAR).toLowerCase();
  const strong =
    /\b(?:sharply|significantly|strongly|dramatically|heavily|steeply|substantially|very|hugely|massively|steep|sharp|huge|major)\b/;
  const weak = /\b(?:slightly|modestly|marginally|somewhat|mildly|slight|modest|marginal|little)\b/;
  const beside = `${before.split(/\s+/).slice(-3).join(' ')} ${after.split(/\s+/).slice(0, 2).join(' ')}`;
  if (strong.test(beside)) return 1.5;
  return weak.test(beside) ? 0.5 : 1;
}

function clauseAfter(text: string, end: number): string {
  return text.slice(end, end + NEAR).split(/[.,!?\n]/u)[0] ?? '';
}
