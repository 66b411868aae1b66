/**
 * A text without what nobody sees and what can make it read as another: control characters (but for white space), the marks
 * that turn the direction of writing (Unicode Bidi_Control), zero-width spaces, halves of surrogate pairs. Example:
 * `SK\u202egnp.exe` is `SKgnp.exe`.
 */
export function withoutUnseen(text: string): string {
  return text.replaceAll(/(?!\s)\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u200b\ufeff\ufffe\uffff]/gu, '');
}
