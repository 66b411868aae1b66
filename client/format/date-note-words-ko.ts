/** A form of a note's part and its Korean, from what the form caught. The first that fits is taken. */
export const DATE_NOTES_KO: readonly (readonly [RegExp, (caught: readonly string[]) => string])[] = [
  [/^labelled as the publication$/, () => '발행·입력이라고 적혀 있음'],
];
