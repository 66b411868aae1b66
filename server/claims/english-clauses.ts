/** Words that begin a clause of their own. A comma between two parts of one number is none: numbers are cut out before. */
const joint =
  /[;:—–]|,|\b(?:and|but|while|whereas|after(?![- ]hours)|before|as|when|then|because|since|though|although|which|who|whose|with|until)\b/g;

/** Where the words between two numbers part: at the first comma or joining word; both numbers see words without one. */
export function splitEnglishGap(gap: string): { left: number; right: number } {
  joint.lastIndex = 0;
  const first = joint.exec(gap);
  return first ? { left: first.index, right: first.index } : { left: gap.length, right: 0 };
}

/** Start of the last clause of these words. */
export function englishClauseStart(before: string): number {
  let start = 0;
  for (const match of before.matchAll(joint)) start = match.index + (match[0].length === 1 ? 1 : 0);
  return start;
}
