import type { CheckedNumber, CheckReply } from '../../../shared/schemas/check-reply.ts';

/** A stretch of the text: one or more numbers that share their words, or a name of a company (without numbers). */
export interface NumberMark {
  start: number;
  end: number;
  numbers: readonly CheckedNumber[];
}

/** A verdict that must be seen stands before a quiet one where numbers share their words. */
const ORDER = ['contradicted', 'pending', 'unverifiable', 'verified'] as const;

/** The verdict that a stretch is drawn with: the one that most needs to be seen. */
export function markVerdict({ numbers }: NumberMark): CheckedNumber['verdict'] {
  return ORDER.find((verdict) => numbers.some((number) => number.verdict === verdict)) ?? 'verified';
}

/** What to mark in a text, in its order: numbers, and names of companies that no number covers. */
export function numberMarks(numbers: readonly CheckedNumber[], names: CheckReply['names']): NumberMark[] {
  const marks: NumberMark[] = [];
  for (const number of [...numbers].sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && number.start < last.end) {
      const end = Math.max(last.end, number.end);
      marks.splice(-1, 1, { start: last.start, end, numbers: [...last.numbers, number] });
    } else marks.push({ start: number.start, end: number.end, numbers: [number] });
  }
  const free = names.filter(({ start, end }) => !marks.some((mark) => start < mark.end && mark.start < end));
  const named = free.filter(({ start }, index) => start >= (free[index - 1]?.end ?? 0));
  return [...marks, ...named.map(({ start, end }) => ({ start, end, numbers: [] }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** The index of a number, as it stands in the text, the table and the title of its chart: 1 for the first. */
export function placeOf(number: CheckedNumber, numbers: readonly CheckedNumber[]): number {
  return numbers.indexOf(number) + 1;
}
